package org.emporion.store;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emporion.model.Estimate;
import org.emporion.model.Money;
import org.emporion.model.study.Commitment;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.CostLine.Basis;
import org.emporion.model.study.PriceUnit;

/** Reads one cost line of a candidate. What it must and must not have follows from its basis. */
final class CostLineYaml {
  /** Lines that are priced by a role of the price book. */
  static final Set<Basis> BY_ROLE = EnumSet.of(Basis.STAFF, Basis.SERVICE, Basis.MAINTENANCE, Basis.EFFORT);
  /** Lines that are priced by an instance type. */
  static final Set<Basis> BY_INSTANCE = EnumSet.of(Basis.INSTANCES, Basis.RESERVED, Basis.SPOT);
  /** Lines that have a price of their own, or one of a vendor's book. */
  static final Set<Basis> BY_AMOUNT = EnumSet.of(Basis.MONTH, Basis.YEAR, Basis.ONCE, Basis.ORDER, Basis.HARDWARE,
      Basis.STORAGE, Basis.TRAFFIC, Basis.SEATS, Basis.PAYMENT);
  /** Lines on which one may promise to spend something. */
  static final Set<Basis> COMMITTED = EnumSet.complementOf(EnumSet.of(
      Basis.ONCE, Basis.STAFF, Basis.SERVICE, Basis.MAINTENANCE, Basis.EFFORT, Basis.HARDWARE, Basis.SUPPORT));

  /** Months of seven years. */
  private static final int MOST_MONTHS = 84;
  private static final List<String> KEYS = List.of("name", "category", "basis", "amount", "quantity", "reference",
      "source", "from-month", "until-month", "commitment", "probability");

  private final Currencies currencies;

  CostLineYaml(Currencies currencies) {
    this.currencies = currencies;
  }

  /** Reads a line. */
  CostLine read(String id, Field field) {
    YamlMap map = field.map();
    CostLine.Category category = map.need("category").choice(CostLine.Category.class);
    Field basisField = map.need("basis");
    Basis basis = basisField.choice(Basis.class);
    boolean basisKnown = !basisField.missing() && !field.problems().at(basisField.path());
    CostTermsYaml terms = new CostTermsYaml(currencies);
    terms.only(map, KEYS, basisKnown ? Optional.of(basis) : Optional.empty());
    return new CostLine(
        id,
        map.need("name").localText(),
        category,
        basis,
        basisKnown ? amount(map, basis) : Optional.empty(),
        basisKnown ? quantity(map, basis) : Estimate.exactly(1),
        basisKnown ? reference(map, basis) : Optional.empty(),
        map.may("source").map(Field::localText),
        basisKnown ? terms.read(map, basis) : Optional.empty(),
        span(map),
        basisKnown ? commitment(map, basis) : Optional.empty(),
        map.may("probability").map(one -> one.proportion(Range.aboveUpTo(0, 1))).orElse(1.0));
  }

  private Optional<Money> amount(YamlMap map, Basis basis) {
    if (BY_AMOUNT.contains(basis) && !map.has("reference")) {
      return Optional.of(map.need("amount").money(currencies));
    }
    map.may("amount").ifPresent(field -> {
      if (BY_AMOUNT.contains(basis)) {
        field.problem("cost-amount-and-reference");
      } else {
        field.problem("cost-no-amount", Field.wordOf(basis));
      }
    });
    return Optional.empty();
  }

  private static Estimate quantity(YamlMap map, Basis basis) {
    return switch (basis) {
      case REVENUE, SPOT, PAYMENT, SUPPORT -> EstimateYaml.read(map.need("quantity"), Range.SHARE);
      case STAFF, RESERVED, SEATS -> EstimateYaml.read(map.need("quantity"), Range.atLeast(0));
      case EFFORT -> map.has("roles") ? none(map, basis) : EstimateYaml.read(map.need("quantity"), Range.atLeast(0));
      case SALES -> none(map, basis);
      case INSTANCES, SERVICE, MAINTENANCE, MONTH, YEAR, ONCE, ORDER, HARDWARE, STORAGE, TRAFFIC ->
          map.may("quantity").map(field -> EstimateYaml.read(field, Range.atLeast(0))).orElse(Estimate.exactly(1));
    };
  }

  private static Estimate none(YamlMap map, Basis basis) {
    map.may("quantity").ifPresent(field -> field.problem("cost-no-quantity", Field.wordOf(basis)));
    return Estimate.exactly(1);
  }

  private static Optional<String> reference(YamlMap map, Basis basis) {
    if (BY_INSTANCE.contains(basis) || BY_ROLE.contains(basis) && !map.has("roles")) {
      return Optional.of(map.need("reference").reference());
    }
    if (!PriceUnit.of(basis).isEmpty()) {
      return map.may("reference").map(field -> item(field, basis));
    }
    map.may("reference").ifPresent(field -> field.problem("cost-no-reference", Field.wordOf(basis)));
    return Optional.empty();
  }

  private static String item(Field field, Basis basis) {
    String reference = field.reference();
    if (!reference.contains("/") && !field.problems().at(field.path())) {
      field.problem("cost-reference-item", Field.wordOf(basis));
    }
    return reference;
  }

  private static CostLine.Span span(YamlMap map) {
    int first = map.may("from-month").map(field -> field.whole(1, MOST_MONTHS)).orElse(1);
    Optional<Integer> last = map.may("until-month").map(field -> {
      int month = field.whole(1, MOST_MONTHS);
      if (month < first) {
        field.problem("months-order", Integer.toString(first), Integer.toString(month));
      }
      return month;
    });
    return new CostLine.Span(first, last);
  }

  private Optional<Commitment> commitment(YamlMap map, Basis basis) {
    return map.may("commitment").map(field -> {
      if (!COMMITTED.contains(basis)) {
        field.problem("cost-no-commitment", Field.wordOf(basis));
      }
      YamlMap terms = field.map("amount", "months");
      return new Commitment(terms.need("amount").money(currencies), terms.need("months").whole(1, MOST_MONTHS));
    });
  }
}
