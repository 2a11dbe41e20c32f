package org.emporion.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emporion.model.finding.GroupDecision;
import org.emporion.model.finding.GroupDecision.Consistency;
import org.emporion.model.finding.GroupDecision.Maker;
import org.emporion.model.finding.GroupDecision.Opinion;
import org.emporion.model.finding.GroupDecision.Place;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Ranking.CriterionScore;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.Requirement;

/** Who decides, and where they disagree: weights of each and of the group, who would win by whose, and disputes. */
final class DecidersChapter {
  /** As many disputes as a reader takes in. */
  private static final int NAMED = 5;

  private final Writing writing;

  DecidersChapter(Writing writing) {
    this.writing = writing;
  }

  /** The chapter; empty when the study names nobody. */
  Optional<Block.Section> write() {
    return writing.assessment().ranking().map(found -> found.value())
        .filter(ranking -> ranking.group().isPresent() && !ranking.candidates().isEmpty())
        .map(ranking -> section(ranking, ranking.group().orElseThrow()));
  }

  private Block.Section section(Ranking ranking, GroupDecision group) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(verdict(ranking, group));
    blocks.add(new Block.Paragraph(Writing.cell(Writing.text(writing.say("deciders.text",
        writing.say("joining." + writing.study().decision().joining()), writing.formats().percent(group.disagreement())) + " "),
        writing.why("group", writing.say("about.group"), group.why()), new Inline.Small(group.method()))));
    blocks.add(makers(ranking, group));
    blocks.add(weights(ranking, group));
    List<List<Inline>> pairwise = group.makers().stream().flatMap(maker -> maker.opinions().stream()
        .filter(each -> each.consistency().isPresent())
        .map(each -> consistency(maker, each, each.consistency().get()))).toList();
    if (!pairwise.isEmpty()) {
      blocks.add(Block.Paragraph.of(writing.say("consistency.text")));
      blocks.add(new Block.Bullets(pairwise));
    }
    if (group.makers().size() > 1) {
      blocks.add(disputes(group));
    }
    return new Block.Section("deciders", 2, writing.say("chapter.deciders"), blocks);
  }

  private Block verdict(Ranking ranking, GroupDecision group) {
    if (ranking.winner().isEmpty()) {
      return Block.Paragraph.of(writing.say("deciders.nobody"));
    }
    String winner = ranking.winner().get();
    List<Maker> others = group.makers().stream().filter(each -> !each.first().contains(winner)).toList();
    return new Block.Callout(others.isEmpty() ? Block.Tone.GOOD : Block.Tone.CAUTION,
        writing.say("deciders.count", writing.name(winner), group.makers().size() - others.size(), group.makers().size()),
        Writing.cell(writing.say(others.isEmpty() ? "deciders.agree" : "deciders.differ")),
        others.stream().map(each -> elsewhere(each, winner)).toList());
  }

  private List<Inline> elsewhere(Maker maker, String winner) {
    Place first = maker.places().getFirst();
    double behind = first.score() - maker.places().stream()
        .filter(each -> each.candidate().equals(winner)).findFirst().orElseThrow().score();
    return Writing.cell(writing.say("deciders.elsewhere", name(maker), names(maker.first()),
        writing.formats().number(behind, 1), writing.name(winner)));
  }

  private Block makers(Ranking ranking, GroupDecision group) {
    List<Block.Column> columns = new ArrayList<>();
    columns.add(new Block.Column(writing.say("column.maker"), false));
    columns.add(new Block.Column(writing.say("column.votes"), true));
    columns.add(new Block.Column(writing.say("column.first"), false));
    ranking.candidates().forEach(each -> columns.add(new Block.Column(writing.name(each.candidate()), true)));
    columns.add(new Block.Column(writing.say("column.distance"), true));
    columns.add(new Block.Column(writing.say("column.tau"), true));
    List<Block.Row> rows = new ArrayList<>();
    for (Maker maker : group.makers()) {
      List<List<Inline>> cells = new ArrayList<>();
      cells.add(Writing.cell(new Inline.Strong(maker(maker).map(each -> writing.say(each.name())).orElse(maker.id())),
          new Inline.Small(maker(maker).map(each -> writing.say(each.role())).orElse(""))));
      cells.add(Writing.cell(Writing.text(writing.formats().significant(maker.votes())),
          new Inline.Small(writing.formats().percent(maker.power()))));
      cells.add(Writing.cell(Writing.text(maker.first().isEmpty() ? "–" : names(maker.first())),
          writing.why("maker-" + maker.id(), writing.say("about.maker", name(maker)), maker.why())));
      ranking.candidates().forEach(each -> cells.add(place(maker, each.candidate())));
      cells.add(Writing.cell(writing.formats().percent(maker.distance())));
      cells.add(Writing.cell(maker.tau().map(tau -> writing.formats().number(tau, 2)).orElse("–")));
      rows.add(new Block.Row(cells, false));
    }
    List<List<Inline>> joint = new ArrayList<>();
    joint.add(Writing.cell(new Inline.Strong(writing.say("deciders.group")), new Inline.Small(writing.say("deciders.ours"))));
    joint.add(Writing.cell(writing.formats().significant(group.makers().stream().mapToDouble(Maker::votes).sum())));
    joint.add(Writing.cell(ranking.winner().map(writing::name).orElse("–")));
    ranking.candidates().forEach(each -> joint.add(Writing.cell(writing.formats().number(each.score(), 1))));
    joint.add(Writing.cell(""));
    joint.add(Writing.cell(""));
    rows.add(new Block.Row(joint, true));
    return new Block.Table(writing.say("deciders.table"), columns, rows);
  }

  private List<Inline> place(Maker maker, String candidate) {
    return maker.places().stream().filter(each -> each.candidate().equals(candidate)).findFirst()
        .map(each -> Writing.cell(writing.formats().number(each.score(), 1))).orElse(Writing.cell("–"));
  }

  private Block weights(Ranking ranking, GroupDecision group) {
    Map<String, Double> joint = ranking.candidates().getFirst().criteria().stream()
        .collect(Collectors.toMap(CriterionScore::requirement, CriterionScore::weight));
    List<Block.Column> columns = new ArrayList<>();
    columns.add(new Block.Column(writing.say("column.criterion"), false));
    group.makers().forEach(each -> columns.add(new Block.Column(name(each), true)));
    columns.add(new Block.Column(writing.say("deciders.group"), true));
    List<Block.Row> rows = new ArrayList<>();
    List<List<Inline>> whole = new ArrayList<>();
    whole.add(Writing.cell(new Inline.Strong(writing.say("deciders.whole"))));
    group.makers().forEach(each -> whole.add(weight(1, each, DecisionMaker.TOP)));
    whole.add(Writing.cell(new Inline.Strong(percent(1))));
    rows.add(new Block.Row(whole, true));
    members("").forEach(each -> rows(each, group, joint, rows));
    return new Block.Table(writing.say("deciders.weights"), columns, rows);
  }

  private List<Requirement> members(String group) {
    return writing.study().requirements().stream().filter(each -> each.partOf().orElse("").equals(group)).toList();
  }

  /** A row for a requirement, which stands out when it is a group, and rows for what is part of it. */
  private void rows(Requirement requirement, GroupDecision group, Map<String, Double> joint, List<Block.Row> rows) {
    List<Requirement> parts = members(requirement.id());
    List<List<Inline>> cells = new ArrayList<>();
    String title = writing.say(requirement.title());
    cells.add(Writing.cell(parts.isEmpty() ? Writing.text(title) : new Inline.Strong(title)));
    for (Maker maker : group.makers()) {
      Map<String, Double> own = maker.weights().stream()
          .collect(Collectors.toMap(each -> each.requirement(), each -> each.weight()));
      double weight = sum(requirement, own);
      cells.add(parts.isEmpty() ? Writing.cell(percent(weight)) : weight(weight, maker, requirement.id()));
    }
    cells.add(Writing.cell(new Inline.Strong(percent(sum(requirement, joint)))));
    rows.add(new Block.Row(cells, !parts.isEmpty()));
    parts.forEach(each -> rows(each, group, joint, rows));
  }

  /** What all leaves below a requirement weigh together, or itself when it is one. */
  private double sum(Requirement requirement, Map<String, Double> leaves) {
    List<Requirement> parts = members(requirement.id());
    return parts.isEmpty() ? leaves.getOrDefault(requirement.id(), 0.0)
        : parts.stream().mapToDouble(each -> sum(each, leaves)).sum();
  }

  /** The weight of a group, and how its members share it. */
  private List<Inline> weight(double weight, Maker maker, String group) {
    return Writing.cell(Writing.text(percent(weight)), new Inline.Small(maker.opinion(group)
        .map(opinion -> writing.say("manner." + opinion.method().split("/", 2)[0])).orElse(writing.say("manner.study"))));
  }

  /** One decimal throughout, so that a column can be read down. */
  private String percent(double share) {
    return writing.formats().number(100 * share, 1) + "%";
  }

  private List<Inline> consistency(Maker maker, Opinion opinion, Consistency found) {
    List<Inline> parts = new ArrayList<>();
    parts.add(new Inline.Badge(found.acceptable() ? Block.Tone.GOOD : Block.Tone.CAUTION,
        writing.say(found.acceptable() ? "consistency.fits" : "consistency.contradicts")));
    parts.add(Writing.text(" " + writing.say("consistency.ratio", name(maker), group(opinion.group()),
        writing.formats().number(found.ratio(), 3), writing.formats().number(found.limit(), 2),
        found.answered(), found.pairs())));
    found.worst().ifPresent(worst -> parts.add(Writing.text(" " + writing.say("consistency.worst",
        writing.title(worst.a()), writing.title(worst.b()), ratio(worst.given()), ratio(worst.fitting()),
        writing.formats().number(worst.ratioThen(), 3)))));
    parts.add(new Inline.Small(writing.say("consistency.beside", opinion.method())));
    return parts;
  }

  private String ratio(double ratio) {
    return ratio >= 1 ? writing.formats().significant(ratio) : "1/" + writing.formats().significant(1 / ratio);
  }

  private String group(String id) {
    return id.equals(DecisionMaker.TOP) ? writing.say("deciders.top") : writing.title(id);
  }

  private Block disputes(GroupDecision group) {
    List<Block.Column> columns = List.of(
        new Block.Column(writing.say("column.criterion"), false),
        new Block.Column(writing.say("column.lowest"), false),
        new Block.Column(writing.say("column.highest"), false));
    List<Block.Row> rows = group.disputes().stream().filter(each -> each.deviation() > 0).limit(NAMED)
        .map(each -> new Block.Row(List.of(
            Writing.cell(new Inline.Strong(writing.title(each.requirement()))),
            end(each.lowest(), each.lowestBy(), group), end(each.highest(), each.highestBy(), group)), false)).toList();
    return rows.isEmpty() ? Block.Paragraph.of(writing.say("disputes.none"))
        : new Block.Table(writing.say("disputes.table"), columns, rows);
  }

  private List<Inline> end(double weight, String by, GroupDecision group) {
    return Writing.cell(Writing.text(writing.formats().percent(weight)),
        new Inline.Small(group.maker(by).map(this::name).orElse(by)));
  }

  private Optional<DecisionMaker> maker(Maker maker) {
    return writing.study().decision().makers().stream().filter(each -> each.id().equals(maker.id())).findFirst();
  }

  /** Name and role. */
  private String name(Maker maker) {
    return maker(maker).map(each -> writing.say("maker", writing.say(each.name()), writing.say(each.role())))
        .orElse(maker.id());
  }

  private String names(List<String> candidates) {
    return candidates.stream().map(writing::name).collect(Collectors.joining(writing.say("comma")));
  }
}
