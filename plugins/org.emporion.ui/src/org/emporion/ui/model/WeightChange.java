package org.emporion.ui.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.study.Study;
import org.emporion.model.study.WeightOpinion;
import org.emporion.store.edit.MakerEdits;
import org.emporion.store.edit.RequirementEdits;
import org.emporion.store.edit.StudyEdit;

/**
 * Other weights of the members of one group of requirements.
 *
 * @param maker id of the decision maker who says so; empty for the weights of the study itself
 * @param group id of the group, or {@link org.emporion.model.study.DecisionMaker#TOP}
 * @param moved id of the requirement that was moved; empty when all members were weighed together
 * @param opinion what is said
 * @param weights the numbers to write where the study's own weights are changed, by id of every member
 */
public record WeightChange(
    Optional<String> maker, String group, Optional<String> moved, WeightOpinion opinion, Map<String, Double> weights) {
  public WeightChange {
    weights = Map.copyOf(weights);
  }

  /**
   * The change as an edit of a study: one movement of a slider after another on the same requirement is undone at
   * once. The siblings of a moved requirement are written too, as their numbers keep the sum of the group.
   */
  public StudyEdit edit(Study study) {
    String hand = "weights." + maker.orElse("") + "." + group + "." + moved.orElse("");
    if (maker.isPresent()) {
      StudyEdit said = new MakerEdits(study).opinion(maker.get(), group, Optional.of(opinion));
      return moved.isPresent() ? said.within(hand) : said;
    }
    RequirementEdits edits = new RequirementEdits(study);
    Map<String, Double> all = new LinkedHashMap<>();
    study.requirements().stream().filter(one -> weights.containsKey(one.id()))
        .forEach(one -> all.put(one.id(), weights.get(one.id())));
    // All members, also those whose number stays: an edit of the same hand may be under way.
    StudyEdit whole = edits.weights(all);
    return moved.map(id -> {
      StudyEdit one = edits.weight(id, weights.get(id));
      return new StudyEdit(one.what(), one.step(), whole.change(), Optional.of(hand));
    }).orElse(whole);
  }
}
