package org.emporion.model.study;

import java.time.LocalDate;
import java.util.Optional;
import org.emporion.model.LocalText;

/**
 * What is said of a candidate on one requirement.
 *
 * @param requirement id of the requirement
 * @param basis who says it
 * @param value in the requirement's scale; empty when unknown, which is a value and not zero
 * @param source the document, or the role of the person who judged
 * @param date when it was said
 */
public record Claim(
    String requirement, Basis basis, Optional<Double> value, LocalText source, Optional<LocalDate> date) {
  /** Who says it. */
  public enum Basis {
    /** A document of the vendor. */
    VENDOR,
    /** A judgement of one of the retailer's people. */
    JUDGEMENT,
    /** Nobody knows yet. */
    UNKNOWN
  }
}
