package org.emporion.store.sheet;

import java.io.IOException;
import org.emporion.model.Phrasebook;

/** Says why a spreadsheet is not read, and where reading was. */
final class Refusal {
  private final Phrasebook phrases = new Phrasebook(Refusal.class);
  private String sheet = "";
  private int row;
  private int column;

  /** Reading has come to a place; 0 for a whole row or sheet. */
  void at(String nextSheet, int nextRow, int nextColumn) {
    sheet = nextSheet;
    row = nextRow;
    column = nextColumn;
  }

  /** The refusal at the present place. */
  UnreadableSpreadsheetException because(String phrase, Object... arguments) {
    return new UnreadableSpreadsheetException(phrases.say(phrase, arguments), sheet, row, column);
  }

  /** Carries a refusal out of a stream, which can only throw exceptions of input and output. */
  static final class LimitException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient UnreadableSpreadsheetException refusal;

    LimitException(UnreadableSpreadsheetException refusal) {
      super(refusal);
      this.refusal = refusal;
    }

    UnreadableSpreadsheetException refusal() {
      return refusal;
    }
  }
}
