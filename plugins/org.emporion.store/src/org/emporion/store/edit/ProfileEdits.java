package org.emporion.store.edit;

import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.study.StopCriteria;
import org.emporion.model.study.Study;
import org.emporion.model.study.TrialProfile;

/** Decisions about load profiles. */
public final class ProfileEdits {
  private static final String PROFILES = "trials.profiles.";

  private final Study study;
  private final EditWords words;

  /** Decisions about a study as it is now. */
  public ProfileEdits(Study study) {
    this.study = study;
    this.words = new EditWords(study);
  }

  /** The field of a profile. */
  public static String field(String profile) {
    return PROFILES + profile;
  }

  /** Another name. */
  public StudyEdit name(String profile, LocalText name) {
    return value(profile, "name", Optional.of(YamlValue.text(name)));
  }

  /** Another value of a key; an empty one takes the key away, so that its default holds. */
  public StudyEdit value(String profile, String key, Optional<YamlValue> value) {
    String field = field(profile) + "." + key;
    return StudyEdit.of(words.say("edit.profile." + key, name(profile)),
        editor -> value.map(one -> editor.set(field, one)).orElseGet(() -> editor.remove(field)));
  }

  /** Another kind: what the new one does not have goes, what it must have comes. */
  public StudyEdit kind(String profile, ProfileKind kind) {
    String field = field(profile);
    return StudyEdit.of(words.say("edit.profile.kind", name(profile)), editor -> {
      StudyEditor changed = kind == ProfileKind.PEAK
          ? editor.remove(field + ".kind") : editor.set(field + ".kind", YamlValue.text(kind.word()));
      for (String key : ProfileKind.OWN) {
        changed = kind.has(key) ? changed : changed.remove(field + "." + key);
      }
      if (kind == ProfileKind.SPIKE && changed.value(field + ".from-factor").isEmpty()) {
        double to = study.trials().profile(profile).map(TrialProfile::loadFactor).orElse(1.0);
        changed = changed.set(field + ".from-factor",
            to > 0.3 ? ProfileKind.percent(30) : YamlValue.number(to / 2));
      }
      return kind == ProfileKind.STAIRCASE && changed.value(field + ".levels").isEmpty()
          ? changed.set(field + ".levels", ProfileKind.levels()) : changed;
    });
  }

  /** What ends a trial early; entries that stay keep their comments. */
  public StudyEdit stop(String profile, StopCriteria stop) {
    String field = field(profile) + ".stop";
    return StudyEdit.of(words.say("edit.profile.stop", name(profile)), editor -> {
      if (!stop.any()) {
        return editor.remove(field);
      }
      YamlValue.Mapping map = YamlValue.map();
      if (stop.errorShare().isPresent()) {
        map = map.with("error-share", YamlValue.number(stop.errorShare().get()));
      }
      if (stop.p95Millis().isPresent()) {
        map = map.with("p95-ms", YamlValue.number(stop.p95Millis().get()));
      }
      if (stop.injectorOverload()) {
        map = map.with("injector-overload", YamlValue.yesNo(true));
      }
      return editor.merge(field, stop.forSeconds() == StopCriteria.USUAL_SECONDS
          ? map : map.with("for-seconds", YamlValue.number(stop.forSeconds())));
    });
  }

  /** A new profile, with the length its kind usually has. */
  public StudyEdit add(String id, LocalText name, ProfileKind kind) {
    return StudyEdit.of(words.say("edit.profile.add", name),
        editor -> editor.set(field(id), kind.begun(YamlValue.text(name))));
  }

  /** A profile once more under another id. */
  public StudyEdit repeat(String profile, String id, LocalText name) {
    return StudyEdit.of(words.say("edit.profile.add", name), editor -> {
      YamlValue old = editor.value(field(profile)).orElse(YamlValue.block());
      return editor.insert(field(id), profile, ((YamlValue.Mapping) old).with("name", YamlValue.text(name)));
    });
  }

  /** One profile less. */
  public StudyEdit remove(String profile) {
    return StudyEdit.of(words.say("edit.profile.remove", name(profile)), editor -> editor.remove(field(profile)));
  }

  private LocalText name(String profile) {
    return study.trials().profile(profile).map(TrialProfile::name).orElseGet(() -> LocalText.same(profile));
  }
}
