package org.emporion.ui.model.trials;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.TrialTarget;
import org.emporion.store.LoadedStudy;
import org.emporion.trial.TrialFailedException;
import org.emporion.trial.UserSecrets;
import org.emporion.ui.Wording;

/** The secrets that journeys name and that neither the environment nor a file gives, to be typed. */
public final class SecretForm {
  private final UserSecrets secrets;
  private final String study;
  private final Map<String, String> typed = new LinkedHashMap<>();

  private SecretForm(UserSecrets secrets, String study, List<String> names) {
    this.secrets = secrets;
    this.study = study;
    Map<String, String> given = secrets.given(study);
    names.forEach(name -> typed.put(name, given.getOrDefault(name, "")));
  }

  /**
   * What can be typed for the journeys of candidates, with what was given before; empty when there is nothing to type.
   *
   * @param tried candidates that are going to be tried
   */
  public static Optional<SecretForm> of(UserSecrets secrets, LoadedStudy study, Collection<Candidate> tried) {
    List<String> names = tried.stream().map(Candidate::target).flatMap(Optional::stream).map(TrialTarget::journeys)
        .flatMap(set -> study.study().trials().journeySet(set).stream()).map(JourneySet::secrets)
        .flatMap(List::stream).distinct().toList();
    try {
      return Optional.of(secrets.toAsk(study.study().id(), study.folder(), names)).filter(asked -> !asked.isEmpty())
          .map(asked -> new SecretForm(secrets, study.study().id(), asked));
    } catch (TrialFailedException e) {
      // The file is no place for secrets: the trial itself is going to say so, and what to do.
      return Optional.empty();
    }
  }

  /** The names, in the order of the study. */
  public List<String> names() {
    return List.copyOf(typed.keySet());
  }

  /** What is typed for a name; empty for nothing. */
  public String value(String name) {
    return typed.get(name);
  }

  /** Takes what is typed for a name. */
  public void type(String name, String value) {
    typed.put(name, value);
  }

  /** True when every name has a value. */
  public boolean complete() {
    return !typed.containsValue("");
  }

  /** Where and how they can be kept, so that nobody is asked any more. */
  public String howToKeep(Wording words) {
    return words.say("secrets.keep", secrets.file(study), UserSecrets.variable(names().getFirst()),
        typed.keySet().stream().map(name -> name + "=").collect(Collectors.joining("\n")));
  }

  /** Gives what is typed to the trials of this session; it is written nowhere. */
  public void give() {
    secrets.give(study, typed);
  }
}
