package org.emporion.report.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.MethodAgreement;
import org.emporion.model.finding.MethodAgreement.PointWeights;
import org.emporion.model.finding.MethodAgreement.Suggestion;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Ranking.CriterionScore;
import org.emporion.model.finding.Robustness.CriterionWeight;

/** The weights that the points themselves suggest, who would come first by them, and where they differ most. */
final class PointWeightsTables {
  /** As many criteria as a reader takes in; all are in the data. */
  private static final int NAMED = 12;

  private final Writing writing;

  PointWeightsTables(Writing writing) {
    this.writing = writing;
  }

  /** What it is, who would come first, and the weights beside those of the ranking. */
  List<Block> write(MethodAgreement agreement) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Writing.cell(Writing.text(writing.say("point-weights.text") + " "),
        writing.why("point-weights", writing.say("about.point-weights"), agreement.why()))));
    blocks.add(outcomes(agreement));
    List<PointWeights> told = agreement.pointWeights().stream().filter(one -> one.suggestion().isPresent()).toList();
    if (!told.isEmpty()) {
      blocks.add(weights(told));
    }
    return blocks;
  }

  private Block outcomes(MethodAgreement agreement) {
    List<Block.Column> columns = List.of(
        new Block.Column(writing.say("column.weights-by"), false),
        new Block.Column(writing.say("column.first-by-weights"), false),
        new Block.Column(writing.say("column.tau"), true));
    List<Block.Row> rows = agreement.pointWeights().stream().map(one -> new Block.Row(List.of(
        head(one, agreement.tableEdition()),
        Writing.cell(one.suggestion().map(this::first).orElse("–")),
        Writing.cell(one.suggestion().flatMap(Suggestion::tau)
            .map(tau -> writing.formats().number(tau, 2)).orElse("–"))), false)).toList();
    return new Block.Table(writing.say("point-weights.table"), columns, rows);
  }

  private List<Inline> head(PointWeights one, String tableEdition) {
    List<Inline> parts = new ArrayList<>();
    parts.add(new Inline.Strong(name(one)));
    parts.add(new Inline.Small(writing.say("methods.beside", one.edition(),
        writing.say("normalisation." + one.normalisation()), tableEdition)));
    one.refusal().ifPresent(reason -> parts.add(new Inline.Small(writing.say("methods.refused", writing.say(reason)))));
    return List.copyOf(parts);
  }

  private String first(Suggestion suggestion) {
    return suggestion.first().stream().map(writing::name).collect(Collectors.joining(writing.say("comma")));
  }

  /** The criteria whose suggested weights lie farthest from those of the ranking come first. */
  private Block weights(List<PointWeights> told) {
    Map<String, Double> ours = weightsOfTheRanking();
    List<Map<String, Double>> theirs = told.stream().map(one -> one.suggestion().orElseThrow().weights().stream()
        .collect(Collectors.toMap(CriterionWeight::requirement, CriterionWeight::weight))).toList();
    List<Block.Column> columns = new ArrayList<>();
    columns.add(new Block.Column(writing.say("column.criterion"), false));
    columns.add(new Block.Column(writing.say("column.weight-of-ranking"), true));
    told.forEach(one -> columns.add(new Block.Column(name(one), true)));
    List<String> criteria = told.getFirst().suggestion().orElseThrow().weights().stream()
        .map(CriterionWeight::requirement).toList();
    List<Block.Row> rows = criteria.stream()
        .sorted(Comparator.comparingDouble(id -> -distance(id, ours, theirs)))
        .limit(NAMED).map(id -> {
          List<List<Inline>> cells = new ArrayList<>();
          cells.add(Writing.cell(new Inline.Strong(writing.title(id))));
          cells.add(Writing.cell(Optional.ofNullable(ours.get(id)).map(writing.formats()::percent).orElse("–")));
          theirs.forEach(weights -> cells.add(Writing.cell(writing.formats().percent(weights.get(id)))));
          return new Block.Row(cells, false);
        }).toList();
    return new Block.Table(writing.say(criteria.size() > NAMED ? "point-weights.farthest" : "point-weights.all",
        rows.size(), criteria.size()), columns, rows);
  }

  private static double distance(String id, Map<String, Double> ours, List<Map<String, Double>> theirs) {
    return theirs.stream().mapToDouble(weights -> Math.abs(weights.get(id) - ours.getOrDefault(id, 0.0))).max().orElse(0);
  }

  private Map<String, Double> weightsOfTheRanking() {
    Map<String, Double> weights = new LinkedHashMap<>();
    writing.assessment().ranking().map(Finding::value).map(Ranking::candidates).stream()
        .flatMap(List::stream).limit(1).flatMap(one -> one.criteria().stream())
        .forEach((CriterionScore one) -> weights.put(one.requirement(), one.weight()));
    return weights;
  }

  private String name(PointWeights one) {
    return writing.say("weights-by." + one.id());
  }
}
