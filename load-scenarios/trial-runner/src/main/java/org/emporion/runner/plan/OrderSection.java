package org.emporion.runner.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what a step says of orders. */
final class OrderSection {
  private OrderSection() {}

  /**
   * The mark of a request.
   *
   * @param templates knows the values that the reference may name: those of the step itself too
   */
  static OrderMark mark(JsonSection section, Templates templates) throws PlanException {
    String reference = section.text("reference");
    templates.check("order", reference);
    OrderMark mark = new OrderMark(reference, section.optionalText("toldBy"), section.values("bought"),
        section.has("declined") ? section.values("declined") : List.of());
    section.noOtherKeys();
    return mark;
  }

  /** Who sends a request once more. */
  static Resubmission resubmission(JsonSection section) throws PlanException {
    double share = section.number("share", 0, 1);
    long customers = section.whole("customers", 1, Long.MAX_VALUE, Optional.of(Long.MAX_VALUE));
    Optional<Belief> after = Optional.empty();
    if (section.has("after")) {
      String word = section.text("after");
      after = Arrays.stream(Belief.values()).filter(one -> one.word().equals(word)).findFirst();
      if (after.isEmpty()) {
        throw section.fault("after", "must be bought, declined or unknown, not \"" + word + "\"");
      }
    }
    section.noOtherKeys();
    return new Resubmission(share, customers, after);
  }
}
