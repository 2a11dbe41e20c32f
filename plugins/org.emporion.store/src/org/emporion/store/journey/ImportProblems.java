package org.emporion.store.journey;

import java.util.ArrayList;
import java.util.List;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.rule.CellPlace;
import org.emporion.store.interchange.BrokenExchangeException;
import org.emporion.store.interchange.ExchangeProblem;

/** Collects what is wrong with a recording, each with its place in the file. */
final class ImportProblems {
  /** Most problems that are told; a file of another kind has one in every entry. */
  private static final int MOST = 20;

  private final String file;
  private final Phrasebook phrases;
  private final List<ExchangeProblem> found = new ArrayList<>();

  ImportProblems(String file, Phrasebook phrases) {
    this.file = file;
    this.phrases = phrases;
  }

  /** Adds a problem at a JSON pointer; an empty one is the whole file. */
  void at(String pointer, String phrase, Object... arguments) {
    LocalText where = LocalText.same(pointer.isEmpty() ? file : file + " " + pointer);
    add(new ExchangeProblem(new CellPlace(file, "", 0, 0), where, phrases.say(phrase, arguments)));
  }

  /** Adds a problem at a line and column, both from 1. */
  void at(int line, int column, String phrase, Object... arguments) {
    LocalText where = phrases.say("at.line", file, Integer.toString(line), Integer.toString(column));
    add(new ExchangeProblem(new CellPlace(file, "", line, column), where, phrases.say(phrase, arguments)));
  }

  private void add(ExchangeProblem problem) {
    if (found.size() < MOST) {
      found.add(problem);
    }
  }

  /** The problems so far, as the reason why nothing is imported. */
  BrokenExchangeException broken() {
    return new BrokenExchangeException(found);
  }

  /**
   * Ends the import when anything is wrong.
   *
   * @throws BrokenExchangeException with every problem
   */
  void throwIfAny() throws BrokenExchangeException {
    if (!found.isEmpty()) {
      throw broken();
    }
  }
}
