package org.emporion.ui.model;

import org.emporion.model.study.Evidence;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Scale;
import org.emporion.ui.Wording;

/** Says scales, thresholds and values of requirements in words. */
public final class RequirementWords {
  /** The unit of numbers that are parts of a whole. */
  private static final String SHARE = "share";
  private final Wording words;

  /** In the language of these words. */
  public RequirementWords(Wording words) {
    this.words = words;
  }

  /** What a scale is and which way is good. */
  public String scale(Scale scale) {
    return scale.kind() == Scale.Kind.NUMBER
        ? words.say("scale.number-range", value(scale, scale.worst()), value(scale, scale.best()))
        : words.name("scale", scale.kind());
  }

  /** Where the value comes from. */
  public String evidence(Evidence evidence) {
    return evidence.metric().map(metric -> words.say("evidence.measured", metric.name()))
        .orElseGet(() -> words.say("evidence.claimed"));
  }

  /** A threshold with its side. */
  public String threshold(Scale scale, MustHave mustHave) {
    if (scale.kind() == Scale.Kind.YES_NO) {
      return words.say("must-have.required");
    }
    return words.say(
        mustHave.bound() == MustHave.Bound.AT_LEAST ? "must-have.at-least" : "must-have.at-most",
        value(scale, mustHave.threshold()));
  }

  /** A value as its scale reads it. */
  public String value(Scale scale, double value) {
    return switch (scale.kind()) {
      case YES_NO -> words.say(value >= 1 ? "value.yes" : "value.no");
      case LEVEL -> words.say("value.level", words.figures().number(value, 1));
      case NUMBER -> scale.unit().equals(SHARE) ? words.figures().percent(value) : scale.unit().isEmpty()
          ? words.figures().significant(value)
          : words.say("value.number", words.figures().significant(value), scale.unit());
    };
  }
}
