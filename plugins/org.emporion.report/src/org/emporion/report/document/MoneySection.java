package org.emporion.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.emporion.model.LocalText;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.MoneyOverTime;
import org.emporion.model.finding.MoneyOverTime.Change;
import org.emporion.model.finding.MoneyOverTime.PresentValue;
import org.emporion.model.study.Candidate;

/** What budgets are worth today and against staying as today, and what to mind about the prices they rest on. */
final class MoneySection {
  private static final double PERCENT = 100;

  private final Writing writing;

  MoneySection(Writing writing) {
    this.writing = writing;
  }

  /** Old prices, one callout for each. */
  List<Block> notices(List<Candidate> costed) {
    List<Block> notices = new ArrayList<>();
    for (Candidate one : costed) {
      for (LocalText notice : budget(one).notices()) {
        notices.add(new Block.Callout(Block.Tone.CAUTION, writing.say("money.mind", writing.say(one.name())),
            List.of(new Inline.Text(writing.say(notice)))));
      }
    }
    return notices;
  }

  /** The table; none when the study neither discounts nor says what staying costs. */
  List<Block> table(List<Candidate> costed) {
    List<Block.Row> rows = new ArrayList<>();
    add(rows, costed, "money.value", money -> money.cost().map(this::value));
    add(rows, costed, "money.saved", change(change -> Optional.of(Writing.cell(writing.money(change.saved())))));
    add(rows, costed, "money.staying-per-order",
        change(change -> Optional.of(Writing.cell(writing.money(change.stayingPerOrder())))));
    add(rows, costed, "money.change", change(change -> change.value().map(this::value)));
    add(rows, costed, "money.internal", change(change -> Optional.of(internal(change.internalRates()))));
    add(rows, costed, "money.modified", change(change -> change.modifiedRate().map(rate -> Writing.cell(percent(rate)))));
    add(rows, costed, "money.payback", change(change -> Optional.of(months(change.payback()))));
    add(rows, costed, "money.payback-discounted",
        change(change -> change.value().map(discounted -> months(change.discountedPayback()))));
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Block.Column> columns = new ArrayList<>();
    columns.add(new Block.Column(writing.say("money.column"), false));
    costed.forEach(one -> columns.add(new Block.Column(writing.say(one.name()), true)));
    return List.of(new Block.Table(writing.say("money.table"), columns, rows), Block.Paragraph.of(writing.say("money.note")));
  }

  /** Adds a row unless it says nothing of any candidate. */
  private void add(List<Block.Row> rows, List<Candidate> costed, String key,
      Function<MoneyOverTime, Optional<List<Inline>>> cell) {
    List<Optional<List<Inline>>> cells = costed.stream().map(one -> budget(one).money().flatMap(cell)).toList();
    if (cells.stream().anyMatch(Optional::isPresent)) {
      List<List<Inline>> row = new ArrayList<>(List.of(Writing.cell(writing.say(key))));
      cells.forEach(one -> row.add(one.orElseGet(() -> Writing.cell("–"))));
      rows.add(new Block.Row(row, false));
    }
  }

  private static Function<MoneyOverTime, Optional<List<Inline>>> change(Function<Change, Optional<List<Inline>>> cell) {
    return money -> money.change().flatMap(cell);
  }

  private List<Inline> value(PresentValue value) {
    return Writing.cell(new Inline.Text(writing.money(value.firstUndiscounted())),
        new Inline.Small(writing.say("money.first-discounted", writing.money(value.firstDiscounted()))));
  }

  private List<Inline> internal(List<Double> rates) {
    return switch (rates.size()) {
      case 0 -> Writing.cell(writing.say("money.none"));
      case 1 -> Writing.cell(percent(rates.getFirst()));
      default -> Writing.cell(new Inline.Text(String.join(", ", rates.stream().map(this::percent).toList())),
          new Inline.Small(writing.say("money.not-unique")));
    };
  }

  private List<Inline> months(Optional<Double> months) {
    return Writing.cell(months.map(one -> writing.say("money.months", one)).orElseGet(() -> writing.say("money.never")));
  }

  private String percent(double rate) {
    return writing.say("money.percent", rate * PERCENT);
  }

  private BudgetEstimate budget(Candidate candidate) {
    return writing.assessment().budgets().get(candidate.id()).value();
  }
}
