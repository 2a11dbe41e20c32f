package org.emporion.report.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emporion.assessment.CheaperWhen;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.study.Candidate;

/** What would have to be true for a dearer candidate to cost no more than the cheapest. */
final class BudgetCheaper {
  /** Lines that are named for each candidate, those with the smallest change. */
  private static final int NAMED = 3;

  private final Writing writing;

  BudgetCheaper(Writing writing) {
    this.writing = writing;
  }

  /** One row for each candidate but the cheapest; nothing when there is no other. */
  List<Block> table(List<Candidate> costed) {
    Map<String, BudgetEstimate> budgets = new LinkedHashMap<>();
    costed.forEach(one -> budgets.put(one.id(), writing.assessment().budgets().get(one.id()).value()));
    List<Block.Row> rows = CheaperWhen.of(budgets).stream().map(one -> new Block.Row(List.of(
        Writing.cell(new Inline.Strong(writing.name(one.candidate()))),
        Writing.cell(new Inline.Text(writing.money(one.gap())),
            new Inline.Small(writing.say("budget.cheaper.than", writing.name(one.cheapest())))),
        lines(one),
        Writing.cell(one.volume().map(volume -> writing.say("budget.cheaper.volume.at", writing.formats().percent(volume)))
            .orElseGet(() -> writing.say("budget.cheaper.volume.none")))), false)).toList();
    return rows.isEmpty() ? List.of() : List.of(new Block.Table(writing.say("budget.cheaper"), List.of(
        new Block.Column(writing.say("column.candidate"), false),
        new Block.Column(writing.say("budget.cheaper.gap"), true),
        new Block.Column(writing.say("budget.cheaper.lines"), false),
        new Block.Column(writing.say("budget.cheaper.volume"), false)), rows));
  }

  private List<Inline> lines(CheaperWhen when) {
    List<Inline> parts = new ArrayList<>();
    when.lines().stream().limit(NAMED).forEach(line -> parts.add(new Inline.Small(
        writing.say("budget.cheaper.line", line.name(), writing.formats().percent(1 - line.factor())))));
    return parts.isEmpty() ? Writing.cell(writing.say("budget.cheaper.lines.none")) : parts;
  }
}
