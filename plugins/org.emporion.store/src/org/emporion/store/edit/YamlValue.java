package org.emporion.store.edit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emporion.model.LocalText;

/** A value to be written into a study file. How it is quoted and laid out is the writer's matter. */
public sealed interface YamlValue {
  /**
   * A single value.
   *
   * @param written what a reader of the file gets
   * @param plain true for what must stand without quotation marks: numbers, dates, yes and no
   */
  record Scalar(String written, boolean plain) implements YamlValue {}

  /** A list, in order. */
  record Sequence(List<YamlValue> items) implements YamlValue {
    /** Keeps the items. */
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * A map, in order.
   *
   * @param entries values by key
   * @param block true when each entry has a line of its own; else that is so only when it is too long for one line
   */
  record Mapping(Map<String, YamlValue> entries, boolean block) implements YamlValue {
    /** Keeps the entries and their order. */
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The same with one more entry at its end, or another value for a key it has. */
    public Mapping with(String key, YamlValue value) {
      Map<String, YamlValue> more = new LinkedHashMap<>(entries);
      more.put(key, value);
      return new Mapping(more, block);
    }
  }

  /** A text or a word such as {@code vendor}. */
  static Scalar text(String text) {
    return new Scalar(text, false);
  }

  /** A text in both languages; written once when they are the same. */
  static YamlValue text(LocalText text) {
    return text.en().equals(text.zhTw())
        ? text(text.en())
        : map().with("en", text(text.en())).with("zh-TW", text(text.zhTw()));
  }

  /**
   * A number in as few digits as give the same number back.
   *
   * @throws NumberFormatException when it is not finite
   */
  static Scalar number(double number) {
    BigDecimal shortest = number == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(number).stripTrailingZeros();
    String plain = shortest.toPlainString();
    return new Scalar(plain.length() <= 20 ? plain : shortest.toString(), true);
  }

  /** {@code yes} or {@code no}. */
  static Scalar yesNo(boolean yes) {
    return new Scalar(yes ? "yes" : "no", true);
  }

  /** A day. */
  static Scalar date(LocalDate day) {
    return new Scalar(day.toString(), true);
  }

  /** A list. */
  static Sequence list(YamlValue... items) {
    return new Sequence(Arrays.asList(items));
  }

  /** An empty map, on one line as long as it fits there. */
  static Mapping map() {
    return new Mapping(Map.of(), false);
  }

  /** An empty map whose entries get a line each. */
  static Mapping block() {
    return new Mapping(Map.of(), true);
  }
}
