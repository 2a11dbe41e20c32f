package org.emporion.report.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.assessment.StageStatus;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Ranking.CandidateScore;
import org.emporion.model.finding.Ranking.MustHaveVerdict;
import org.emporion.model.finding.Verdict;

/** The first page: what is advised, how sure that is, and the candidates in order. */
final class SummaryChapter {
  private final Writing writing;

  SummaryChapter(Writing writing) {
    this.writing = writing;
  }

  Block.Section write() {
    List<Block> blocks = new ArrayList<>();
    Optional<Finding<Ranking>> ranking = writing.assessment().ranking();
    if (ranking.isEmpty()) {
      blocks.add(new Block.Callout(Block.Tone.CAUTION, writing.say("summary.no-ranking"),
          Writing.cell(writing.say("summary.no-ranking.text"))));
    } else {
      blocks.add(recommendation(ranking.get()));
      blocks.add(keyFigures(ranking.get()));
      blocks.addAll(cautions(ranking.get().value()));
      blocks.add(table(ranking.get().value()));
      blocks.addAll(writing.figure("scores-by-group", 110 + 62 * ranking.get().value().candidates().size()));
    }
    return new Block.Section("summary", 2, writing.say("chapter.summary"), blocks);
  }

  private Block recommendation(Finding<Ranking> finding) {
    Ranking ranking = finding.value();
    Optional<CandidateScore> winner = ranking.winner().flatMap(ranking::candidate);
    if (winner.isEmpty()) {
      return new Block.Callout(Block.Tone.BAD, writing.say("summary.no-survivor"), Writing.cell(
          Writing.text(writing.say("summary.no-survivor.text")),
          writing.why("recommendation", writing.say("about.recommendation"), finding.why())));
    }
    CandidateScore first = winner.get();
    boolean settled = writing.assessment().stages().stream()
        .filter(one -> one.subject().isEmpty() || one.subject().equals(first.candidate()))
        .allMatch(one -> one.state() == StageStatus.State.DONE);
    return new Block.Callout(settled ? Block.Tone.GOOD : Block.Tone.CAUTION,
        writing.say(settled ? "summary.winner" : "summary.provisional", writing.name(first.candidate())),
        Writing.cell(Writing.text(lead(first, ranking)),
            writing.why("recommendation", writing.say("about.recommendation"), finding.why())));
  }

  /** How far ahead the first is, and whether what nobody knows could change the order. */
  private String lead(CandidateScore first, Ranking ranking) {
    String score = writing.formats().number(first.score(), 1);
    Optional<CandidateScore> second = ranking.candidates().stream()
        .filter(one -> one.rank().isPresent() && !one.candidate().equals(first.candidate()))
        .findFirst();
    if (second.isEmpty()) {
      return writing.say("summary.alone", score);
    }
    CandidateScore next = second.get();
    if (next.score() == first.score()) {
      return writing.say("summary.tie", score, writing.name(next.candidate()));
    }
    return writing.say(first.low() > next.high() ? "summary.sure-lead" : "summary.unsure-lead", score,
        writing.formats().number(first.score() - next.score(), 1), writing.name(next.candidate()));
  }

  private Block keyFigures(Finding<Ranking> finding) {
    List<Block.KeyFigure> figures = new ArrayList<>();
    finding.value().winner().ifPresent(winner -> {
      CandidateScore score = finding.value().candidate(winner).orElseThrow();
      figures.add(new Block.KeyFigure(writing.say("key.score"), writing.formats().number(score.score(), 1),
          writing.say("key.score.note", span(score)),
          Optional.of(writing.why("key-score", writing.say("about.score", writing.name(winner)), score.why()))));
      Finding<BudgetEstimate> budget = writing.assessment().budgets().get(winner);
      if (budget != null) {
        figures.add(new Block.KeyFigure(writing.say("key.total", budget.value().years().size()),
            writing.formats().shortMoney(budget.value().total().p50(), writing.study().currency()),
            writing.shortMoneyInterval(budget.value().total()),
            Optional.of(writing.why("key-total", writing.say("about.total", writing.name(winner)), budget.why()))));
      }
      Finding<CapacityEstimate> capacity = writing.assessment().capacities().get(winner);
      if (capacity != null) {
        figures.add(new Block.KeyFigure(writing.say("key.instances"),
            writing.formats().whole(capacity.value().instances()), writing.interval(capacity.value().instancesAtPeak()),
            Optional.of(writing.why(
                "key-instances", writing.say("about.instances", writing.name(winner)), capacity.why()))));
      }
    });
    writing.assessment().demand().ifPresent(demand -> figures.add(new Block.KeyFigure(writing.say("key.peak"),
        writing.formats().significant(demand.value().horizonPeakHour().p50()),
        writing.interval(demand.value().horizonPeakHour()),
        Optional.of(writing.why("key-peak", writing.say("about.peak"), demand.why())))));
    return new Block.KeyFigures(figures);
  }

  private List<Block> cautions(Ranking ranking) {
    List<List<Inline>> items = new ArrayList<>();
    Map<String, List<StageStatus>> open = new LinkedHashMap<>();
    writing.assessment().stages().stream().filter(one -> one.state() != StageStatus.State.DONE)
        .forEach(status -> open.computeIfAbsent(status.subject(), id -> new ArrayList<>()).add(status));
    open.values().forEach(statuses -> items.add(notDone(statuses)));
    writing.assessment().trials().forEach((candidate, trial) -> {
      if (!trial.value().health().healthy()) {
        items.add(Writing.cell(
            new Inline.Strong(writing.name(candidate) + writing.say("colon") + writing.say("trial.unhealthy")),
            Writing.text(" " + writing.say(trial.value().health().remark()))));
      }
    });
    long unknown = ranking.candidates().stream().flatMap(one -> one.criteria().stream())
        .filter(one -> one.value().isEmpty()).count();
    if (unknown > 0) {
      items.add(Writing.cell(writing.say("summary.unknown", unknown)));
    }
    if (items.isEmpty()) {
      return List.of();
    }
    return List.of(new Block.Callout(Block.Tone.CAUTION, writing.say("summary.cautions"), List.of(), items));
  }

  /** The first stage that is not done, and what hangs on it. */
  private List<Inline> notDone(List<StageStatus> statuses) {
    StageStatus first = statuses.getFirst();
    String subject = first.subject().isEmpty() ? "" : writing.name(first.subject()) + writing.say("colon");
    String others = String.join(writing.say("comma"), statuses.stream().skip(1)
        .map(one -> writing.say("stage." + one.stage())).toList());
    return Writing.cell(
        new Inline.Strong(subject + writing.say("notice." + first.state(), writing.say("stage." + first.stage()))),
        Writing.text(" " + first.problem().map(writing::say).orElse(writing.say("notice.no-cause"))),
        new Inline.Small(others.isEmpty() ? "" : writing.say("summary.also", others)));
  }

  private Block table(Ranking ranking) {
    List<Block.Column> columns = List.of(
        new Block.Column(writing.say("column.candidate"), false),
        new Block.Column(writing.say("column.rank"), true),
        new Block.Column(writing.say("column.score"), true),
        new Block.Column(writing.say("column.must-haves"), false),
        new Block.Column(writing.say("column.objectives"), true),
        new Block.Column(writing.say("column.instances"), true),
        new Block.Column(writing.say("column.total"), true),
        new Block.Column(writing.say("column.per-order"), true));
    List<Block.Row> rows = ranking.candidates().stream().map(one -> row(one, ranking)).toList();
    return new Block.Table(writing.say("summary.table"), columns, rows);
  }

  private Block.Row row(CandidateScore score, Ranking ranking) {
    String id = score.candidate();
    String name = writing.name(id);
    List<List<Inline>> cells = new ArrayList<>();
    cells.add(Writing.cell(new Inline.Strong(name), new Inline.Small(
        writing.study().candidate(id).map(one -> writing.say(one.vendor())).orElse(""))));
    cells.add(Writing.cell(score.rank().map(rank -> writing.formats().whole(rank)).orElse("–")));
    cells.add(Writing.cell(
        new Inline.Strong(writing.formats().number(score.score(), 1)),
        writing.why("score-" + id, writing.say("about.score", name), score.why()),
        new Inline.Bar(score.score() / 100, writing.say("of-hundred", writing.formats().number(score.score(), 1))),
        new Inline.Small(span(score))));
    cells.add(mustHaves(score));
    cells.add(objectives(id));
    Finding<CapacityEstimate> capacity = writing.assessment().capacities().get(id);
    cells.add(capacity == null ? unknown() : Writing.cell(
        Writing.text(writing.formats().whole(capacity.value().instances())),
        writing.why("instances-" + id, writing.say("about.instances", name), capacity.why())));
    Finding<BudgetEstimate> budget = writing.assessment().budgets().get(id);
    cells.add(budget == null ? unknown() : Writing.cell(
        Writing.text(writing.median(budget.value().total())),
        writing.why("total-" + id, writing.say("about.total", name), budget.why()),
        new Inline.Small(writing.moneyInterval(budget.value().total()))));
    cells.add(budget == null ? unknown() : Writing.cell(
        Writing.text(writing.median(budget.value().perOrder())),
        writing.why("per-order-" + id, writing.say("about.per-order", name), budget.why()),
        new Inline.Small(writing.moneyInterval(budget.value().perOrder()))));
    return new Block.Row(cells, ranking.winner().filter(id::equals).isPresent());
  }

  private List<Inline> mustHaves(CandidateScore score) {
    if (score.mustHaves().isEmpty()) {
      return Writing.cell("–");
    }
    List<MustHaveVerdict> missed = with(score, Verdict.MISSED);
    List<MustHaveVerdict> open = with(score, Verdict.CANNOT_TELL);
    if (!missed.isEmpty()) {
      return Writing.cell(new Inline.Badge(Block.Tone.BAD, writing.say("must-haves.missed", missed.size())),
          new Inline.Small(titles(missed)));
    }
    return open.isEmpty()
        ? Writing.cell(new Inline.Badge(Block.Tone.GOOD, writing.say("must-haves.all", score.mustHaves().size())))
        : Writing.cell(new Inline.Badge(Block.Tone.CAUTION, writing.say("must-haves.open", open.size())),
            new Inline.Small(titles(open)));
  }

  private static List<MustHaveVerdict> with(CandidateScore score, Verdict verdict) {
    return score.mustHaves().stream().filter(one -> one.verdict() == verdict).toList();
  }

  private String titles(List<MustHaveVerdict> verdicts) {
    return String.join(writing.say("comma"), verdicts.stream().map(one -> writing.title(one.requirement())).toList());
  }

  private List<Inline> objectives(String id) {
    var trial = writing.assessment().trials().get(id);
    if (trial == null) {
      return Writing.cell(writing.say("not-measured"));
    }
    var verdicts = trial.value().objectives();
    long met = verdicts.stream().filter(one -> one.verdict() == Verdict.MET).count();
    return Writing.cell(Writing.text(writing.say("met-of", met, verdicts.size())),
        writing.why("objectives-" + id, writing.say("about.trial", writing.name(id)), trial.why()));
  }

  private String span(CandidateScore score) {
    return score.low() == score.high()
        ? writing.say("no-unknowns")
        : writing.say("worst-best", writing.formats().interval(
            score.low(), score.high(), number -> writing.formats().number(number, 1)));
  }

  private List<Inline> unknown() {
    return Writing.cell("–");
  }
}
