package org.emporion.ui.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emporion.evaluation.method.Judgement;
import org.emporion.evaluation.method.PairwiseMatrix;
import org.emporion.evaluation.method.PriorityDerivation;
import org.emporion.evaluation.method.PriorityRule;
import org.emporion.evaluation.method.RandomIndexTable;
import org.emporion.evaluation.method.TableRefusedException;
import org.emporion.evaluation.weight.AhpWeighting;
import org.emporion.evaluation.weight.DirectWeighting;
import org.emporion.evaluation.weight.SwingWeighting;
import org.emporion.evaluation.weight.WeightSet;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.WeightOpinion;

/** What a decision maker says, as shares on the tree of requirements. */
final class OpinionShares {
  private final DecisionMaker maker;

  OpinionShares(DecisionMaker maker) {
    this.maker = maker;
  }

  /** The tree with the maker's shares; where nothing is said, or nothing follows from it, it stays as it is. */
  WeightTree on(WeightTree tree) {
    WeightTree own = tree;
    for (Map.Entry<String, WeightOpinion> said : maker.opinions().entrySet()) {
      own = with(own, said.getKey(), said.getValue());
    }
    return own;
  }

  private static WeightTree with(WeightTree tree, String group, WeightOpinion opinion) {
    try {
      return tree.withGroup(group, of(opinion, tree.members(group)));
    } catch (TableRefusedException e) {
      // The ranking tells why; until it is mended the weights of the study stand.
      return tree;
    }
  }

  /**
   * Shares of the members of a group.
   *
   * @throws TableRefusedException when no weights follow from what is said
   * @throws IllegalArgumentException when it is about others than the members
   */
  static Map<String, Double> of(WeightOpinion opinion, List<String> members) {
    WeightSet set = switch (opinion) {
      case WeightOpinion.Direct direct -> new DirectWeighting().weigh(members, direct.weights());
      case WeightOpinion.Swing swing -> new SwingWeighting().weigh(members, swing.points());
      case WeightOpinion.Pairwise pairwise -> new AhpWeighting(new PriorityDerivation(
          pairwise.derivation() == WeightOpinion.Derivation.GEOMETRIC_MEAN
              ? PriorityRule.GEOMETRIC_MEAN : PriorityRule.EIGENVECTOR,
          RandomIndexTable.shipped(pairwise.randomIndex()))).weigh(PairwiseMatrix.of(members,
          pairwise.comparisons().stream().map(one -> new Judgement(one.a(), one.b(), one.ratio())).toList())).weights();
    };
    Map<String, Double> shares = new LinkedHashMap<>();
    members.forEach(id -> shares.put(id, set.weight(id)));
    return shares;
  }
}
