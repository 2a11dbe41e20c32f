package org.emporion.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.Spelling;
import org.emporion.model.study.SourceRef;

/** Collects what is wrong with a study while it is read, so that one reading names everything. */
final class Problems {
  private static final Comparator<Problem> BY_PLACE = Comparator
      .<Problem, String>comparing(problem -> problem.place().file())
      .thenComparingInt(problem -> problem.place().line())
      .thenComparingInt(problem -> problem.place().column());

  private final Phrasebook phrases = new Phrasebook(Problems.class);
  private final List<Problem> found = new ArrayList<>();

  /** Adds a problem; the arguments of the phrase may be texts in both languages. */
  void add(SourceRef place, String field, String phrase, Object... arguments) {
    found.add(new Problem(place, field, say(phrase, arguments)));
  }

  /** A part of a sentence, in both languages. */
  LocalText say(String phrase, Object... arguments) {
    return phrases.say(phrase, arguments);
  }

  /** A hint " - did you mean …?" in both languages; empty texts when no known word is near. */
  LocalText hint(String written, Iterable<String> known) {
    return Spelling.nearest(written, known).map(near -> say("hint", near)).orElse(LocalText.same(""));
  }

  /** True when a problem was found at a field or inside it; what rests on it is then not checked. */
  boolean within(String field) {
    return fieldsWithin(field).findAny().isPresent();
  }

  /** The fields with a problem that are a field or inside it. */
  Stream<String> fieldsWithin(String field) {
    return found.stream()
        .map(Problem::field)
        .filter(one -> one.equals(field) || one.startsWith(field + "."));
  }

  /** True when a problem was found at exactly this field. */
  boolean at(String field) {
    return found.stream().anyMatch(one -> one.field().equals(field));
  }

  /** The files with a problem. */
  Set<String> files() {
    return found.stream().map(problem -> problem.place().file()).collect(Collectors.toSet());
  }

  /** Number of problems so far. */
  int count() {
    return found.size();
  }

  /**
   * Ends the reading when anything is wrong.
   *
   * @throws BrokenStudyException with every problem, by file and line
   */
  void throwIfAny() throws BrokenStudyException {
    if (!found.isEmpty()) {
      throw new BrokenStudyException(found.stream().sorted(BY_PLACE).toList());
    }
  }
}
