package org.emporion.ui.model.rules;

import java.util.List;
import java.util.Optional;
import org.emporion.model.Phrasebook;
import org.emporion.model.rule.RuleSet;
import org.emporion.model.study.Study;
import org.emporion.store.edit.StudyEdit;
import org.emporion.store.edit.YamlValue;

/**
 * Which rule files a study uses, as edits. The files themselves stay as they are.
 *
 * @param study the study as it is now
 * @param book the sentences of the window
 */
public record RuleSetEdits(Study study, Phrasebook book) {
  private static final String RULES = "decision.rules";

  /**
   * Uses a file; empty when that is so already.
   *
   * @param file path relative to the study's folder
   */
  public Optional<StudyEdit> add(String file) {
    List<String> files = files();
    if (files.contains(file)) {
      return Optional.empty();
    }
    return Optional.of(StudyEdit.of(book.say("rules.edit.add", file), editor -> files.isEmpty()
        ? editor.set(RULES, YamlValue.list(YamlValue.text(file)))
        : editor.set(RULES + "." + (files.size() + 1), YamlValue.text(file))));
  }

  /** Uses a file no longer; empty when it is not used. */
  public Optional<StudyEdit> remove(String file) {
    int at = files().indexOf(file);
    return at < 0 ? Optional.empty() : Optional.of(StudyEdit.of(
        book.say("rules.edit.remove", file), editor -> editor.remove(RULES + "." + (at + 1))));
  }

  private List<String> files() {
    return study.decision().rules().stream().map(RuleSet::file).toList();
  }
}
