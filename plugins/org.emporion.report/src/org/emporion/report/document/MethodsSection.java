package org.emporion.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.emporion.model.finding.MethodAgreement;
import org.emporion.model.finding.MethodAgreement.Dominated;
import org.emporion.model.finding.MethodAgreement.Method;
import org.emporion.model.finding.MethodAgreement.Outcome;
import org.emporion.model.finding.MethodAgreement.Place;

/** Whether other methods, asked about the same points, give the same order. */
final class MethodsSection {
  private final Writing writing;

  MethodsSection(Writing writing) {
    this.writing = writing;
  }

  /** Every method beside the ranking; the winner is the one that the report recommends. */
  Block.Section write(MethodAgreement agreement, String winner) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(verdict(agreement, winner));
    blocks.add(new Block.Paragraph(Writing.cell(Writing.text(writing.say(agreement.note()) + " "),
        writing.why("methods", writing.say("about.methods"), agreement.why()))));
    blocks.add(table(agreement));
    blocks.add(Block.Paragraph.of(writing.say("methods.tau")));
    blocks.add(Block.Paragraph.of(writing.say("steady.text")));
    blocks.add(new SteadinessTable(writing).write(agreement));
    blocks.addAll(new PointWeightsTables(writing).write(agreement));
    blocks.addAll(writing.figure("gaia", 520));
    if (agreement.dominated().isEmpty()) {
      blocks.add(Block.Paragraph.of(writing.say("methods.undominated")));
    } else {
      blocks.add(new Block.Bullets(agreement.dominated().stream().map(this::beaten).toList()));
    }
    return new Block.Section("methods", 3, writing.say("methods.title"), blocks);
  }

  /** The method of the report agrees with itself and one that ties everybody says nothing, so only the rest is counted. */
  private Block verdict(MethodAgreement agreement, String winner) {
    Map<Boolean, List<Method>> telling = agreement.methods().stream().skip(1)
        .filter(one -> one.outcome().isPresent())
        .collect(Collectors.partitioningBy(one -> tellsApart(one.outcome().orElseThrow())));
    List<Method> others = telling.get(true);
    List<Method> elsewhere = others.stream()
        .filter(one -> !one.outcome().orElseThrow().first().contains(winner)).toList();
    List<List<Inline>> items = new ArrayList<>(elsewhere.stream().map(one -> Writing.cell(writing.say(
        "methods.elsewhere", name(one), names(one.outcome().orElseThrow().first())))).toList());
    List<Inline> level = Writing.cell(writing.say("methods.level",
        telling.get(false).stream().map(this::name).collect(Collectors.joining(writing.say("comma")))));
    if (others.isEmpty()) {
      return new Block.Callout(Block.Tone.CAUTION, writing.say("methods.none"), level);
    }
    if (!telling.get(false).isEmpty()) {
      items.add(level);
    }
    return new Block.Callout(elsewhere.isEmpty() ? Block.Tone.GOOD : Block.Tone.CAUTION,
        writing.say("methods.count", writing.name(winner), others.size() - elsewhere.size(), others.size()),
        Writing.cell(writing.say(elsewhere.isEmpty() ? "methods.agree" : "methods.differ")), items);
  }

  private static boolean tellsApart(Outcome outcome) {
    return outcome.first().size() < outcome.places().size();
  }

  private Block table(MethodAgreement agreement) {
    List<Place> everybody = agreement.methods().stream().flatMap(one -> one.outcome().stream())
        .findFirst().map(Outcome::places).orElse(List.of());
    List<Block.Column> columns = new ArrayList<>();
    columns.add(new Block.Column(writing.say("column.method"), false));
    everybody.forEach(place -> columns.add(new Block.Column(writing.name(place.candidate()), true)));
    columns.add(new Block.Column(writing.say("column.tau"), true));
    List<Block.Row> rows = new ArrayList<>();
    for (Method method : agreement.methods()) {
      List<List<Inline>> cells = new ArrayList<>();
      cells.add(head(method, agreement.tableEdition(), rows.isEmpty()));
      for (Place place : everybody) {
        cells.add(method.outcome().flatMap(one -> one.place(place.candidate())).map(this::place).orElse(Writing.cell("–")));
      }
      cells.add(Writing.cell(method.outcome().flatMap(Outcome::tau)
          .map(tau -> writing.formats().number(tau, 2)).orElse("–")));
      rows.add(new Block.Row(cells, rows.isEmpty()));
    }
    return new Block.Table(writing.say("methods.table"), columns, rows);
  }

  /** Everything that has to stand beside a method's numbers. */
  private List<Inline> head(Method method, String tableEdition, boolean ours) {
    List<Inline> parts = new ArrayList<>();
    parts.add(new Inline.Strong(name(method)));
    parts.add(new Inline.Small(writing.say("methods.beside", method.edition(),
        writing.say("normalisation." + method.normalisation()), tableEdition)));
    if (ours) {
      parts.add(new Inline.Small(writing.say("methods.ours")));
    }
    method.outcome().filter(Outcome::lowestFirst).ifPresent(
        any -> parts.add(new Inline.Small(writing.say("methods.lowest-first"))));
    method.refusal().ifPresent(
        reason -> parts.add(new Inline.Small(writing.say("methods.refused", writing.say(reason)))));
    return List.copyOf(parts);
  }

  private List<Inline> place(Place place) {
    return Writing.cell(new Inline.Strong(Integer.toString(place.rank())),
        new Inline.Small(writing.formats().number(place.score(), 3)));
  }

  private List<Inline> beaten(Dominated one) {
    return Writing.cell(writing.say("methods.dominated", writing.name(one.candidate()), names(one.by())));
  }

  private String name(Method method) {
    return writing.say("method." + method.id());
  }

  private String names(List<String> candidates) {
    return candidates.stream().map(writing::name).collect(Collectors.joining(writing.say("comma")));
  }
}
