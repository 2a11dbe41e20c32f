package org.emporion.store.edit;

import org.emporion.model.study.Objective;
import org.emporion.model.study.Study;

/** Decisions about what responses must keep. */
public final class ObjectiveEdits {
  private static final String OBJECTIVES = "trials.objectives.";

  private final EditWords words;

  /** Decisions about a study as it is now. */
  public ObjectiveEdits(Study study) {
    this.words = new EditWords(study);
  }

  /** The field of an objective. */
  public static String field(String objective) {
    return OBJECTIVES + objective;
  }

  /** Another value of a key. */
  public StudyEdit value(String objective, String key, YamlValue value) {
    return StudyEdit.of(words.say("edit.objective." + key, objective),
        editor -> editor.set(field(objective) + "." + key, value));
  }

  /** A new objective. */
  public StudyEdit add(Objective objective) {
    return StudyEdit.of(words.say("edit.objective.add", objective.id()), editor -> editor.set(field(objective.id()),
        YamlValue.map()
            .with("transaction", YamlValue.text(objective.transaction()))
            .with("percentile", YamlValue.number(objective.percentile()))
            .with("max-ms", YamlValue.number(objective.maxMillis()))
            .with("max-error-share", YamlValue.number(objective.maxErrorShare().value()))));
  }

  /** An objective once more under another id. */
  public StudyEdit repeat(String objective, String id) {
    return StudyEdit.of(words.say("edit.objective.add", id), editor -> editor.insert(
        field(id), objective, editor.value(field(objective)).orElse(YamlValue.map())));
  }

  /** One objective less. */
  public StudyEdit remove(String objective) {
    return StudyEdit.of(words.say("edit.objective.remove", objective), editor -> editor.remove(field(objective)));
  }
}
