package org.emporion.store;

import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.emporion.model.Estimate;
import org.emporion.model.Share;
import org.emporion.model.study.Channel;
import org.emporion.model.study.Operations;
import org.emporion.model.study.Peak;
import org.emporion.model.study.TradingCalendar;
import org.emporion.store.history.CalendarReader;
import org.emporion.store.history.UnreadableHistoryException;

/** Reads {@code operations.yaml}: channels, the order history, conversion, journeys and the peak. */
final class OperationsYaml {
  /** The file's name. */
  static final String FILE = "operations.yaml";
  /** The path of its root. */
  static final String PATH = "operations";

  private OperationsYaml() {}

  /**
   * Reads the file's content.
   *
   * @param files where a file is that the study names
   * @param currency of amounts
   */
  static Operations read(Field root, Function<String, Path> files, Currency currency) {
    YamlMap map = root.map(
        "channels", "history", "calendar", "conversion", "journeys", "peak", "contacts-per-order", "service");
    return new Operations(
        channels(map.need("channels")),
        HistoryYaml.read(map.need("history")),
        EstimateYaml.read(map.need("conversion"), Range.aboveUpTo(0, 1)),
        journeys(map.need("journeys")),
        peak(map.need("peak")),
        map.may("calendar").map(one -> calendar(one, files)).orElse(TradingCalendar.EMPTY),
        map.may("contacts-per-order").map(one -> EstimateYaml.read(one, Range.above(0))),
        map.may("service").map(one -> new ServiceYaml(currency).read(one)));
  }

  private static TradingCalendar calendar(Field field, Function<String, Path> files) {
    return field.list(one -> calendarPart(one, files)).stream()
        .reduce(TradingCalendar.EMPTY, TradingCalendar::with);
  }

  /** A calendar that comes with the program, by its name, or a file of the study. */
  private static TradingCalendar calendarPart(Field field, Function<String, Path> files) {
    CalendarReader reader = new CalendarReader();
    String name = field.text();
    if (CalendarReader.SHIPPED.contains(name)) {
      return reader.shipped(name);
    }
    if (!name.endsWith(".csv")) {
      field.problem("unknown-calendar", name, field.problems().hint(name, CalendarReader.SHIPPED),
          String.join(", ", CalendarReader.SHIPPED));
      return TradingCalendar.EMPTY;
    }
    field.file();
    if (field.problems().at(field.path())) {
      return TradingCalendar.EMPTY;
    }
    try {
      return reader.read(files.apply(name));
    } catch (UnreadableHistoryException e) {
      field.problem("history-unreadable", e.reason());
      return TradingCalendar.EMPTY;
    }
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

  private static Map<String, Double> journeys(Field field) {
    Map<String, Double> journeys = field.map().byId((id, one) -> one.share().value());
    sumsToOne(field, journeys.values().stream().mapToDouble(Double::doubleValue).sum());
    return journeys;
  }

  private static Peak peak(Field field) {
    YamlMap map = field.map("campaign", "burst", "design-percentile", "campaigns");
    Estimate campaign = EstimateYaml.read(map.need("campaign"), Range.above(0));
    Optional<Estimate> burst = map.may("burst").map(one -> EstimateYaml.read(one, Range.atLeast(1)));
    return new Peak(campaign, burst, map.need("design-percentile").proportion(Range.between(0.5, 0.99)),
        map.may("campaigns").map(OperationsYaml::campaigns).orElse(List.of()));
  }

  private static List<Peak.Campaign> campaigns(Field field) {
    Map<String, Peak.Campaign> campaigns = field.map().byId((id, one) -> {
      YamlMap map = one.map("name", "day", "multiplier");
      return new Peak.Campaign(id, map.need("name").localText(), map.need("day").date(),
          EstimateYaml.read(map.need("multiplier"), Range.above(0)));
    });
    return List.copyOf(campaigns.values());
  }

  private static void sumsToOne(Field field, double sum) {
    if (!field.missing() && Math.abs(sum - 1) > 1e-6 && !field.problems().within(field.path())) {
      field.problem("sum-not-one", Range.plain(Math.round(sum * 1e6) / 1e6));
    }
  }
}
