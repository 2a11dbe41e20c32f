package org.emporion.ui.model.trials;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A form about one thing of the study.
 *
 * @param heading what it is about
 * @param notes what follows from what is entered, in sentences; shown above the fields
 * @param sections fields that belong together, in order
 */
public record FormSheet(String heading, List<String> notes, List<Section> sections) {
  /** Keeps copies. */
  public FormSheet {
    notes = List.copyOf(notes);
    sections = List.copyOf(sections);
  }

  /**
   * Fields that belong together.
   *
   * @param title their heading; empty for none
   * @param fields the fields
   */
  public record Section(String title, List<FormField> fields) {
    /** Keeps a copy. */
    public Section {
      fields = List.copyOf(fields);
    }
  }

  /** All fields, in order. */
  public List<FormField> fields() {
    return sections.stream().flatMap(section -> section.fields().stream()).toList();
  }

  /** The field with a key. */
  public Optional<FormField> field(String key) {
    return fields().stream().filter(one -> one.key().equals(key)).findFirst();
  }

  /** Equal for forms that can be shown with the same controls. */
  public String shape() {
    return sections.stream().map(section -> section.title() + section.fields().stream()
        .map(one -> one.key() + one.look() + one.label() + one.hint()).toList()).collect(Collectors.joining());
  }
}
