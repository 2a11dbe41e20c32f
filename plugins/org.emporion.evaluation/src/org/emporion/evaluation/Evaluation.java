package org.emporion.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.emporion.evaluation.table.RowWords;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.Measured;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Ranking.CandidateScore;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.Robustness;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Decision;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Study;

/**
 * Ranks candidates: rules turn claims and measurements into points and verdicts, the weighted sum over
 * all leaf requirements gives the order (weighted sum model: Fishburn, Additive Utilities with
 * Incomplete Product Sets, Operations Research 15, 1967), and simulation tells how sure it is. Keep one evaluation and use it again: the
 * rules are compiled on its first use, which takes some seconds of one core. Safe for use by several threads.
 */
public final class Evaluation {
  private static final List<String> PHASES = List.of("evidence", "scores", "confidence", "must-haves", "warnings");

  /** A share of simulations is then off by half a percentage point or less, two times in three. */
  private static final int SIMULATIONS = 10_000;

  private final RuleEngine rules;
  private final TableRun run = new TableRun();
  private final Phrasebook tableWords = RowWords.phrases();
  private final StudyRules studyRules;
  private final Sureness sureness;
  private final StudyTables tables = new StudyTables();
  private final OtherMethods others = new OtherMethods();
  private final Wording wording = new Wording(new Phrasebook(Evaluation.class));

  /** An evaluation by the rules that ship with the product. */
  public Evaluation() {
    this(new RuleEngine());
  }

  /** An evaluation by these rules. */
  public Evaluation(RuleEngine rules) {
    this(rules, SIMULATIONS);
  }

  /** An evaluation by these rules that simulates a ranking so many times, at least once; very large tables less often. */
  public Evaluation(RuleEngine rules, int simulations) {
    this.rules = rules;
    studyRules = new StudyRules(rules);
    sureness = new Sureness(simulations);
  }

  /** Compiles the rules ahead of the first ranking; call it off the user-interface thread. */
  public void prepare() {
    rules.compile();
  }

  /**
   * Compiles the rules of a study as well.
   *
   * @throws RulesRefusedException when its rule sets have mistakes
   */
  public void prepare(Study study) {
    studyRules.of(study.decision().rules()).compile();
    tables.of(study.decision().rules(), study.requirements()).forEach(run::prepare);
  }

  /** A check of rule sets that shares what this evaluation compiled. */
  public RuleCheck ruleCheck() {
    return new RuleCheck(run, studyRules);
  }

  /** The method and its edition; it changes with the text of the rules. */
  public String method() {
    return "weighted-sum/1+group/1+smaa-2/1+side-by-side/3+tables/1+rules-" + rules.edition();
  }

  /**
   * Ranks the candidates of a study, by its own rule tables besides the shipped rules, and by the joined weights of its
   * decision makers where it names some. The age of
   * a document is counted up to the first day of planning.
   *
   * @param study the study
   * @param measured what the chain found; a value that is not finite says that a trial could not tell
   * @throws InsufficientEvidenceException when there is no requirement or no candidate, or no weights follow from
   *     what the decision makers say
   * @throws RulesRefusedException when the study's rule sets have mistakes
   * @throws IllegalArgumentException when ids repeat, a group is not there, a weight is negative, or
   *     worst and best of a number do not differ
   */
  public Derived<Ranking> rank(Study study, List<Measured> measured) {
    return rank(study.requirements(), study.candidates(), measured, Optional.of(study.planning().start()), study.decision());
  }

  /**
   * Ranks candidates. The age of a document is counted up to the date of the newest claim, so that the
   * same study gives the same ranking on any day.
   *
   * @param requirements the tree of requirements
   * @param candidates the candidates with their claims
   * @param measured what the chain found; a value that is not finite says that a trial could not tell
   * @throws InsufficientEvidenceException when there is no requirement or no candidate
   * @throws IllegalArgumentException when ids repeat, a group is not there, a weight is negative, or
   *     worst and best of a number do not differ
   */
  public Derived<Ranking> rank(List<Requirement> requirements, List<Candidate> candidates, List<Measured> measured) {
    return rank(requirements, candidates, measured, Optional.empty());
  }

  /**
   * Ranks candidates, counting the age of a document up to a day.
   *
   * @param asOf the day; empty for the date of the newest claim
   * @see #rank(List, List, List)
   */
  public Derived<Ranking> rank(
      List<Requirement> requirements, List<Candidate> candidates, List<Measured> measured, Optional<LocalDate> asOf) {
    return rank(requirements, candidates, measured, asOf, Decision.PLAIN);
  }

  Derived<Ranking> rank(List<Requirement> requirements, List<Candidate> candidates, List<Measured> measured,
      Optional<LocalDate> asOf, Decision decision) {
    if (requirements.isEmpty() || candidates.isEmpty()) {
      throw new InsufficientEvidenceException(
          wording.say(requirements.isEmpty() ? "no-requirements" : "no-candidates"));
    }
    RequirementTree tree = new RequirementTree(requirements);
    Dossier dossier = new Dossier(tree, candidates, measured, asOf);
    RuleEngine engine = studyRules.of(decision.rules());
    Conclusions conclusions = new Conclusions(engine.run(dossier.facts(), PHASES), engine, wording);
    Optional<Panel> panel =
        decision.makers().isEmpty() ? Optional.empty() : Optional.of(new Panel(decision, tree, wording));
    Weights weights = panel.map(Panel::weights).orElseGet(() -> Weights.ofStudy(tree, wording));
    Explanation explanation = new Explanation(dossier, conclusions, engine, weights, wording);
    TableConclusions concluded = new TableConclusions(
        tables.of(decision.rules(), requirements), candidates, new TableInputs(dossier, conclusions), run);
    ScorecardWriter writer = new ScorecardWriter(tree, conclusions, concluded, weights, explanation, wording, new RowWords(tableWords));
    List<Scorecard> cards = candidates.stream().map(writer::of).toList();
    Standings standings = new Standings(cards);
    Recommendation recommendation = new Recommendation(standings, requirements, wording);
    List<CandidateScore> scores = standings.places().stream()
        .map(place -> score(place, recommendation.of(place)))
        .toList();
    Optional<CandidateScore> winner = scores.stream().filter(each -> each.rank().isPresent()).findFirst();
    Optional<Robustness> robustness =
        standings.survivors().isEmpty() ? Optional.empty() : Optional.of(sureness.of(standings, tree, wording));
    Reason why = winner.map(CandidateScore::why).orElseGet(recommendation::nobody);
    Ranking ranking = new Ranking(scores, winner.map(CandidateScore::candidate), robustness,
        others.agreement(standings, tree, wording), panel.map(one -> one.decision(standings)));
    return new Derived<>(ranking, why, method());
  }

  private static CandidateScore score(Standings.Place place, Reason why) {
    Scorecard card = place.card();
    Optional<Integer> rank = place.rank().isPresent() ? Optional.of(place.rank().getAsInt()) : Optional.empty();
    return new CandidateScore(card.candidate().id(), rank, card.score(), card.low(), card.high(),
        card.criteria(), card.mustHaves(), why);
  }
}
