package org.emporion.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.Metric;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Scale;

/** Values, points and lists in words, in both languages. */
final class Wording {
  private static final MathContext READABLE = new MathContext(6);
  /** Keeps state while it formats: only copies of it do. */
  private static final NumberFormat PLAIN = NumberFormat.getNumberInstance(Language.EN.locale());

  private final Phrasebook phrases;

  Wording(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /** One sentence of the phrase book. */
  LocalText say(String key, Object... arguments) {
    return phrases.say(key, arguments);
  }

  /** A value as its scale reads it: yes, a level in words, or a number with its unit. */
  LocalText value(Scale scale, double value) {
    return switch (scale.kind()) {
      case YES_NO -> value == 0 ? say("value.no") : value == 1 ? say("value.yes") : number(value);
      case LEVEL -> value == Math.rint(value) && value >= 0 && value <= 4
          ? say("value.level." + (int) value)
          : number(value);
      case NUMBER -> scale.unit().isEmpty() ? number(value) : LocalText.same(number(value).en() + " " + scale.unit());
    };
  }

  /** A bound with its threshold. */
  LocalText bound(Scale scale, MustHave mustHave) {
    String key = mustHave.bound() == MustHave.Bound.AT_LEAST ? "bound.at-least" : "bound.at-most";
    return scale.kind() == Scale.Kind.YES_NO
        ? value(scale, mustHave.threshold())
        : say(key, value(scale, mustHave.threshold()));
  }

  /** A measured quantity in words. */
  LocalText metric(Metric metric) {
    return say("metric." + metric.kind().name(), metric.transaction().orElse(""));
  }

  /** Points with one decimal. */
  LocalText points(double points) {
    long tenths = (long) Math.rint(points * 10);
    return LocalText.same((tenths < 0 ? "-" : "") + Math.abs(tenths / 10) + "." + Math.abs(tenths % 10));
  }

  /** A ratio with at most three decimals. */
  LocalText ratio(double ratio) {
    return number(Math.rint(ratio * 1000) / 1000);
  }

  /** A share as a percentage with one decimal. */
  LocalText percent(double share) {
    return LocalText.same(points(100 * share).en() + " %");
  }

  /** Texts one after the other, with what separates them in a list. */
  LocalText list(List<LocalText> texts) {
    return join(texts, say("list.separator"));
  }

  /** Sentences one after the other. */
  LocalText sentences(List<LocalText> texts) {
    return join(texts, new LocalText(" ", ""));
  }

  private static LocalText join(List<LocalText> texts, LocalText between) {
    return new LocalText(
        texts.stream().map(LocalText::en).collect(Collectors.joining(between.en())),
        texts.stream().map(LocalText::zhTw).collect(Collectors.joining(between.zhTw())));
  }

  private static LocalText number(double value) {
    NumberFormat format = (NumberFormat) PLAIN.clone();
    BigDecimal rounded = new BigDecimal(value, READABLE).stripTrailingZeros();
    format.setMaximumFractionDigits(Math.max(0, rounded.scale()));
    return LocalText.same(format.format(rounded));
  }
}
