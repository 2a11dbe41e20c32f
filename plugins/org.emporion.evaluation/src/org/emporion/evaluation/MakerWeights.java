package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.evaluation.method.MethodEdition;
import org.emporion.evaluation.weight.WeightSet;
import org.emporion.model.LocalText;
import org.emporion.model.finding.GroupDecision.Opinion;
import org.emporion.model.finding.Reason;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.Requirement;

/**
 * The weights of one decision maker: what the person says of each group of requirements, multiplied down the
 * tree. Where nothing is said the weights of the study stand.
 */
final class MakerWeights {
  private final DecisionMaker maker;
  private final LocalText name;
  private final Map<String, OpinionWeights> said = new LinkedHashMap<>();
  private final Weights weights;

  /**
   * The weights of a decision maker.
   *
   * @throws org.emporion.evaluation.method.TableRefusedException when weights cannot be told from what is said
   * @throws IllegalArgumentException when an opinion is about other requirements than the members of its group
   */
  MakerWeights(DecisionMaker maker, RequirementTree tree, Wording wording) {
    this.maker = maker;
    name = wording.say("maker", maker.name(), maker.role());
    for (String group : tree.groups()) {
      Optional.ofNullable(maker.opinions().get(group)).ifPresent(opinion ->
          said.put(group, new OpinionWeights(maker, name, group, opinion, tree, wording)));
    }
    Map<String, Double> byLeaf = tree.leafWeights(each -> opinion(each).map(one -> one.shares().weight(each.id()))
        .orElseGet(() -> tree.share(each)));
    Reason votes = Reason.input(wording.say("input.votes", name, maker.votes()), path(maker) + ".votes");
    Map<String, Reason> why = new HashMap<>();
    for (Requirement leaf : tree.leaves()) {
      List<Reason> because = new ArrayList<>();
      for (Requirement each : tree.path(leaf.id())) {
        because.add(opinion(each).map(one -> one.why(each)).orElseGet(() -> Weights.input(each, wording)));
      }
      because.add(votes);
      why.put(leaf.id(), new Reason(Reason.Kind.CALCULATION,
          wording.say("maker.weight", name, leaf.title(), wording.percent(byLeaf.get(leaf.id()))),
          "normalised-weights", because));
    }
    weights = new Weights(byLeaf, why);
  }

  /** The field of a decision maker. */
  static String path(DecisionMaker maker) {
    return "decision.decision-makers." + maker.id();
  }

  private Optional<OpinionWeights> opinion(Requirement member) {
    return Optional.ofNullable(said.get(member.partOf().orElse(DecisionMaker.TOP)));
  }

  /** Whose weights these are. */
  DecisionMaker maker() {
    return maker;
  }

  /** Name and role. */
  LocalText name() {
    return name;
  }

  /** Weights of the leaves. */
  Weights weights() {
    return weights;
  }

  /** The same as a set that can be joined with others. */
  WeightSet set() {
    return new WeightSet(new MethodEdition("tree", 1, ""), List.copyOf(weights.byLeaf().keySet()),
        List.copyOf(weights.byLeaf().values()), List.of());
  }

  /** What the person says of each group, in the order of the study. */
  List<Opinion> opinions() {
    return said.values().stream().map(OpinionWeights::opinion).toList();
  }
}
