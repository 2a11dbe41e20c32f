package org.emporion.store.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emporion.model.LocalText;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.emporion.model.study.Study;
import org.emporion.store.Criterion;

/** Decisions about what solutions are judged by. */
public final class RequirementEdits {
  private static final String PATH = "requirements.";
  private static final String MUST_HAVES = "must-haves.";

  private final Study study;
  private final EditWords words;

  /** Decisions about a study as it is now. */
  public RequirementEdits(Study study) {
    this.study = study;
    this.words = new EditWords(study);
  }

  /**
   * Another weight.
   *
   * @param weight relative to the siblings, at least 0
   */
  public StudyEdit weight(String id, double weight) {
    double before = requirement(id).weight();
    return StudyEdit.of(
        words.say("edit.weight", words.requirement(id)), EditWords.number(before), EditWords.number(weight),
        editor -> editor.set(PATH + id + ".weight", YamlValue.number(weight)));
  }

  /** Other weights for several requirements at once. */
  public StudyEdit weights(Map<String, Double> weights) {
    if (weights.size() == 1) {
      return weights.entrySet().stream().map(one -> weight(one.getKey(), one.getValue())).findFirst().orElseThrow();
    }
    List<LocalText> names = weights.keySet().stream().map(words::requirement).toList();
    LocalText all = new LocalText(
        names.stream().map(LocalText::en).collect(Collectors.joining(", ")),
        names.stream().map(LocalText::zhTw).collect(Collectors.joining("、")));
    return StudyEdit.all(
        words.say("edit.weights", all),
        weights.entrySet().stream().map(one -> weight(one.getKey(), one.getValue())).toList());
  }

  /** A threshold below which a candidate is out; empty for none. */
  public StudyEdit mustHave(String id, Optional<MustHave> mustHave) {
    Requirement requirement = requirement(id);
    Scale.Kind kind = requirement.scale().kind();
    return StudyEdit.of(
        words.say("edit.must-have", words.requirement(id)),
        words.threshold(requirement, requirement.mustHave()), words.threshold(requirement, mustHave),
        editor -> mustHave.map(bound -> editor.set(MUST_HAVES + id, RequirementText.mustHave(bound, kind)))
            .orElseGet(() -> editor.remove(MUST_HAVES + id)));
  }

  /** Another title. */
  public StudyEdit title(String id, LocalText title) {
    return StudyEdit.of(
        words.say("edit.title", LocalText.same(id)), words.requirement(id), title,
        editor -> editor.set(PATH + id + ".title", YamlValue.text(title)));
  }

  /** Another role of the person who asks; empty for nobody. */
  public StudyEdit askedBy(String id, Optional<LocalText> role) {
    return StudyEdit.of(words.say("edit.asked-by", words.requirement(id)), editor -> role
        .map(text -> editor.set(PATH + id + ".asked-by", YamlValue.text(text)))
        .orElseGet(() -> editor.remove(PATH + id + ".asked-by")));
  }

  /**
   * One more requirement, behind the last one of its group. Decision makers who spoke about that group keep
   * their opinions; on the new member, of which they said nothing, the study's own weight stands for theirs.
   *
   * @param requirement with an id that is not taken
   * @param criterion what it is picked from; only what differs from it is written
   */
  public StudyEdit add(Requirement requirement, Optional<Criterion> criterion) {
    String field = PATH + requirement.id();
    String after = study.requirements().stream()
        .filter(one -> one.partOf().equals(requirement.partOf()) || requirement.partOf().equals(Optional.of(one.id())))
        .reduce((one, next) -> next).map(Requirement::id).orElse("");
    String behind = requirement.partOf().isPresent() ? after : "";
    return StudyEdit.of(words.say("edit.add-requirement", requirement.title()), editor -> {
      StudyEditor changed = editor.insert(field, behind, new RequirementText(requirement, true, criterion).yaml());
      if (requirement.mustHave().isPresent()) {
        changed = changed.set(MUST_HAVES + requirement.id(),
            RequirementText.mustHave(requirement.mustHave().get(), requirement.scale().kind()));
      }
      return new OpinionUpkeep(study).added(requirement, changed);
    });
  }

  /**
   * What decision makers said of a group that has got one more requirement; see {@link #add}, which does this too.
   *
   * @param added the requirement, which is written already
   */
  public StudyEdit heardOn(Requirement added) {
    return StudyEdit.of(
        words.say("edit.add-requirement", added.title()), editor -> new OpinionUpkeep(study).added(added, editor));
  }

  /**
   * One requirement less, and with it its members, its must-have and what candidates and decision makers said of
   * it. An opinion whose comparisons no longer hang together is removed whole.
   */
  public StudyEdit remove(String id) {
    List<String> gone = new ArrayList<>(List.of(id));
    for (int i = 0; i < gone.size(); i++) {
      Optional<String> group = Optional.of(gone.get(i));
      study.requirements().stream().filter(one -> one.partOf().equals(group)).map(Requirement::id).forEach(gone::add);
    }
    return StudyEdit.of(words.say("edit.remove-requirement", words.requirement(id)), editor -> {
      StudyEditor changed = editor;
      for (String one : gone) {
        changed = changed.remove(MUST_HAVES + one);
        for (Candidate candidate : study.candidates()) {
          changed = changed.remove(ClaimText.field(candidate.id(), one));
        }
        for (DecisionMaker maker : study.decision().makers()) {
          changed = changed.remove(MakerEdits.weights(maker.id(), one));
        }
        changed = changed.remove(PATH + one);
      }
      return new OpinionUpkeep(study).removed(requirement(id), changed);
    });
  }

  private Requirement requirement(String id) {
    return study.requirement(id).orElseThrow(() -> new IllegalArgumentException("No requirement " + id));
  }
}
