package org.emporion.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The keys of one YAML map, each as a {@link Field}. Made by {@link Field}, which has reported duplicate keys. */
final class YamlMap {
  private final Field owner;
  private final Map<String, Field> fields;

  YamlMap(Field owner, Map<String, Field> fields) {
    this.owner = owner;
    this.fields = fields;
  }

  /** Reports every key that is not one of these, with the one that was probably meant. */
  YamlMap only(List<String> known) {
    fields.forEach((key, field) -> {
      if (!known.contains(key)) {
        field.keyProblem("unknown-key", key, field.problems().hint(key, known), String.join(", ", known));
      }
    });
    return this;
  }

  /** A field that must be there; reports its absence and hands out a missing field then. */
  Field need(String key) {
    Field field = fields.get(key);
    if (field == null) {
      field = owner.absent(key);
      if (!owner.missing()) {
        owner.problems().add(owner.place(), field.path(), "missing-key", key);
      }
    }
    return field;
  }

  /** A field that may be left out. */
  Optional<Field> may(String key) {
    return Optional.ofNullable(fields.get(key));
  }

  /** Notes that those of these keys that are not written have their values through one that is. */
  void through(Field written, String... keys) {
    for (String key : keys) {
      if (!has(key)) {
        written.standsFor(owner.absent(key).path());
      }
    }
  }

  /** True when the key is written. */
  boolean has(String key) {
    return fields.containsKey(key);
  }

  /** Every entry made into a value, in the order of the file. */
  <T> Map<String, T> each(BiFunction<String, Field, T> read) {
    Map<String, T> values = new LinkedHashMap<>();
    fields.forEach((key, field) -> values.put(key, read.apply(key, field)));
    return values;
  }

  /** Every entry whose key is an id, made into a value, in the order of the file; other keys are reported. */
  <T> Map<String, T> byId(BiFunction<String, Field, T> read) {
    return byKey(FieldPlace.ID, "bad-id", read);
  }

  /** Every entry whose key can stand in {@code #{…}}, made into a value; other keys are reported. */
  <T> Map<String, T> byPlaceholder(Function<Field, T> read) {
    return byKey(Field.PLACEHOLDER, "bad-placeholder", (key, field) -> read.apply(field));
  }

  private <T> Map<String, T> byKey(Pattern pattern, String phrase, BiFunction<String, Field, T> read) {
    fields.forEach((key, field) -> {
      if (!pattern.matcher(key).matches()) {
        field.keyProblem(phrase, key);
      }
    });
    return each(read);
  }

  /** The entries as a list of values that do not need their key. */
  <T> Map<String, T> each(Function<Field, T> read) {
    return each((key, field) -> read.apply(field));
  }
}
