package org.emporion.demand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Share;
import org.emporion.model.study.Channel;
import org.emporion.model.study.HistoryKeys;
import org.emporion.model.study.Journey;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.Operations;
import org.emporion.model.study.OrderHistory;
import org.emporion.model.study.Peak;
import org.emporion.model.study.Planning;
import org.emporion.model.study.Step;
import org.emporion.model.study.TrialSetup;

/** Parts of studies with no degenerate number in them. */
final class Studies {
  static final Estimate CAMPAIGN = new Estimate(1.4, 1.9, 2.7);
  static final Estimate BURST = new Estimate(1.15, 1.35, 1.7);
  static final Estimate CONVERSION = new Estimate(0.021, 0.029, 0.036);
  static final Estimate GROWTH = new Estimate(1.03, 1.11, 1.24);
  /** 0.55 x 1 + 0.35 x 0.4 + 0.1 x 0. */
  static final double MOVED = 0.69;

  private Studies() {}

  static Operations operations(Estimate campaign, Estimate burst, Estimate conversion, double designPercentile) {
    return operations(campaign, burst, conversion, designPercentile, Optional.empty());
  }

  static Operations operations(
      Estimate campaign,
      Estimate burst,
      Estimate conversion,
      double designPercentile,
      Optional<LocalDate> levelAt) {
    Map<String, Double> journeys = new LinkedHashMap<>();
    journeys.put("browse", 0.7);
    journeys.put("search", 0.3);
    return new Operations(
        List.of(channel("web", 0.55, 1), channel("phone", 0.35, 0.4), channel("store", 0.1, 0)),
        new OrderHistory("data/orders.csv", HistoryKeys.of("order", "placed-at", "value"), Currency.getInstance("GBP"),
            new BigDecimal("41.27"), levelAt, LocalText.same("shop"), Optional.of("CC0")),
        conversion, journeys, new Peak(campaign, burst, designPercentile));
  }

  static Operations operations() {
    return operations(CAMPAIGN, BURST, CONVERSION, 0.9);
  }

  static Planning planning(LocalDate start, int years, Estimate growth) {
    return new Planning(start, years, growth, new Estimate(1.01, 1.03, 1.05), new Estimate(1, 1.02, 1.06));
  }

  static TrialSetup trials(String... buyingIds) {
    return new TrialSetup(
        List.of(buyingIds).stream()
            .map(id -> new JourneySet("set-" + id, Map.of(), List.of(
                new Journey("browse", LocalText.same("Browse"), false, List.of()),
                new Journey(id, LocalText.same("Buy"), true, List.of()))))
            .toList(),
        List.of(), List.of());
  }

  /** A shop whose journeys ask for look once, look and search, look twice and pay three times. */
  static TrialSetup shop() {
    return new TrialSetup(List.of(new JourneySet("shop", Map.of(), List.of(
        new Journey("browse", LocalText.same("Browse"), false, List.of(step("look", 1))),
        new Journey("search", LocalText.same("Search"), false, List.of(step("look", 1), step("search", 1))),
        new Journey("buy", LocalText.same("Buy"), true, List.of(step("look", 2), step("pay", 3)))))),
        List.of(), List.of());
  }

  private static Step step(String transaction, int repeat) {
    return new Step(transaction, transaction, "GET", "/", Map.of(), Map.of(), Optional.empty(), Map.of(), List.of(200),
        Map.of(), Map.of(), Map.of(), Step.Think.NONE, repeat);
  }

  private static Channel channel(String id, double orders, double moves) {
    return new Channel(id, LocalText.same(id), new Share(orders), new Share(moves));
  }
}
