package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emporion.evaluation.method.AhpMethod;
import org.emporion.evaluation.method.Criterion;
import org.emporion.evaluation.method.Direction;
import org.emporion.evaluation.method.Dominance;
import org.emporion.evaluation.method.ElectreOneMethod;
import org.emporion.evaluation.method.ElectreThreeMethod;
import org.emporion.evaluation.method.ElectreTwoMethod;
import org.emporion.evaluation.method.KendallTau;
import org.emporion.evaluation.method.Matrix;
import org.emporion.evaluation.method.MethodComparison;
import org.emporion.evaluation.method.MethodRanking;
import org.emporion.evaluation.method.Normalisation;
import org.emporion.evaluation.method.PerformanceTable;
import org.emporion.evaluation.method.PrometheeMethod;
import org.emporion.evaluation.method.RankingMethod;
import org.emporion.evaluation.method.ScoreOrder;
import org.emporion.evaluation.method.SynthesisMode;
import org.emporion.evaluation.method.TableRefusedException;
import org.emporion.evaluation.method.TableRefusedException.Thing;
import org.emporion.evaluation.method.TopsisMethod;
import org.emporion.evaluation.method.VikorMethod;
import org.emporion.evaluation.method.WeightedProductMethod;
import org.emporion.evaluation.method.WeightedSumMethod;
import org.emporion.model.LocalText;
import org.emporion.model.finding.MethodAgreement;
import org.emporion.model.finding.MethodAgreement.Dominated;
import org.emporion.model.finding.MethodAgreement.Method;
import org.emporion.model.finding.MethodAgreement.Outcome;
import org.emporion.model.finding.MethodAgreement.Place;
import org.emporion.model.finding.MethodAgreement.Steadiness;
import org.emporion.model.finding.Ranking.CriterionScore;
import org.emporion.model.finding.Reason;
import org.emporion.model.study.Candidate;

/**
 * Asks several multi-criteria methods about the very points that the ranking rests on. As nobody stated
 * thresholds, PROMETHEE and ELECTRE III get none: any difference in points is a full preference. ELECTRE I and II
 * cannot do without; they get those of textbooks, which stand beside their numbers.
 */
final class OtherMethods {
  /** A method with the normalisation it is set to, which it tells only once it has ranked. */
  private record Asked(RankingMethod method, Normalisation normalisation) {}

  /** The method of the ranking comes first; its points need no normalisation, as they share one scale. */
  private static final List<Asked> ASKED = List.of(
      new Asked(new WeightedSumMethod(Normalisation.NONE), Normalisation.NONE),
      new Asked(new WeightedProductMethod(Normalisation.LINEAR), Normalisation.LINEAR),
      new Asked(new TopsisMethod(Normalisation.VECTOR), Normalisation.VECTOR),
      new Asked(new AhpMethod(SynthesisMode.DISTRIBUTIVE), Normalisation.SUM),
      new Asked(new AhpMethod(SynthesisMode.IDEAL), Normalisation.LINEAR),
      new Asked(new VikorMethod(0.5), Normalisation.MIN_MAX),
      new Asked(new PrometheeMethod(), Normalisation.NONE),
      new Asked(new ElectreOneMethod(), Normalisation.NONE),
      new Asked(new ElectreTwoMethod(), Normalisation.NONE),
      new Asked(new ElectreThreeMethod(Map.of()), Normalisation.NONE));

  /** For each of these every method ranks twice more, and outranking methods compare all pairs: more would be felt. */
  private static final int COPIED_AND_DROPPED = 6;

  private final MethodComparison comparison = new MethodComparison(ASKED.stream().map(Asked::method).toList());
  private final KendallTau tau = new KendallTau();
  private final WeightsByPoints weights = new WeightsByPoints();

  /** What the methods say; empty when fewer than two candidates miss no must-have or no criterion has weight. */
  Optional<MethodAgreement> agreement(Standings standings, RequirementTree tree, Wording wording) {
    List<Standings.Place> places = standings.places().stream().filter(place -> place.rank().isPresent()).toList();
    if (places.size() < 2 || places.getFirst().card().criteria().stream().noneMatch(OtherMethods::counts)) {
      return Optional.empty();
    }
    int[] shown = places.stream().mapToInt(place -> place.rank().getAsInt()).toArray();
    List<Scorecard> cards = places.stream().map(Standings.Place::card).toList();
    Map<String, LocalText> names = cards.stream().map(Scorecard::candidate)
        .collect(Collectors.toMap(Candidate::id, Candidate::name));
    Function<Thing, LocalText> titles = thing -> thing.kind() == TableRefusedException.Kind.ALTERNATIVE
        ? names.get(thing.id()) : tree.title(thing.id());
    PerformanceTable table = table(cards);
    MethodComparison.Comparison compared = comparison.compare(table);
    List<Scorecard> head = cards.subList(0, Math.min(COPIED_AND_DROPPED, cards.size()));
    SteadyOrder steady = new SteadyOrder(table(head), titles);
    return Optional.of(new MethodAgreement(compared.tableEdition(),
        ASKED.stream().map(asked -> method(asked, compared, shown, steady, titles)).toList(),
        dominated(compared.dominated()), head.stream().map(card -> card.candidate().id()).toList(),
        weights.of(table, shown, titles), note(head.size(), cards.size(), wording), why(cards, wording)));
  }

  private static LocalText note(int head, int all, Wording wording) {
    return wording.say("methods.note",
        head == all ? wording.say("methods.steady-all") : wording.say("methods.steady-head", head));
  }

  /** Where the numbers of the table come from. */
  private static Reason why(List<Scorecard> cards, Wording wording) {
    return new Reason(Reason.Kind.CALCULATION, wording.say("methods.why", cards.size(),
        cards.getFirst().criteria().stream().filter(OtherMethods::counts).count()), "side-by-side",
        cards.stream().flatMap(card -> card.criteria().stream()).filter(OtherMethods::counts)
            .map(CriterionScore::why).toList());
  }

  private static boolean counts(CriterionScore criterion) {
    return criterion.weight() > 0;
  }

  /** Points, all of them gains, of the criteria that have weight. */
  static PerformanceTable table(List<Scorecard> cards) {
    return new PerformanceTable(
        cards.stream().map(card -> card.candidate().id()).toList(),
        cards.getFirst().criteria().stream().filter(OtherMethods::counts)
            .map(each -> new Criterion(each.requirement(), Direction.MAXIMISE, each.weight())).toList(),
        new Matrix(cards.stream().map(card -> card.criteria().stream().filter(OtherMethods::counts)
            .map(CriterionScore::points).toList()).toList()));
  }

  private Method method(Asked asked, MethodComparison.Comparison compared, int[] shown, SteadyOrder steady,
      Function<Thing, LocalText> titles) {
    Optional<Outcome> outcome = compared.results().stream()
        .filter(each -> each.ranking().method().equals(asked.method().method())).findFirst()
        .map(each -> outcome(each.ranking(), shown, steady.of(asked.method())));
    Optional<LocalText> refusal = compared.refusals().stream()
        .filter(each -> each.method().equals(asked.method().method())).findFirst()
        .map(each -> each.cause().reason(titles));
    return new Method(asked.method().method().id(), asked.method().method().label(), asked.normalisation().id(),
        outcome, refusal);
  }

  private Outcome outcome(MethodRanking ranking, int[] shown, Steadiness steadiness) {
    OptionalDouble agreement = tau.between(shown, ranking.ranks());
    return new Outcome(ranking.order() == ScoreOrder.LOWEST_FIRST,
        ranking.standings().stream().map(each -> new Place(each.alternative(), each.rank(), each.score())).toList(),
        agreement.isPresent() ? Optional.of(agreement.getAsDouble()) : Optional.empty(), steadiness);
  }

  private static List<Dominated> dominated(List<Dominance.Dominated> pairs) {
    Map<String, List<String>> by = new LinkedHashMap<>();
    pairs.forEach(pair -> by.computeIfAbsent(pair.alternative(), any -> new ArrayList<>()).add(pair.by()));
    return by.entrySet().stream().map(each -> new Dominated(each.getKey(), List.copyOf(each.getValue()))).toList();
  }
}
