package org.emporion.store.interchange;

import java.util.List;
import java.util.Optional;
import org.emporion.store.xml.XmlElement;

/**
 * Reads the values of XMCDA, which stand in {@code value} elements, in versions 2 and 3 also in {@code values}
 * around them.
 */
final class XmcdaValue {
  private static final List<String> NUMBERS = List.of("real", "integer");

  private final String file;
  private final ExchangeProblems problems;

  XmcdaValue(String file, ExchangeProblems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * A value.
   *
   * @param number the number; empty for one that is not available
   * @param at the element it stands in
   */
  record Reading(Optional<Double> number, XmlElement at) {}

  /** The one value in an element; empty, and noted, when there is none, are several, or it is no number. */
  Optional<Reading> in(XmlElement holder) {
    List<XmlElement> values = holder.child("values").map(all -> all.children("value")).orElse(holder.children("value"));
    if (values.size() != 1) {
      problem(holder, values.isEmpty() ? "xmcda-value-missing" : "xmcda-values-several");
      return Optional.empty();
    }
    Optional<XmlElement> content = values.getFirst().children().stream()
        .filter(child -> !child.name().equals("description")).findFirst();
    if (content.isEmpty()) {
      problem(values.getFirst(), "xmcda-value-missing");
      return Optional.empty();
    }
    XmlElement at = content.get();
    if (at.name().equals("NA")) {
      return Optional.of(new Reading(Optional.empty(), at));
    }
    Optional<Double> number = number(at);
    if (number.isEmpty()) {
      boolean single = at.children().isEmpty();
      problem(at, single ? "xmcda-not-a-number" : "xmcda-kind", at.name(), Words.shortened(at.text()));
    }
    return number.map(found -> new Reading(Optional.of(found), at));
  }

  private static Optional<Double> number(XmlElement at) {
    if (NUMBERS.contains(at.name())) {
      return RowReader.figure(at.text(), false);
    }
    return switch (at.name()) {
      case "boolean" -> Optional.ofNullable(switch (at.text()) {
        case "true", "1" -> 1.0;
        case "false", "0" -> 0.0;
        default -> null;
      });
      case "rational" -> {
        Optional<Double> above = at.child("numerator").flatMap(one -> RowReader.figure(one.text(), false));
        Optional<Double> below = at.child("denominator").flatMap(one -> RowReader.figure(one.text(), false));
        yield above.isPresent() && below.filter(one -> one != 0).isPresent()
            ? Optional.of(above.get() / below.get()) : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  private void problem(XmlElement at, String phrase, Object... arguments) {
    problems.inText(file, at.line(), at.column(), phrase, arguments);
  }
}
