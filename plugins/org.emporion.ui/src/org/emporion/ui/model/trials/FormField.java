package org.emporion.ui.model.trials;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.emporion.store.edit.StudyEdit;

/**
 * One field of a form: what it shows, what it accepts and what becomes of it. A form knows nothing else of its fields,
 * so that any of them can be drawn and tried without the others.
 *
 * @param key stable key, unique in its form
 * @param look how it is entered
 * @param label its name
 * @param hint what may be written, said while it is empty or below it
 * @param value what it holds now, as it is typed or as the key of a choice
 * @param choices what can be chosen or is proposed
 * @param enabled false for what cannot be changed now
 * @param check what is wrong with a text and what would be right; empty when it can be kept
 * @param edit what makes the study say a text that can be kept
 */
public record FormField(
    String key,
    Look look,
    String label,
    String hint,
    String value,
    List<Choice> choices,
    boolean enabled,
    Function<String, Optional<String>> check,
    Function<String, StudyEdit> edit) {
  /** Keeps a copy. */
  public FormField {
    choices = List.copyOf(choices);
  }

  /** The same, to be changed or not. */
  FormField enabled(boolean now) {
    return new FormField(key, look, label, hint, value, choices, now, check, edit);
  }

  /** The same, shown and not to be changed, with the reason. */
  FormField leftToFile(String reason) {
    return new FormField(key, look, label, reason, value, choices, false, check, edit);
  }

  /** How a field is entered. */
  public enum Look {
    /** One line. */
    LINE,
    /** One short line, such as a number. */
    SHORT,
    /** Several lines in letters of equal width. */
    LINES,
    /** One of several things. */
    CHOICE,
    /** One line with proposals. */
    PROPOSED
  }

  /**
   * Something to choose.
   *
   * @param key what it is called in files
   * @param label what it is called in the window
   */
  public record Choice(String key, String label) {}

  /** The key of what is chosen at an index; the empty text for none. */
  public String keyAt(int index) {
    return index < 0 || index >= choices.size() ? "" : choices.get(index).key();
  }

  /** The index of a key among the choices; -1 for none. */
  public int indexOf(String key) {
    return choices.stream().map(Choice::key).toList().indexOf(key);
  }
}
