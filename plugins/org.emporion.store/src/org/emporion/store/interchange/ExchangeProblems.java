package org.emporion.store.interchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.rule.CellPlace;
import org.emporion.model.Spelling;

/** Collects what is wrong with a file while it is imported, so that one reading names everything. */
final class ExchangeProblems {
  private static final Comparator<ExchangeProblem> BY_PLACE = Comparator
      .<ExchangeProblem, String>comparing(problem -> problem.place().file())
      .thenComparing(problem -> problem.place().sheet())
      .thenComparingInt(problem -> problem.place().row())
      .thenComparingInt(problem -> problem.place().column());

  private final Phrasebook phrases;
  private final Set<ExchangeProblem> found = new LinkedHashSet<>();

  ExchangeProblems(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /** Adds a problem with a cell under a heading, with a whole row, sheet or file. */
  void add(CellPlace place, LocalText heading, String phrase, Object... arguments) {
    found.add(new ExchangeProblem(place, where(place, heading), say(phrase, arguments)));
  }

  /** Adds a problem with a place that has no heading. */
  void add(CellPlace place, String phrase, Object... arguments) {
    add(place, LocalText.same(""), phrase, arguments);
  }

  /** Adds a problem whose words come from elsewhere. */
  void add(CellPlace place, LocalText heading, LocalText message) {
    found.add(new ExchangeProblem(place, where(place, heading), message));
  }

  /** Adds a problem in a text file such as XML. */
  void inText(String file, int line, int column, String phrase, Object... arguments) {
    CellPlace place = new CellPlace(file, "", line, column);
    found.add(new ExchangeProblem(
        place, say("at.line", file, Integer.toString(line), Integer.toString(column)), say(phrase, arguments)));
  }

  /** A part of a sentence, in both languages. */
  LocalText say(String phrase, Object... arguments) {
    return phrases.say(phrase, arguments);
  }

  /** A hint " Did you mean …?" in both languages; empty texts when no known word is near. */
  LocalText hint(String written, Collection<String> known) {
    return Spelling.nearest(written, known).map(near -> say("hint", near)).orElse(LocalText.same(""));
  }

  /** True when something is wrong with exactly this cell. */
  boolean at(CellPlace place) {
    return found.stream().anyMatch(problem -> problem.place().equals(place));
  }

  /** True when nothing is wrong so far. */
  boolean none() {
    return found.isEmpty();
  }

  /**
   * Ends the import when anything is wrong.
   *
   * @throws BrokenExchangeException with every problem
   */
  void throwIfAny() throws BrokenExchangeException {
    if (!found.isEmpty()) {
      List<ExchangeProblem> sorted = new ArrayList<>(found);
      sorted.sort(BY_PLACE);
      throw new BrokenExchangeException(sorted);
    }
  }

  /** A place in words. */
  private LocalText where(CellPlace place, LocalText heading) {
    LocalText file = place.sheet().isEmpty() ? LocalText.same(place.file()) : say("at.sheet", place.file(), place.sheet());
    if (place.row() == 0) {
      return file;
    }
    String row = Integer.toString(place.row());
    if (place.column() == 0) {
      return say("at.row", file, row);
    }
    return heading.en().isEmpty()
        ? say("at.cell", file, row, place.columnName())
        : say("at.headed-cell", file, row, place.columnName(), heading);
  }
}
