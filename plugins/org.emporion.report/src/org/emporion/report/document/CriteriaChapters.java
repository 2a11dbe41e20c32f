package org.emporion.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Ranking.CandidateScore;
import org.emporion.model.finding.Ranking.CriterionScore;
import org.emporion.model.finding.Ranking.MustHaveVerdict;
import org.emporion.model.finding.Stage;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;

/** Must-haves and criteria: one row for each, one column for each candidate. */
final class CriteriaChapters {
  private final Writing writing;

  CriteriaChapters(Writing writing) {
    this.writing = writing;
  }

  Block.Section mustHaves() {
    List<Block> blocks = new ArrayList<>(writing.notices(Stage.RANKING));
    Optional<Ranking> ranking = writing.assessment().ranking().map(Finding::value);
    // A rule table may judge a requirement for which no threshold is written.
    Set<String> judged = ranking.stream().flatMap(one -> one.candidates().stream())
        .flatMap(score -> score.mustHaves().stream()).map(MustHaveVerdict::requirement).collect(Collectors.toSet());
    List<Requirement> asked = writing.study().requirements().stream()
        .filter(one -> one.mustHave().isPresent() || judged.contains(one.id())).toList();
    if (asked.isEmpty()) {
      blocks.add(Block.Paragraph.of(writing.say("must-haves.none")));
    } else if (ranking.isPresent()) {
      blocks.add(Block.Paragraph.of(writing.say("must-haves.text")));
      List<Block.Row> rows = asked.stream().map(one -> mustHaveRow(one, ranking.get())).toList();
      blocks.add(new Block.Table(writing.say("must-haves.table"),
          writing.candidateColumns(writing.say("column.must-have"), false), rows));
    }
    return new Block.Section("must-haves", 2, writing.say("chapter.must-haves"), blocks);
  }

  private Block.Row mustHaveRow(Requirement requirement, Ranking ranking) {
    List<List<Inline>> cells = new ArrayList<>();
    cells.add(Writing.cell(
        new Inline.Strong(writing.say(requirement.title())),
        new Inline.Small(requirement.mustHave().map(one -> bound(requirement, one)).orElseGet(() -> writing.say("must-haves.by-rules")))));
    for (Candidate candidate : writing.candidates()) {
      Optional<MustHaveVerdict> verdict = ranking.candidate(candidate.id()).flatMap(score -> score.mustHaves().stream()
          .filter(one -> one.requirement().equals(requirement.id())).findFirst());
      cells.add(verdict.map(one -> Writing.cell(writing.verdict(one.verdict()), writing.why(
          "must-have-" + candidate.id() + "--" + requirement.id(),
          writing.say("about.criterion", writing.say(requirement.title()), writing.say(candidate.name())),
          one.why()))).orElse(Writing.cell("–")));
    }
    return new Block.Row(cells, false);
  }

  private String bound(Requirement requirement, MustHave mustHave) {
    return requirement.scale().kind() == Scale.Kind.YES_NO
        ? writing.say(mustHave.threshold() > 0 ? "bound.yes" : "bound.no")
        : writing.say("bound." + mustHave.bound(), value(requirement, mustHave.threshold()));
  }

  Block.Section criteria() {
    List<Block> blocks = new ArrayList<>(writing.notices(Stage.RANKING));
    Optional<Ranking> ranking = writing.assessment().ranking().map(Finding::value)
        .filter(one -> !one.candidates().isEmpty());
    ranking.ifPresent(found -> {
      blocks.add(Block.Paragraph.of(writing.say("criteria.text")));
      List<CriterionScore> criteria = found.candidates().getFirst().criteria();
      List<Block.Column> columns = new ArrayList<>(
          writing.candidateColumns(writing.say("column.criterion"), true));
      columns.add(1, new Block.Column(writing.say("column.weight"), true));
      List<Block.Row> rows = new ArrayList<>(criteria.stream().map(one -> criterionRow(one, found)).toList());
      rows.add(totalRow(found));
      blocks.add(new Block.Table(writing.say("criteria.table"), columns, rows));
      blocks.addAll(writing.figure("radar", 460));
      blocks.addAll(writing.figure("scores-by-criterion", 130 + 46 * criteria.size()));
    });
    return new Block.Section("criteria", 2, writing.say("chapter.criteria"), blocks);
  }

  private Block.Row criterionRow(CriterionScore criterion, Ranking ranking) {
    String id = criterion.requirement();
    List<List<Inline>> cells = new ArrayList<>();
    String group = writing.requirement(id).flatMap(Requirement::partOf).map(writing::title).orElse("");
    cells.add(Writing.cell(new Inline.Strong(writing.title(id)), new Inline.Small(group)));
    cells.add(Writing.cell(writing.formats().percent(criterion.weight())));
    for (Candidate candidate : writing.candidates()) {
      Optional<CriterionScore> score = ranking.candidate(candidate.id()).flatMap(one -> one.criteria().stream()
          .filter(each -> each.requirement().equals(id)).findFirst());
      cells.add(score.map(one -> criterionCell(candidate, one)).orElse(Writing.cell("–")));
    }
    return new Block.Row(cells, false);
  }

  private List<Inline> criterionCell(Candidate candidate, CriterionScore score) {
    String value = score.value()
        .flatMap(number -> writing.requirement(score.requirement()).map(one -> value(one, number)))
        .orElse(writing.say("unknown"));
    String points = score.low() == score.high()
        ? writing.say("points", writing.formats().number(score.points(), 0))
        : writing.say("points-span", writing.formats().number(score.points(), 0),
            writing.formats().interval(score.low(), score.high(), number -> writing.formats().number(number, 0)));
    return Writing.cell(Writing.text(value),
        writing.why("criterion-" + candidate.id() + "--" + score.requirement(),
            writing.say("about.criterion", writing.title(score.requirement()), writing.say(candidate.name())),
            score.why()),
        new Inline.Small(points));
  }

  private Block.Row totalRow(Ranking ranking) {
    List<List<Inline>> cells = new ArrayList<>();
    cells.add(Writing.cell(new Inline.Strong(writing.say("total-score"))));
    cells.add(Writing.cell(writing.formats().percent(1)));
    for (Candidate candidate : writing.candidates()) {
      cells.add(ranking.candidate(candidate.id()).map(this::total).orElse(Writing.cell("–")));
    }
    return new Block.Row(cells, true);
  }

  private List<Inline> total(CandidateScore score) {
    return Writing.cell(new Inline.Strong(writing.formats().number(score.score(), 1)));
  }

  /** A value in the scale of its requirement, in words. */
  String value(Requirement requirement, double value) {
    return switch (requirement.scale().kind()) {
      case YES_NO -> writing.say(value > 0 ? "yes" : "no");
      case LEVEL -> writing.say("level", writing.formats().significant(value));
      case NUMBER -> requirement.scale().unit().equals(writing.study().currency().getCurrencyCode())
          ? writing.money(value)
          : requirement.scale().unit().equals("share")
          ? writing.formats().percent(value)
          : writing.formats().significant(value)
          + (requirement.scale().unit().isBlank() ? "" : "\u00a0" + requirement.scale().unit());
    };
  }
}
