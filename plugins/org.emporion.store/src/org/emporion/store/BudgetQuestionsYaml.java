package org.emporion.store;

import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.study.BudgetQuestions;
import org.emporion.model.study.BudgetQuestions.Scenario;
import org.emporion.model.study.Correlation;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.CostLine.Basis;
import org.emporion.model.study.Finance;

/** Reads what is asked of the budgets: {@code cap}, {@code correlations}, {@code scenarios}, {@code
 * finance} and {@code today} of the planning. */
final class BudgetQuestionsYaml {
  /** The keys. */
  static final String CAP = "cap";
  /** Causes that go together. */
  static final String CORRELATIONS = "correlations";
  /** Other circumstances. */
  static final String SCENARIOS = "scenarios";
  /** What money costs over time. */
  static final String FINANCE = "finance";
  /** What staying as today costs. */
  static final String TODAY = "today";

  private static final Range RATE = Range.inside(-1, 10);
  private static final Set<Basis> SIZED = EnumSet.of(Basis.INSTANCES, Basis.SPOT, Basis.STORAGE, Basis.TRAFFIC);

  private static final Range COEFFICIENT = Range.inside(-1, 1);
  private static final Range VOLUME = Range.inside(0, 100);
  private static final Range PRICE = Range.between(0, 100);

  private final Currency currency;
  private final Range growth;

  /** Amounts are in this currency, growth in this range. */
  BudgetQuestionsYaml(Currency currency, Range growth) {
    this.currency = currency;
    this.growth = growth;
  }

  /** Reads them from the map of the planning. */
  BudgetQuestions read(YamlMap planning) {
    return new BudgetQuestions(
        planning.may(CAP).map(field -> field.money(currency)),
        planning.may(CORRELATIONS).map(field -> field.list(BudgetQuestionsYaml::correlation)),
        planning.may(SCENARIOS).map(field -> List.copyOf(field.map().byId(this::scenario).values())).orElse(List.of()),
        planning.may(FINANCE).map(BudgetQuestionsYaml::finance),
        planning.may(TODAY).map(field -> List.copyOf(field.map().byId(this::today).values())).orElse(List.of()));
  }

  private static Finance finance(Field field) {
    YamlMap map = field.map("discount-rate", "finance-rate", "reinvestment-rate");
    double discount = map.need("discount-rate").proportion(RATE);
    return new Finance(
        discount,
        map.may("finance-rate").map(one -> one.proportion(RATE)).orElse(discount),
        map.may("reinvestment-rate").map(one -> one.proportion(RATE)).orElse(discount));
  }

  /** Nobody sizes what is there today, so its lines count no instances and no data. */
  private CostLine today(String id, Field field) {
    CostLine line = new CostLineYaml(Currencies.only(currency)).read(id, field);
    if (SIZED.contains(line.basis())) {
      field.problem("today-not-sized", Field.wordOf(line.basis()));
    }
    return line;
  }

  private static Correlation correlation(Field field) {
    YamlMap map = field.map("between", "coefficient");
    Field between = map.need("between");
    List<String> causes = between.list(Field::text);
    if (!between.missing() && (causes.size() != 2 || causes.get(0).equals(causes.get(1)))
        && !field.problems().within(between.path())) {
      between.problem("correlation-between-two");
    }
    double coefficient = map.need("coefficient").number(COEFFICIENT);
    return causes.size() == 2
        ? new Correlation(causes.get(0), causes.get(1), coefficient) : new Correlation("", "", coefficient);
  }

  private Scenario scenario(String id, Field field) {
    YamlMap map = field.map("name", "volume", "wage-growth", "price-growth", "prices");
    return new Scenario(
        id,
        map.may("name").map(Field::localText).orElse(LocalText.same(id)),
        map.may("volume").map(one -> one.proportion(VOLUME)).orElse(1.0),
        map.may("wage-growth").map(this::growth),
        map.may("price-growth").map(this::growth),
        map.may("prices").map(one -> one.map().byId((line, factor) -> factor.proportion(PRICE))).orElse(Map.of()));
  }

  private Estimate growth(Field field) {
    return EstimateYaml.read(field, growth);
  }
}
