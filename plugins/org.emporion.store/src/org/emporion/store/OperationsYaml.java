package org.emporion.store;

import java.util.List;
import java.util.Map;
import org.emporion.model.Estimate;
import org.emporion.model.Share;
import org.emporion.model.study.Channel;
import org.emporion.model.study.Operations;
import org.emporion.model.study.OrderHistory;
import org.emporion.model.study.Peak;

/** Reads {@code operations.yaml}: channels, the order history, conversion, journeys and the peak. */
final class OperationsYaml {
  /** The file's name. */
  static final String FILE = "operations.yaml";
  /** The path of its root. */
  static final String PATH = "operations";

  private OperationsYaml() {}

  /** Reads the file's content. */
  static Operations read(Field root) {
    YamlMap map = root.map("channels", "history", "conversion", "journeys", "peak");
    return new Operations(
        channels(map.need("channels")),
        history(map.need("history")),
        EstimateYaml.read(map.need("conversion"), Range.aboveUpTo(0, 1)),
        journeys(map.need("journeys")),
        peak(map.need("peak")));
  }

  private static List<Channel> channels(Field field) {
    Map<String, Channel> channels = field.map().byId((id, one) -> {
      YamlMap map = one.map("name", "orders", "moves-to-shop");
      return new Channel(
          id, map.need("name").localText(), map.need("orders").share(), map.need("moves-to-shop").share());
    });
    sumsToOne(field, channels.values().stream().map(Channel::orders).mapToDouble(Share::value).sum());
    return List.copyOf(channels.values());
  }

  private static OrderHistory history(Field field) {
    YamlMap map = field.map("file", "order-column", "time-column", "value-column", "status-column",
        "cancelled-status", "currency", "exchange-rate", "level-at", "source", "licence");
    if (map.has("status-column") != map.has("cancelled-status")) {
      field.problem("status-incomplete");
    }
    return new OrderHistory(
        map.need("file").file(),
        map.need("order-column").text(),
        map.need("time-column").text(),
        map.need("value-column").text(),
        map.may("status-column").map(Field::text),
        map.may("cancelled-status").map(Field::text),
        map.need("currency").currency(),
        map.need("exchange-rate").decimal(Range.above(0)),
        map.may("level-at").map(Field::date),
        map.need("source").localText(),
        map.may("licence").map(Field::text));
  }

  private static Map<String, Double> journeys(Field field) {
    Map<String, Double> journeys = field.map().byId((id, one) -> one.share().value());
    sumsToOne(field, journeys.values().stream().mapToDouble(Double::doubleValue).sum());
    return journeys;
  }

  private static Peak peak(Field field) {
    YamlMap map = field.map("campaign", "burst", "design-percentile");
    Estimate campaign = EstimateYaml.read(map.need("campaign"), Range.above(0));
    Estimate burst = EstimateYaml.read(map.need("burst"), Range.atLeast(1));
    return new Peak(campaign, burst, map.need("design-percentile").proportion(Range.between(0.5, 0.99)));
  }

  private static void sumsToOne(Field field, double sum) {
    if (!field.missing() && Math.abs(sum - 1) > 1e-6 && !field.problems().within(field.path())) {
      field.problem("sum-not-one", Range.plain(Math.round(sum * 1e6) / 1e6));
    }
  }
}
