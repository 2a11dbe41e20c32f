package org.emporion.store;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.study.Planning;

/**
 * Reads {@code study.yaml}: what the study is called, its currency, its years and its candidates.
 *
 * @param id the study's id
 * @param title its title
 * @param currency the currency of all amounts
 * @param candidates ids of the candidates, in the user's order
 * @param candidateFields where each id stands, for problems with its file
 * @param planning years and growth
 */
record StudyYaml(
    String id,
    LocalText title,
    Currency currency,
    List<String> candidates,
    List<Field> candidateFields,
    Planning planning) {
  /** The file's name. */
  static final String FILE = "study.yaml";
  /** The version of the format on disk that this class reads. */
  static final int FORMAT = 1;

  private static final Range GROWTH = Range.inside(0, 10);

  /** Reads the file's content. */
  static StudyYaml read(Field root) {
    YamlMap map = root.map("format", "id", "title", "currency", "candidates", "planning");
    Field format = map.need("format");
    if (!format.missing() && format.number(Range.ANY) != FORMAT) {
      format.problem("format-unknown", Integer.toString(FORMAT));
    }
    List<Field> fields = map.need("candidates").list(field -> field);
    Currency currency = map.need("currency").currency();
    return new StudyYaml(
        map.need("id").id(),
        map.need("title").localText(),
        currency,
        fields.stream().map(Field::id).toList(),
        fields,
        planning(map.need("planning"), currency));
  }

  private static Planning planning(Field field, Currency currency) {
    YamlMap map = field.map("start", "years", "order-growth", "wage-growth", "price-growth", BudgetQuestionsYaml.CAP,
        BudgetQuestionsYaml.CORRELATIONS, BudgetQuestionsYaml.SCENARIOS, BudgetQuestionsYaml.FINANCE,
        BudgetQuestionsYaml.TODAY);
    LocalDate start = map.need("start").date();
    return new Planning(
        start,
        map.need("years").whole(1, 7),
        orderGrowth(map.need("order-growth")),
        EstimateYaml.read(map.need("wage-growth"), GROWTH),
        EstimateYaml.read(map.need("price-growth"), GROWTH),
        new BudgetQuestionsYaml(currency, GROWTH).read(map));
  }

  private static Optional<Estimate> orderGrowth(Field field) {
    return field.isWord("forecast") ? Optional.empty() : Optional.of(EstimateYaml.read(field, GROWTH));
  }
}
