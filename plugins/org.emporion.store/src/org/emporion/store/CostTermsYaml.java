package org.emporion.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.study.CostLine.Basis;
import org.emporion.model.study.CostTerms;
import org.emporion.model.study.CostTerms.Sales;

/** Reads what single bases ask for beyond amount and quantity. */
final class CostTermsYaml {
  /** The keys of each basis that has some of its own. */
  private static final Map<Basis, List<String>> KEYS = new EnumMap<>(Map.of(
      Basis.RESERVED, List.of("term-months", "upfront"),
      Basis.SPOT, List.of("discount"),
      Basis.HARDWARE, List.of("life-months", "residual", "upkeep"),
      Basis.SEATS, List.of("pack", "least"),
      Basis.SALES, List.of("bands", "measured"),
      Basis.PAYMENT, List.of("part"),
      Basis.EFFORT, List.of("roles", "months"),
      Basis.MAINTENANCE, List.of("hours-a-month", "incidents-a-month", "hours-per-incident", "working-hours"),
      Basis.SUPPORT, List.of("of"),
      Basis.INSTANCES, List.of("beyond")));

  private static final int MOST_MONTHS = 120;
  private static final int MOST = 100_000;
  private static final double HOURS_OF_YEAR = 8784;
  /** Hours that a full-time head works in a year after leave, holidays and training. */
  private static final double USUAL_HOURS = 1700;

  private final Currencies currencies;

  CostTermsYaml(Currencies currencies) {
    this.currencies = currencies;
  }

  /** Reports keys that no line has, and those that only lines of another basis have. */
  void only(YamlMap map, List<String> common, Optional<Basis> basis) {
    List<String> known = new ArrayList<>(common);
    KEYS.values().forEach(known::addAll);
    map.only(known);
    basis.ifPresent(one -> KEYS.forEach((other, keys) -> {
      if (other != one) {
        keys.forEach(key -> map.may(key).ifPresent(
            field -> field.keyProblem("cost-key-of-other", key, Field.wordOf(other), Field.wordOf(one))));
      }
    }));
  }

  /** Reads them; empty for a basis that has none. */
  Optional<CostTerms> read(YamlMap map, Basis basis) {
    return switch (basis) {
      case RESERVED -> Optional.of(new CostTerms.Reserved(
          map.need("term-months").whole(1, MOST_MONTHS), map.may("upfront").map(field -> field.money(currencies))));
      case SPOT -> Optional.of(new CostTerms.Spot(EstimateYaml.read(map.need("discount"), Range.SHARE)));
      case HARDWARE -> Optional.of(new CostTerms.Hardware(
          map.need("life-months").whole(1, MOST_MONTHS),
          map.may("residual").map(field -> field.proportion(Range.SHARE)).orElse(0.0),
          map.may("upkeep").map(field -> field.proportion(Range.atLeast(0))).orElse(0.0)));
      case SEATS -> Optional.of(new CostTerms.Seats(
          map.may("pack").map(field -> field.whole(1, MOST)).orElse(1),
          map.may("least").map(field -> field.whole(0, MOST)).orElse(0)));
      case SALES -> Optional.of(new Sales(bands(map.need("bands")),
          map.may("measured").map(field -> field.choice(Sales.Measure.class)).orElse(Sales.Measure.MONTH)));
      case PAYMENT -> Optional.of(new CostTerms.Payment(
          map.may("part").map(field -> EstimateYaml.read(field, Range.SHARE)).orElse(Estimate.exactly(1))));
      case EFFORT -> map.may("roles").map(roles -> work(map, roles));
      case MAINTENANCE -> Optional.of(new CostTerms.Maintenance(
          EstimateYaml.read(map.need("hours-a-month"), Range.atLeast(0)),
          map.may("incidents-a-month").map(field -> EstimateYaml.read(field, Range.atLeast(0))).orElse(Estimate.exactly(0)),
          map.has("incidents-a-month") ? EstimateYaml.read(map.need("hours-per-incident"), Range.atLeast(0))
              : Estimate.exactly(0),
          map.may("working-hours").map(field -> field.number(Range.aboveUpTo(0, HOURS_OF_YEAR))).orElse(USUAL_HOURS)));
      case SUPPORT -> Optional.of(new CostTerms.Support(lines(map.need("of"))));
      case INSTANCES -> map.may("beyond").map(field -> new CostTerms.Beyond(field.whole(0, MOST)));
      case MONTH, YEAR, ONCE, ORDER, REVENUE, STAFF, SERVICE, STORAGE, TRAFFIC -> Optional.empty();
    };
  }

  private List<Sales.Band> bands(Field field) {
    Rising rising = new Rising();
    List<Sales.Band> bands = field.list(one -> {
      YamlMap map = one.map("from", "to", "monthly", "share");
      double from = rising.next(map);
      return new Sales.Band(from, map.need("monthly").money(currencies),
          map.may("share").map(share -> share.proportion(Range.SHARE)).orElse(0.0));
    });
    empty(field, bands);
    return bands;
  }

  private static CostTerms.Work work(YamlMap map, Field roles) {
    Map<String, Estimate> days = roles.map().byId((id, one) -> EstimateYaml.read(one, Range.atLeast(0)));
    if (days.isEmpty() && !roles.problems().within(roles.path())) {
      roles.problem("list-empty");
    }
    return new CostTerms.Work(Collections.unmodifiableMap(days),
        map.may("months").map(field -> field.whole(1, MOST_MONTHS)).orElse(1));
  }

  private static List<String> lines(Field field) {
    List<String> lines = field.list(Field::id);
    empty(field, lines);
    return lines;
  }

  private static void empty(Field field, List<?> values) {
    if (values.isEmpty() && !field.missing() && !field.problems().within(field.path())) {
      field.problem("list-empty");
    }
  }
}
