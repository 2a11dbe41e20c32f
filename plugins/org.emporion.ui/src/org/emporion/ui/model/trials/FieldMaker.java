package org.emporion.ui.model.trials;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.emporion.store.edit.StudyEdit;
import org.emporion.ui.Wording;
import org.emporion.ui.model.trials.FormField.Choice;
import org.emporion.ui.model.trials.FormField.Look;

/** Makes the fields of a form; names and hints of fields are phrases with the form's prefix. */
final class FieldMaker {
  private final Wording words;
  private final String prefix;

  FieldMaker(Wording words, String prefix) {
    this.words = words;
    this.prefix = prefix;
  }

  /** A field to type in. */
  FormField text(
      String key, Look look, String value, Function<String, Optional<String>> check, Function<String, StudyEdit> edit) {
    return new FormField(key, look, label(key), hint(key), value, List.of(), true, check, edit);
  }

  /** A choice. */
  FormField choice(String key, String value, List<Choice> choices, boolean enabled, Function<String, StudyEdit> edit) {
    return new FormField(key, Look.CHOICE, label(key), "", value, choices, enabled, FieldRules::any, edit);
  }

  /** A field to type in with proposals. */
  FormField proposed(
      String key, String value, List<String> proposals, Function<String, Optional<String>> check,
      Function<String, StudyEdit> edit) {
    return new FormField(key, Look.PROPOSED, label(key), hint(key), value,
        proposals.stream().map(one -> new Choice(one, one)).toList(), true, check, edit);
  }

  private String label(String key) {
    return words.say(prefix + "." + key);
  }

  private String hint(String key) {
    return words.say(prefix + "." + key + ".hint");
  }
}
