package org.emporion.assessment;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.Stage;

/**
 * What a stage needs to be computed or taken over.
 *
 * @param <T> the value
 * @param <X> what may go wrong besides missing evidence
 * @param stage the stage
 * @param subject candidate id, or empty
 * @param type class of the value
 * @param method method and edition
 * @param seeded true when the method draws random numbers
 * @param inputs everything the value depends on, by name; hashed one by one
 * @param upstream the links it builds on: their staleness is inherited and their grounds are appended
 * @param computation the method
 * @param headline the most important number in words
 */
record StageTask<T, X extends Exception>(
    Stage stage,
    String subject,
    Class<T> type,
    String method,
    boolean seeded,
    Map<String, Object> inputs,
    List<Link<?>> upstream,
    Computation<T, X> computation,
    Function<T, LocalText> headline) {
  /** A stage's method with its inputs bound. */
  interface Computation<T, X extends Exception> {
    /** Computes; a stage that lacks evidence throws {@link org.emporion.model.finding.InsufficientEvidenceException}. */
    Derived<T> run() throws X;
  }

  /** The same stage computed otherwise. */
  StageTask<T, X> computing(Computation<T, X> other) {
    return new StageTask<>(stage, subject, type, method, seeded, inputs, upstream, other, headline);
  }
}
