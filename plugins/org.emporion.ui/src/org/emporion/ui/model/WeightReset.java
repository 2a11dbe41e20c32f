package org.emporion.ui.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emporion.model.LocalText;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Study;
import org.emporion.model.study.WeightOpinion;
import org.emporion.store.edit.MakerEdits;
import org.emporion.store.edit.RequirementEdits;
import org.emporion.store.edit.StudyEdit;

/**
 * Weights as they were at an earlier time.
 *
 * @param before the study as it was
 * @param now the study as it is
 */
public record WeightReset(Study before, Study now) {
  /**
   * What brings the weights of a source back, undone at once; empty when nothing differs.
   *
   * @param what the edit in words
   */
  public Optional<StudyEdit> edit(WeightDesk.Source source, LocalText what) {
    List<StudyEdit> edits = switch (source.kind()) {
      case STUDY -> requirements();
      case MAKER -> opinions(source.maker());
      case GROUP -> List.of();
    };
    return edits.isEmpty() ? Optional.empty() : Optional.of(StudyEdit.all(what, edits));
  }

  private List<StudyEdit> requirements() {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Requirement each : now.requirements()) {
      before.requirement(each.id()).map(Requirement::weight).filter(old -> old != each.weight())
          .ifPresent(old -> weights.put(each.id(), old));
    }
    return weights.isEmpty() ? List.of() : List.of(new RequirementEdits(now).weights(weights));
  }

  private List<StudyEdit> opinions(String maker) {
    Map<String, WeightOpinion> old = opinions(before, maker);
    Map<String, WeightOpinion> current = opinions(now, maker);
    Set<String> groups = new LinkedHashSet<>(old.keySet());
    groups.addAll(current.keySet());
    List<StudyEdit> edits = new ArrayList<>();
    for (String group : groups) {
      Optional<WeightOpinion> wanted = Optional.ofNullable(old.get(group));
      if (!wanted.equals(Optional.ofNullable(current.get(group)))) {
        edits.add(new MakerEdits(now).opinion(maker, group, wanted));
      }
    }
    return edits;
  }

  private static Map<String, WeightOpinion> opinions(Study study, String maker) {
    return study.decision().makers().stream().filter(one -> one.id().equals(maker)).findFirst()
        .map(DecisionMaker::opinions).orElse(Map.of());
  }
}
