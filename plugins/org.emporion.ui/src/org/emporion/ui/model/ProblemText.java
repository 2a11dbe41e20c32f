package org.emporion.ui.model;

import java.util.List;
import java.util.stream.Collectors;
import org.emporion.store.Problem;
import org.emporion.ui.Wording;

/**
 * A problem of a broken study as a line of a table.
 *
 * @param place file and line
 * @param field path of the field
 * @param message what is wrong and what would be right
 */
public record ProblemText(String place, String field, String message) {
  /** The lines for some problems, in their order. */
  public static List<ProblemText> of(List<Problem> problems, Wording words) {
    return problems.stream()
        .map(one -> new ProblemText(one.place().toString(), one.field(), words.of(one.message())))
        .toList();
  }

  /** The lines as text for the clipboard, columns apart by tabs so that they paste into a spreadsheet. */
  public static String copied(List<ProblemText> lines) {
    return lines.stream()
        .map(one -> one.place() + "\t" + one.field() + "\t" + one.message())
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
