package org.emporion.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Robustness;
import org.emporion.model.finding.Robustness.Change;
import org.emporion.model.finding.Robustness.Kind;
import org.emporion.model.finding.Robustness.PriceChange;
import org.emporion.model.finding.Robustness.Stability;
import org.emporion.model.finding.Robustness.Standing;
import org.emporion.model.finding.Robustness.View;
import org.emporion.model.finding.Robustness.Weighting;
import org.emporion.model.finding.Stage;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.Scale;

/** How sure the ranking is: simulated ranks, how far weights may move, what would change the answer, and other methods. */
final class SurenessChapter {
  /** As many changes as a reader takes in. */
  private static final int NAMED = 5;
  private static final int PRICES = 3;

  private final Writing writing;
  private final CriteriaChapters criteria;

  SurenessChapter(Writing writing, CriteriaChapters criteria) {
    this.writing = writing;
    this.criteria = criteria;
  }

  Block.Section write() {
    List<Block> blocks = new ArrayList<>(writing.notices(Stage.RANKING));
    Optional<Ranking> ranking = writing.assessment().ranking().map(Finding::value);
    Optional<Robustness> robustness = ranking.flatMap(Ranking::robustness);
    if (robustness.isEmpty()) {
      ranking.ifPresent(any -> blocks.add(Block.Paragraph.of(writing.say("sureness.none"))));
    } else if (robustness.get().views().getFirst().candidates().size() < 2) {
      blocks.add(Block.Paragraph.of(writing.say("sureness.alone")));
    } else {
      String winner = ranking.flatMap(Ranking::winner).orElseThrow();
      blocks.add(verdict(robustness.get(), winner));
      blocks.add(Block.Paragraph.of(writing.say("sureness.text", robustness.get().samples())));
      blocks.add(firstPlaces(robustness.get(), winner));
      blocks.addAll(writing.figure("rank-acceptability",
          130 + 46 * robustness.get().views().getFirst().candidates().size()));
      blocks.add(changes(robustness.get(), winner));
      blocks.add(Block.Paragraph.of(writing.say("stability.text", writing.name(winner))));
      blocks.addAll(writing.figure("weight-stability", 150 + 30 * Math.min(16, robustness.get().stability().size())));
      blocks.add(stability(robustness.get()));
      ranking.flatMap(Ranking::methods)
          .ifPresent(methods -> blocks.add(new MethodsSection(writing).write(methods, winner)));
    }
    return new Block.Section("sureness", 2, writing.say("chapter.sureness"), blocks);
  }

  private Block verdict(Robustness robustness, String winner) {
    return new Block.Callout(robustness.confidence() >= 0.9 ? Block.Tone.GOOD : Block.Tone.CAUTION,
        writing.say("sureness.confidence", writing.name(winner), share(robustness.confidence())),
        Writing.cell(Writing.text(writing.say(robustness.certain() ? "sureness.certain" : "sureness.open")),
            writing.why("sureness", writing.say("about.sureness"), robustness.why())));
  }

  private Block firstPlaces(Robustness robustness, String winner) {
    List<Block.Column> columns = new ArrayList<>();
    columns.add(new Block.Column(writing.say("column.candidate"), false));
    for (Weighting weighting : Weighting.values()) {
      columns.add(new Block.Column(writing.say("weighting." + weighting), true));
    }
    List<Block.Row> rows = new ArrayList<>();
    for (Standing standing : robustness.views().getFirst().candidates()) {
      List<List<Inline>> cells = new ArrayList<>();
      cells.add(Writing.cell(new Inline.Strong(writing.name(standing.candidate()))));
      for (Weighting weighting : Weighting.values()) {
        cells.add(robustness.view(weighting).flatMap(view -> first(view, standing.candidate()))
            .map(first -> Writing.cell(Writing.text(share(first)), new Inline.Bar(first, share(first))))
            .orElse(Writing.cell("–")));
      }
      rows.add(new Block.Row(cells, standing.candidate().equals(winner)));
    }
    return new Block.Table(writing.say("sureness.table"), columns, rows);
  }

  private static Optional<Double> first(View view, String candidate) {
    return view.candidate(candidate).map(Standing::first);
  }

  private Block changes(Robustness robustness, String winner) {
    List<List<Inline>> items = new ArrayList<>();
    List<Kind> seen = new ArrayList<>();
    for (Change change : robustness.changes()) {
      boolean firstOfKind = !seen.contains(change.kind());
      if (firstOfKind || items.size() < NAMED) {
        seen.add(change.kind());
        items.add(Writing.cell(sentence(change)));
      }
    }
    robustness.prices().stream().limit(PRICES).forEach(price -> items.add(Writing.cell(sentence(price))));
    return items.isEmpty()
        ? Block.Paragraph.of(writing.say("changes.none", writing.name(winner)))
        : new Block.Callout(Block.Tone.NEUTRAL, writing.say("changes.title"),
            Writing.cell(writing.say("changes.text")), items);
  }

  private String sentence(Change change) {
    String criterion = writing.title(change.requirement());
    String next = writing.name(change.winner());
    if (change.kind() == Kind.WEIGHT) {
      String way = change.to() > change.from().orElse(0.0) ? "changes.weight-above" : "changes.weight-below";
      return writing.say(way, criterion, weight(change.from().orElse(0.0)), weight(change.to()), next);
    }
    String candidate = writing.name(change.candidate().orElse(""));
    String to = value(change.requirement(), change.to());
    boolean number = writing.requirement(change.requirement())
        .map(one -> one.scale().kind() == Scale.Kind.NUMBER).orElse(true);
    if (change.from().isEmpty()) {
      // Who gains from its own value needs a better one; else the winner loses by a worse one.
      String way = change.candidate().filter(change.winner()::equals).isPresent() ? "better" : "worse";
      return writing.say("changes.unknown-" + (number ? way : "step-" + way), criterion, candidate, to, next);
    }
    String way = !number ? "changes.step" : change.to() > change.from().get() ? "changes.above" : "changes.below";
    return writing.say(way, criterion, candidate, value(change.requirement(), change.from().get()), to, next);
  }

  private String sentence(PriceChange change) {
    Optional<CostLine> line = writing.study().candidate(change.candidate())
        .flatMap(one -> one.costs().stream().filter(each -> each.id().equals(change.costLine())).findFirst());
    return writing.say(change.to() > change.from() ? "changes.price-above" : "changes.price-below",
        line.map(one -> writing.say(one.name())).orElse(change.costLine()), writing.name(change.candidate()),
        price(line, change.from()), price(line, change.to()), writing.formats().percent(change.share()),
        writing.name(change.winner()));
  }

  /** A price in the words of its line; one that is made of several is told as a multiple of what they are now. */
  private String price(Optional<CostLine> line, double price) {
    if (line.isEmpty()) {
      return writing.money(price);
    }
    CostLine.Basis basis = line.get().basis();
    if (basis == CostLine.Basis.SALES || basis == CostLine.Basis.EFFORT && line.get().terms().isPresent()) {
      return writing.say("price.of-several", writing.formats().number(price, 2));
    }
    boolean part = basis == CostLine.Basis.REVENUE || basis == CostLine.Basis.SUPPORT;
    return writing.say("price." + basis, part ? writing.formats().percent(price) : writing.money(price));
  }

  private String value(String requirement, double value) {
    return writing.requirement(requirement).map(one -> criteria.value(one, value))
        .orElse(writing.formats().significant(value));
  }

  private Block stability(Robustness robustness) {
    List<Block.Column> columns = List.of(
        new Block.Column(writing.say("column.criterion"), false),
        new Block.Column(writing.say("column.weight"), true),
        new Block.Column(writing.say("column.stable"), true),
        new Block.Column(writing.say("column.below"), false),
        new Block.Column(writing.say("column.above"), false));
    List<Block.Row> rows = robustness.stability().stream().map(one -> new Block.Row(List.of(
        Writing.cell(new Inline.Strong(writing.title(one.requirement()))),
        Writing.cell(weight(one.weight())),
        Writing.cell(interval(one)),
        Writing.cell(one.below().map(writing::name).orElse("–")),
        Writing.cell(one.above().map(writing::name).orElse("–"))), false)).toList();
    return new Block.Table(writing.say("stability.table"), columns, rows);
  }

  private String interval(Stability one) {
    return one.below().isEmpty() && one.above().isEmpty()
        ? writing.say("stability.any")
        : writing.formats().interval(one.low(), one.high(), this::weight);
  }

  private String weight(double weight) {
    return writing.formats().percent(weight);
  }

  /** A share of simulations; what happened seldom is not written as never, nor what failed seldom as always. */
  private String share(double share) {
    if (share > 0 && share < 0.005) {
      return "< " + writing.formats().percent(0.01);
    }
    return share < 1 && share > 0.995 ? "> " + writing.formats().percent(0.99) : writing.formats().percent(share);
  }
}
