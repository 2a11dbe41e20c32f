package org.emporion.store.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emporion.store.FieldPlace;
import org.emporion.store.StudyFiles;

/**
 * Writes values into the files of a study and leaves every other letter as it is. Fields are named as in
 * {@link org.emporion.model.study.Sources}, such as {@code candidates.cloudcart.claims.e-invoice.value}. Whether
 * the study is sound afterwards is the reader's matter. Immutable: each step gives the next editor.
 *
 * @param files the files as they are so far
 */
public record StudyEditor(StudyFiles files) {
  /**
   * Writes a value: in place of the one that is there, or at the end of its map or list; item n + 1 of a list of
   * n is a new one. What is missing on the way is made, a file too. {@code candidates.<id>} is a whole file.
   *
   * @throws IllegalArgumentException when a single value, or the end of a list, is in the way
   */
  public StudyEditor set(String field, YamlValue value) {
    FieldPlace place = FieldPlace.of(field);
    String text = place.keys().isEmpty() ? "" : files.text(place.file()).orElse("");
    YamlEdit edit = new YamlEdit(text);
    return with(place, place.keys().isEmpty() ? edit.begin(value) : edit.set(place.keys(), value));
  }

  /**
   * Writes many values into maps; what each costs does not grow with their number.
   *
   * @param values by field; none of them is inside another, none is a whole file
   * @throws IllegalArgumentException as {@link #set}, and when a list is in the way
   */
  public StudyEditor setAll(Map<String, YamlValue> values) {
    Map<String, Map<List<String>, YamlValue>> byFile = new LinkedHashMap<>();
    values.forEach((field, value) -> {
      FieldPlace place = FieldPlace.of(field);
      byFile.computeIfAbsent(place.file(), any -> new LinkedHashMap<>()).put(place.keys(), value);
    });
    StudyFiles changed = files;
    for (Map.Entry<String, Map<List<String>, YamlValue>> file : byFile.entrySet()) {
      String text = changed.text(file.getKey()).orElse("");
      changed = changed.with(file.getKey(), new YamlEdit(text).setAll(file.getValue()));
    }
    return new StudyEditor(changed);
  }

  /**
   * Makes a value this one by the fewest edits: in maps that are there already, entry by entry, so that comments
   * and layout of what stays the same stay too.
   *
   * @throws IllegalArgumentException as {@link #set}
   */
  public StudyEditor merge(String field, YamlValue value) {
    FieldPlace place = FieldPlace.of(field);
    Set<String> keys = files.text(place.file()).map(text -> new YamlEdit(text).keys(place.keys())).orElse(Set.of());
    if (!(value instanceof YamlValue.Mapping map) || map.entries().isEmpty() || keys.isEmpty()) {
      return set(field, value);
    }
    StudyEditor merged = this;
    for (Map.Entry<String, YamlValue> entry : map.entries().entrySet()) {
      merged = merged.merge(field + "." + entry.getKey(), entry.getValue());
    }
    for (String key : keys) {
      merged = map.entries().containsKey(key) ? merged : merged.remove(field + "." + key);
    }
    return merged;
  }

  /**
   * Writes a new entry of a map behind another one; at the end when there is none such.
   *
   * @param after the key of the other entry
   * @throws IllegalArgumentException when the new one is there already
   */
  public StudyEditor insert(String field, String after, YamlValue value) {
    FieldPlace place = FieldPlace.of(field);
    return with(place, new YamlEdit(files.text(place.file()).orElse("")).insert(place.keys(), after, value));
  }

  /**
   * Removes an entry or an item, or a file when it is the name of a whole one; does nothing when it is not there.
   * A map that loses its last entry stays as an empty one.
   */
  public StudyEditor remove(String field) {
    FieldPlace place = FieldPlace.of(field);
    if (place.keys().isEmpty()) {
      return new StudyEditor(files.without(place.file()));
    }
    return files.text(place.file())
        .map(text -> with(place, new YamlEdit(text).remove(place.keys())))
        .orElse(this);
  }

  /** A value as it is written, without layout and comments; empty when nothing is. */
  public Optional<YamlValue> value(String field) {
    FieldPlace place = FieldPlace.of(field);
    return files.text(place.file()).flatMap(text -> new YamlItems(text).value(place.keys()));
  }

  /**
   * Puts an item into a list, behind another one.
   *
   * @param list the field of the list
   * @param after the number of the other item from 1; 0 only where the list has none
   */
  public StudyEditor insertItem(String list, int after, YamlValue item) {
    FieldPlace place = FieldPlace.of(list);
    return with(place, new YamlItems(files.text(place.file()).orElse("")).insert(place.keys(), after, item));
  }

  /** Writes an item of a list once more, behind itself, letter by letter. */
  public StudyEditor repeatItem(String list, int number) {
    FieldPlace place = FieldPlace.of(list);
    return with(place, new YamlItems(files.text(place.file()).orElse("")).repeat(place.keys(), number));
  }

  /** Puts an item of a list behind the one that follows it; the comments above and behind each go with it. */
  public StudyEditor swapItems(String list, int number) {
    FieldPlace place = FieldPlace.of(list);
    return with(place, new YamlItems(files.text(place.file()).orElse("")).swap(place.keys(), number));
  }

  private StudyEditor with(FieldPlace place, String text) {
    return new StudyEditor(files.with(place.file(), text));
  }
}
