package org.emporion.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.BudgetOutlook;
import org.emporion.model.finding.Finding;
import org.emporion.model.study.Candidate;

/** How sure budgets are and what makes them unsure. */
final class BudgetSureness {
  /** Causes that are named for each candidate. */
  private static final int NAMED = 3;

  private final Writing writing;

  BudgetSureness(Writing writing) {
    this.writing = writing;
  }

  /** Percentiles of the total side by side; nothing when no budget tells more than P10 to P90. */
  List<Block> table(List<Candidate> costed) {
    List<Candidate> known = costed.stream().filter(one -> outlook(one).isPresent()).toList();
    if (known.isEmpty()) {
      return List.of();
    }
    boolean capped = known.stream().anyMatch(one -> outlook(one).orElseThrow().cap().isPresent());
    List<Block.Column> columns = new ArrayList<>(List.of(
        new Block.Column(writing.say("column.candidate"), false),
        new Block.Column(writing.say("budget.plain"), true),
        new Block.Column("P50", true), new Block.Column("P80", true), new Block.Column("P90", true),
        new Block.Column(writing.say("budget.drivers"), false)));
    if (capped) {
      columns.add(new Block.Column(writing.say("budget.cap"), true));
    }
    List<Block.Row> rows = new ArrayList<>();
    for (Candidate one : known) {
      Finding<BudgetEstimate> finding = writing.assessment().budgets().get(one.id());
      Estimate total = finding.value().total();
      BudgetOutlook outlook = outlook(one).orElseThrow();
      List<List<Inline>> cells = new ArrayList<>(List.of(
          Writing.cell(new Inline.Strong(writing.say(one.name()))),
          Writing.cell(writing.money(outlook.plain())),
          Writing.cell(new Inline.Text(writing.money(total.p50())), off(outlook.precision().p50())),
          Writing.cell(new Inline.Text(writing.money(outlook.p80())), off(outlook.precision().p80())),
          Writing.cell(new Inline.Strong(writing.money(total.p90())), off(outlook.precision().p90())),
          drivers(outlook)));
      if (capped) {
        cells.add(outlook.cap().map(cap -> Writing.cell(new Inline.Text(writing.formats().percent(cap.probability())),
            new Inline.Small(writing.say("budget.cap.of", writing.money(cap.amount()))))).orElse(Writing.cell("–")));
      }
      rows.add(new Block.Row(cells, false));
    }
    return List.of(new Block.Table(writing.say("budget.sure"), columns, rows),
        Block.Paragraph.of(writing.say("budget.sure.text", NAMED,
            known.stream().mapToInt(one -> outlook(one).orElseThrow().trials()).min().orElseThrow())));
  }

  /** How far chance may have put a percentile off. */
  private Inline off(double error) {
    return new Inline.Small("±" + writing.money(error));
  }

  private List<Inline> drivers(BudgetOutlook outlook) {
    List<Inline> parts = new ArrayList<>();
    for (BudgetOutlook.Driver driver : outlook.drivers().stream().limit(NAMED).toList()) {
      String share = writing.formats().percent(driver.share());
      parts.add(new Inline.Small(writing.say("budget.driver", driver.name(), share, writing.money(driver.low()),
          writing.money(driver.high()))));
      parts.add(new Inline.Bar(driver.share(), writing.say("budget.driver.share", driver.name(), share)));
    }
    return parts.isEmpty() ? Writing.cell(writing.say("budget.drivers.none")) : parts;
  }

  /** What the study asks besides: the total in other circumstances. */
  List<Block> scenarios(List<Candidate> costed) {
    List<Candidate> known = costed.stream()
        .filter(one -> outlook(one).filter(outlook -> !outlook.scenarios().isEmpty()).isPresent()).toList();
    if (known.isEmpty()) {
      return List.of();
    }
    List<Block.Column> columns = new ArrayList<>(List.of(new Block.Column(writing.say("budget.scenario"), false)));
    known.forEach(one -> columns.add(new Block.Column(writing.say(one.name()), true)));
    List<Block.Row> rows = new ArrayList<>();
    List<BudgetOutlook.Scenario> asked = outlook(known.getFirst()).orElseThrow().scenarios();
    for (int i = 0; i < asked.size(); i++) {
      int at = i;
      List<List<Inline>> cells = new ArrayList<>(List.of(Writing.cell(writing.say(asked.get(at).name()))));
      known.forEach(one -> {
        Estimate total = outlook(one).orElseThrow().scenarios().get(at).total();
        cells.add(Writing.cell(new Inline.Text(writing.median(total)), new Inline.Small(writing.moneyInterval(total))));
      });
      rows.add(new Block.Row(cells, false));
    }
    return List.of(new Block.Table(writing.say("budget.scenarios"), columns, rows));
  }

  private Optional<BudgetOutlook> outlook(Candidate candidate) {
    return Optional.ofNullable(writing.assessment().budgets().get(candidate.id())).map(Finding::value)
        .flatMap(BudgetEstimate::outlook);
  }
}
