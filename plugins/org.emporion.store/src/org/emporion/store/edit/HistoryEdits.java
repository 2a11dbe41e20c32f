package org.emporion.store.edit;

import java.util.List;
import java.util.Map;
import org.emporion.model.LocalText;
import org.emporion.model.study.Study;

/** Decisions about the order history. */
public final class HistoryEdits {
  private static final String HISTORY = "operations.history";

  private final EditWords words;
  private final String currency;

  /** Decisions about a study as it is now. */
  public HistoryEdits(Study study) {
    this.words = new EditWords(study);
    this.currency = study.currency().getCurrencyCode();
  }

  /**
   * Another file, or another layout of it; what is said besides, such as its currency and source, stays.
   *
   * @param file path relative to the study folder
   * @param keys every key of the layout
   * @param said values by key; keys without one are taken out, so that they are found out from the file
   */
  public StudyEdit layout(String file, List<String> keys, Map<String, String> said) {
    return StudyEdit.of(words.say("edit.history", file), editor -> {
      StudyEditor changed = editor.set(HISTORY + ".file", YamlValue.text(file));
      for (String key : keys) {
        String field = HISTORY + "." + key;
        changed = said.containsKey(key) ? changed.set(field, value(key, said.get(key))) : changed.remove(field);
      }
      return changed;
    });
  }

  /**
   * The shop's own history in place of one that came with a template: its values are in the study's currency, and its end
   * is the level of today.
   *
   * @param source where it comes from
   */
  public StudyEdit own(String file, List<String> keys, Map<String, String> said, LocalText source) {
    StudyEdit layout = layout(file, keys, said);
    return StudyEdit.all(layout.what(), List.of(layout, StudyEdit.of(layout.what(), editor -> editor
        .set(HISTORY + ".currency", YamlValue.text(currency))
        .set(HISTORY + ".exchange-rate", YamlValue.number(1))
        .set(HISTORY + ".source", YamlValue.text(source))
        .remove(HISTORY + ".level-at")
        .remove(HISTORY + ".licence"))));
  }

  private static YamlValue value(String key, String said) {
    return key.equals("cancelled-negative") ? YamlValue.yesNo(said.equals("yes")) : YamlValue.text(said);
  }
}
