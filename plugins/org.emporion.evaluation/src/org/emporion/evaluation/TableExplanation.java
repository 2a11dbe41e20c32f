package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emporion.evaluation.TableConclusions.Applied;
import org.emporion.evaluation.TableConclusions.Said;
import org.emporion.evaluation.table.DecisionTable;
import org.emporion.evaluation.table.DecisionTable.Input;
import org.emporion.evaluation.table.DecisionTable.Output;
import org.emporion.evaluation.table.DecisionTable.Rule;
import org.emporion.evaluation.table.Reads;
import org.emporion.evaluation.table.Reads.Attribute;
import org.emporion.evaluation.table.RowWords;
import org.emporion.evaluation.table.Value;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Reason;
import org.emporion.model.study.Candidate;

/** Says which rows of which rule table led to what, from the row down to the evidence that it read. */
final class TableExplanation {
  private final TableConclusions tables;
  private final TableScores scores;
  private final Explanation explanation;
  private final Wording wording;
  private final RowWords rows;

  TableExplanation(TableConclusions tables, TableScores scores, Explanation explanation, Wording wording,
      RowWords rows) {
    this.rows = rows;
    this.tables = tables;
    this.scores = scores;
    this.explanation = explanation;
    this.wording = wording;
  }

  /** The grounds of a score: the rows where a table gave it, else the shipped rules. */
  List<Reason> grounds(Candidate candidate, String requirement) {
    Optional<Said> table = tables.points(candidate, requirement);
    if (table.isEmpty()) {
      return explanation.grounds(candidate, requirement);
    }
    Said said = table.get();
    Set<String> unknown = scores.unknown(candidate, said);
    List<Reason> grounds = new ArrayList<>();
    if (said.value().isPresent()) {
      grounds.addAll(reasons(candidate, said));
      said.by().restsOn().forEach(each -> grounds.addAll(explanation.doubts(candidate, each)));
    } else {
      grounds.addAll(explanation.grounds(candidate, requirement));
      if (said.by().outcome().clash()) {
        grounds.add(clash(candidate, said.by()));
      }
    }
    if (!unknown.isEmpty()) {
      grounds.add(new Reason(Reason.Kind.RULE,
          wording.say("table.open", said.by().table().title(), wording.list(unknown.stream()
              .map(each -> wording.say("quoted", explanation.title(each))).toList())),
          output(said).place().reference(),
          unknown.stream().map(each -> explanation.evidence(candidate, each)).toList()));
    }
    return grounds;
  }

  /** A reason for each row that decided an output; a number made of several rows has one reason above theirs. */
  List<Reason> reasons(Candidate candidate, Said said) {
    List<Reason> fired = new ArrayList<>();
    for (int row : said.by().outcome().fired()) {
      Rule rule = said.by().table().rules().get(row);
      rule.conclusions().get(said.output()).ifPresent(value -> fired.add(row(candidate, said, rule, value)));
    }
    boolean joined = said.by().table().policy().aggregates() && fired.size() > 1;
    return !joined ? fired : List.of(new Reason(Reason.Kind.RULE,
        wording.say("table.joined." + said.by().table().policy().name(), output(said).name(), said.by().table().title(),
            fired.size(), RowWords.shown(said.value().orElseThrow())),
        output(said).place().reference(), fired));
  }

  private Reason row(Candidate candidate, Said said, Rule rule, Value value) {
    DecisionTable table = said.by().table();
    String place = Integer.toString(rule.place().row());
    LocalText sentence = rule.because()
        .map(because -> wording.say("table.row.because", because, place, table.title(), output(said).name(), RowWords.shown(value)))
        .orElseGet(() -> wording.say("table.row", place, table.title(), rows.conditions(table, rule), output(said).name(),
            RowWords.shown(value)));
    return new Reason(Reason.Kind.RULE, sentence, rule.outputs().get(said.output()).reference(), read(candidate, table, rule));
  }

  /** The warnings on a candidate, each with the row that gave it, and the tables that contradict themselves. */
  List<Reason> warnings(Candidate candidate) {
    List<Reason> warnings = new ArrayList<>();
    for (Said said : tables.warnings(candidate)) {
      DecisionTable table = said.by().table();
      for (int row : said.by().outcome().fired()) {
        Rule rule = table.rules().get(row);
        rule.conclusions().get(said.output()).ifPresent(value -> warnings.add(new Reason(Reason.Kind.RULE,
            RowWords.sentence(value), rule.outputs().get(said.output()).reference(), read(candidate, table, rule))));
      }
    }
    tables.applied(candidate).stream().filter(each -> each.outcome().clash())
        .forEach(each -> warnings.add(clash(candidate, each)));
    return warnings;
  }

  private Reason clash(Candidate candidate, Applied applied) {
    DecisionTable table = applied.table();
    List<Rule> matched = applied.outcome().fired().stream().map(table.rules()::get).toList();
    List<Reason> because = new ArrayList<>();
    matched.forEach(rule -> read(candidate, table, rule).stream()
        .filter(each -> !because.contains(each)).forEach(because::add));
    return new Reason(Reason.Kind.RULE,
        wording.say("table.clash", String.join(", ", matched.stream()
            .map(rule -> Integer.toString(rule.place().row())).toList()), table.title(), table.policy().sign()),
        table.place().reference(), because);
  }

  /** What a row read; a row that asks nothing rests on everything that its table reads. */
  private List<Reason> read(Candidate candidate, DecisionTable table, Rule rule) {
    boolean asks = rule.tests().stream().anyMatch(test -> !test.any());
    Map<Object, List<Reason>> read = new LinkedHashMap<>();
    for (int i = 0; i < table.inputs().size(); i++) {
      if (!asks || !rule.tests().get(i).any()) {
        Input input = table.inputs().get(i);
        switch (input.reads()) {
          case Reads.Evidence one when one.attribute() == Attribute.POINTS ->
              read.put(one.requirement(), List.of(explanation.points(candidate, one.requirement())));
          case Reads.Evidence one -> read.computeIfAbsent(one.requirement(),
              id -> List.of(explanation.evidence(candidate, one.requirement())));
          case Reads.Fact fact -> read.put(fact, fact(candidate, input, fact));
        }
      }
    }
    return read.values().stream().flatMap(List::stream).toList();
  }

  private List<Reason> fact(Candidate candidate, Input input, Reads.Fact fact) {
    List<Reason> reasons = tables.fact(candidate, fact.name()).map(said -> reasons(candidate, said)).orElse(List.of());
    return !reasons.isEmpty() ? reasons : List.of(Reason.leaf(Reason.Kind.UNKNOWN,
        wording.say("table.fact-unknown", fact.name(), candidate.name()), input.place().reference()));
  }

  private static Output output(Said said) {
    return said.by().table().outputs().get(said.output());
  }
}
