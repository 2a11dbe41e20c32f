package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emporion.evaluation.method.KendallTau;
import org.emporion.evaluation.method.TableRefusedException;
import org.emporion.evaluation.weight.GroupWeights;
import org.emporion.evaluation.weight.Vote;
import org.emporion.evaluation.weight.WeightSet;
import org.emporion.model.LocalText;
import org.emporion.model.finding.GroupDecision;
import org.emporion.model.finding.GroupDecision.Dispute;
import org.emporion.model.finding.GroupDecision.Maker;
import org.emporion.model.finding.GroupDecision.Place;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.Ranking.CriterionScore;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.Robustness.CriterionWeight;
import org.emporion.model.study.Decision;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.Requirement;

/**
 * Several people decide: each one's weights down the tree, joined leaf by leaf (aggregation of individual
 * priorities), what the ranking would be by each one's weights alone, and where they disagree.
 */
final class Panel {
  private final RequirementTree tree;
  private final Wording wording;
  private final Map<String, MakerWeights> makers = new LinkedHashMap<>();
  private final LocalText mean;
  private final GroupWeights joined;
  private final Weights weights;

  /**
   * Joins what the decision makers say.
   *
   * @param decision with at least one decision maker
   * @throws InsufficientEvidenceException when no weights follow: nobody has a vote, answers do not connect the
   *     members of a group, or a geometric mean meets a weight of zero
   * @throws IllegalArgumentException when an opinion is about others than the members of its group
   */
  Panel(Decision decision, RequirementTree tree, Wording wording) {
    this.tree = tree;
    this.wording = wording;
    boolean geometric = decision.joining() == Decision.Joining.GEOMETRIC;
    mean = wording.say(geometric ? "mean.geometric" : "mean.arithmetic");
    if (decision.makers().stream().noneMatch(each -> each.votes() > 0)) {
      throw new InsufficientEvidenceException(wording.say("no-votes"));
    }
    try {
      decision.makers().forEach(each -> makers.put(each.id(), new MakerWeights(each, tree, wording)));
      joined = GroupWeights.of(makers.values().stream().map(Panel::vote).toList(),
          geometric ? GroupWeights.Mean.GEOMETRIC : GroupWeights.Mean.ARITHMETIC);
    } catch (TableRefusedException e) {
      throw new InsufficientEvidenceException(wording.say("no-weights", e.reason(this::name)));
    }
    weights = group();
  }

  private static Vote<WeightSet> vote(MakerWeights each) {
    DecisionMaker maker = each.maker();
    return new Vote<>(
        new org.emporion.evaluation.weight.DecisionMaker(maker.id(), maker.role().en(), maker.votes()), each.set());
  }

  private LocalText name(TableRefusedException.Thing thing) {
    return thing.kind() == TableRefusedException.Kind.PERSON && makers.containsKey(thing.id())
        ? makers.get(thing.id()).name() : tree.title(thing.id());
  }

  private Weights group() {
    Map<String, Double> byLeaf = new LinkedHashMap<>();
    Map<String, Reason> why = new HashMap<>();
    for (Requirement leaf : tree.leaves()) {
      byLeaf.put(leaf.id(), joined.group().weight(leaf.id()));
      why.put(leaf.id(), new Reason(Reason.Kind.CALCULATION,
          wording.say("group.weight", leaf.title(), wording.percent(byLeaf.get(leaf.id())), mean, makers.size()),
          joined.group().method().label(),
          makers.values().stream().map(each -> each.weights().why(leaf.id())).toList()));
    }
    return new Weights(byLeaf, why);
  }

  /** The joined weights, which the ranking rests on. */
  Weights weights() {
    return weights;
  }

  /** Who says what, and how it differs. */
  GroupDecision decision(Standings standings) {
    Map<String, Double> distances = joined.members().stream()
        .collect(Collectors.toMap(GroupWeights.Member::by, GroupWeights.Member::distance));
    double votes = makers.values().stream().mapToDouble(each -> each.maker().votes()).sum();
    List<Maker> told = makers.values().stream()
        .map(each -> maker(each, each.maker().votes() / votes, distances.get(each.maker().id()), standings)).toList();
    List<Dispute> disputes = joined.disputes().stream().map(each -> new Dispute(each.criterion(), each.lowest(),
        each.lowestBy(), each.highest(), each.highestBy(), each.deviation())).toList();
    return new GroupDecision(joined.group().method().label(), told, disputes, joined.disagreement(),
        new Reason(Reason.Kind.CALCULATION,
            wording.say("group", makers.size(), mean, wording.percent(joined.disagreement())),
            joined.group().method().label(), told.stream().map(Maker::why).toList()));
  }

  private Maker maker(MakerWeights one, double power, double distance, Standings standings) {
    Standings own = new Standings(standings.places().stream().map(place -> place.card().weighted(one.weights())).toList());
    List<Place> places = own.places().stream().map(place -> new Place(place.card().candidate().id(),
        place.rank().isPresent() ? Optional.of(place.rank().getAsInt()) : Optional.empty(), place.card().score()))
        .toList();
    return new Maker(one.maker().id(), one.maker().votes(), power, one.opinions(),
        one.weights().byLeaf().entrySet().stream()
            .map(each -> new CriterionWeight(each.getKey(), each.getValue())).toList(),
        distance, places, tau(standings, own), why(one, own));
  }

  /** How the order by one person's weights agrees with that of the group, among those that miss no must-have. */
  private static Optional<Double> tau(Standings group, Standings own) {
    Function<Standings, Map<String, Integer>> ranks = standings -> standings.places().stream()
        .filter(place -> place.rank().isPresent())
        .collect(Collectors.toMap(place -> place.card().candidate().id(), place -> place.rank().getAsInt()));
    Map<String, Integer> mine = ranks.apply(own);
    List<Integer> theirs = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    ranks.apply(group).forEach((candidate, rank) -> {
      theirs.add(rank);
      others.add(mine.get(candidate));
    });
    OptionalDouble tau = new KendallTau().between(ints(theirs), ints(others));
    return tau.isPresent() ? Optional.of(tau.getAsDouble()) : Optional.empty();
  }

  private static int[] ints(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The person's weights, and the points of who would come first. */
  private Reason why(MakerWeights one, Standings own) {
    List<Reason> because = new ArrayList<>();
    tree.leaves().forEach(leaf -> because.add(one.weights().why(leaf.id())));
    if (own.survivors().isEmpty()) {
      return new Reason(Reason.Kind.CALCULATION, wording.say("maker.nobody", one.name()), "weighted-sum", because);
    }
    Scorecard first = own.survivors().getFirst();
    first.criteria().stream().map(CriterionScore::why).forEach(because::add);
    return new Reason(Reason.Kind.CALCULATION, wording.say("maker.first", one.name(), first.candidate().name(),
        wording.points(first.score())), "weighted-sum", because);
  }
}
