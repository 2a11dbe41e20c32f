package org.emporion.store;

import java.util.Currency;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.emporion.model.Estimate;
import org.emporion.model.Money;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.CostLine.Basis;

/** Reads one cost line of a candidate. What it must and must not have follows from its basis. */
final class CostLineYaml {
  /** Lines that are priced by the price book and therefore name a role or an instance type. */
  static final Set<Basis> BY_REFERENCE = EnumSet.of(Basis.INSTANCES, Basis.STAFF, Basis.EFFORT);
  /** Lines that have a price of their own. */
  static final Set<Basis> BY_AMOUNT = EnumSet.of(Basis.MONTH, Basis.YEAR, Basis.ONCE, Basis.ORDER);

  private final Currency currency;

  CostLineYaml(Currency currency) {
    this.currency = currency;
  }

  /** Reads a line. */
  CostLine read(String id, Field field) {
    YamlMap map = field.map("name", "category", "basis", "amount", "quantity", "reference", "source");
    CostLine.Category category = map.need("category").choice(CostLine.Category.class);
    Field basisField = map.need("basis");
    Basis basis = basisField.choice(Basis.class);
    boolean basisKnown = !basisField.missing() && !field.problems().at(basisField.path());
    return new CostLine(
        id,
        map.need("name").localText(),
        category,
        basis,
        basisKnown ? amount(map, basis) : Optional.empty(),
        basisKnown ? quantity(map, basis) : Estimate.exactly(1),
        basisKnown ? reference(map, basis) : Optional.empty(),
        map.may("source").map(Field::localText));
  }

  private Optional<Money> amount(YamlMap map, Basis basis) {
    if (BY_AMOUNT.contains(basis)) {
      return Optional.of(map.need("amount").money(currency));
    }
    map.may("amount").ifPresent(field -> field.problem("cost-no-amount", Field.wordOf(basis)));
    return Optional.empty();
  }

  private static Estimate quantity(YamlMap map, Basis basis) {
    return switch (basis) {
      case REVENUE -> EstimateYaml.read(map.need("quantity"), Range.SHARE);
      case STAFF, EFFORT -> EstimateYaml.read(map.need("quantity"), Range.atLeast(0));
      case INSTANCES, MONTH, YEAR, ONCE, ORDER ->
          map.may("quantity").map(field -> EstimateYaml.read(field, Range.atLeast(0))).orElse(Estimate.exactly(1));
    };
  }

  private static Optional<String> reference(YamlMap map, Basis basis) {
    if (BY_REFERENCE.contains(basis)) {
      return Optional.of(map.need("reference").id());
    }
    map.may("reference").ifPresent(field -> field.problem("cost-no-reference", Field.wordOf(basis)));
    return Optional.empty();
  }
}
