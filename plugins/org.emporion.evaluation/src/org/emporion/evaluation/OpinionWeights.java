package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.evaluation.method.InconsistencyFinder;
import org.emporion.evaluation.method.Judgement;
import org.emporion.evaluation.method.PairwiseMatrix;
import org.emporion.evaluation.method.PriorityDerivation;
import org.emporion.evaluation.method.PriorityRule;
import org.emporion.evaluation.method.RandomIndexTable;
import org.emporion.evaluation.weight.AhpWeighting;
import org.emporion.evaluation.weight.DirectWeighting;
import org.emporion.evaluation.weight.SwingWeighting;
import org.emporion.evaluation.weight.WeightSet;
import org.emporion.model.LocalText;
import org.emporion.model.finding.GroupDecision.Consistency;
import org.emporion.model.finding.GroupDecision.Opinion;
import org.emporion.model.finding.GroupDecision.Share;
import org.emporion.model.finding.GroupDecision.Suspect;
import org.emporion.model.finding.Reason;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.WeightOpinion;

/** What somebody says of the members of one group of requirements, turned into shares of the group's weight. */
final class OpinionWeights {
  private final LocalText by;
  private final String group;
  private final RequirementTree tree;
  private final Wording wording;
  private final String path;
  private final List<Reason> inputs = new ArrayList<>();
  private final WeightSet shares;
  private final Optional<Consistency> consistency;
  private final Reason said;

  /**
   * Shares out of an opinion.
   *
   * @throws org.emporion.evaluation.method.TableRefusedException when answers do not connect all members
   * @throws IllegalArgumentException when the opinion is about others than the members of the group
   */
  OpinionWeights(
      DecisionMaker maker, LocalText by, String group, WeightOpinion opinion, RequirementTree tree, Wording wording) {
    this.by = by;
    this.group = group;
    this.tree = tree;
    this.wording = wording;
    path = MakerWeights.path(maker) + ".weights." + group;
    List<String> members = tree.members(group).stream().map(Requirement::id).toList();
    LocalText manner;
    switch (opinion) {
      case WeightOpinion.Direct direct -> {
        shares = new DirectWeighting().weigh(members, direct.weights());
        consistency = Optional.empty();
        manner = numbers("direct", direct.weights(), members);
      }
      case WeightOpinion.Swing swing -> {
        shares = new SwingWeighting().weigh(members, swing.points());
        consistency = Optional.empty();
        manner = numbers("swing", swing.points(), members);
      }
      case WeightOpinion.Pairwise pairwise -> {
        PairwiseMatrix answers = PairwiseMatrix.of(members, pairwise.comparisons().stream()
            .map(each -> new Judgement(each.a(), each.b(), each.ratio())).toList());
        RandomIndexTable table = RandomIndexTable.shipped(pairwise.randomIndex());
        PriorityRule rule = switch (pairwise.derivation()) {
          case EIGENVECTOR -> PriorityRule.EIGENVECTOR;
          case GEOMETRIC_MEAN -> PriorityRule.GEOMETRIC_MEAN;
        };
        AhpWeighting.Judged judged = new AhpWeighting(new PriorityDerivation(rule, table)).weigh(answers);
        shares = judged.weights();
        Consistency found = consistency(answers, table, judged.priorities().consistency().orElseThrow());
        consistency = Optional.of(found);
        manner = wording.say("opinion.pairwise", wording.ratio(found.ratio()), found.randomIndexTable());
        pairwise.comparisons().forEach(each -> inputs.add(answer(each)));
      }
    }
    if (inputs.isEmpty()) {
      // The only member of a group has nobody to be compared with.
      tree.members(group).forEach(each -> inputs.add(Weights.input(each, wording)));
    }
    said = new Reason(Reason.Kind.CALCULATION, wording.say("maker.opinion", by, about(), manner),
        shares.method().label(), inputs);
  }

  private LocalText about() {
    return group.equals(DecisionMaker.TOP) ? wording.say("maker.top") : wording.say("quoted", tree.title(group));
  }

  private LocalText numbers(String kind, Map<String, Double> points, List<String> members) {
    members.forEach(id -> inputs.add(Reason.input(
        wording.say("input.opinion." + kind, by, tree.title(id), points.get(id)), path + "." + kind + "." + id)));
    return wording.say("opinion." + kind);
  }

  private Reason answer(WeightOpinion.Comparison answer) {
    boolean more = answer.ratio() >= 1;
    LocalText first = tree.title(more ? answer.a() : answer.b());
    LocalText second = tree.title(more ? answer.b() : answer.a());
    return Reason.input(wording.say("input.opinion.pairwise", by, first,
        wording.ratio(more ? answer.ratio() : 1 / answer.ratio()), second),
        path + ".pairwise.comparisons." + answer.a() + "." + answer.b());
  }

  private static Consistency consistency(
      PairwiseMatrix answers, RandomIndexTable table, org.emporion.evaluation.method.Consistency found) {
    int members = answers.items().size();
    Optional<Suspect> worst = found.acceptable() ? Optional.empty()
        : new InconsistencyFinder(table).find(answers).stream().findFirst().map(each -> new Suspect(
            each.given().item(), each.given().other(), each.given().ratio(), each.onScale(), each.ratioOnScale()));
    return new Consistency(table.name(), found.ratio(), org.emporion.evaluation.method.Consistency.LIMIT,
        answers.judgements().size(), members * (members - 1) / 2, worst);
  }

  /** The part of each member; sum 1. */
  WeightSet shares() {
    return shares;
  }

  /** The grounds of the share of a member. */
  Reason why(Requirement member) {
    return new Reason(Reason.Kind.CALCULATION,
        wording.say("maker.share", by, member.title(), wording.percent(shares.weight(member.id())), about()),
        shares.method().label(), List.of(said));
  }

  /** The same as a record. */
  Opinion opinion() {
    return new Opinion(group, shares.method().label(),
        shares.criteria().stream().map(id -> new Share(id, shares.weight(id))).toList(), consistency);
  }
}
