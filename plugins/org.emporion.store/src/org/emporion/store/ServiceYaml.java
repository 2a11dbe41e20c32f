package org.emporion.store;

import java.time.DayOfWeek;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emporion.model.Share;
import org.emporion.model.study.CustomerService;
import org.emporion.model.study.OpeningHours;
import org.emporion.model.study.ServiceChannel;
import org.emporion.model.study.ServiceChannel.Kind;

/** Reads {@code service} of {@code operations.yaml}: by which ways customers are served, how well, and by whom. */
final class ServiceYaml {
  /** The path of the section. */
  static final String PATH = OperationsYaml.PATH + ".service";

  private static final int MINUTE = 60;
  private static final int HOUR = 3600;
  private static final double WEEK_HOURS = 168;
  private static final int MOST_CHATS = 20;
  private static final int MOST_LEAD = 104;
  private static final int MOST_HEADS = 100_000;
  private static final double USUAL_OCCUPANCY = 0.85;
  private static final String HOLIDAYS = "holidays";
  private static final Pattern SPAN = Pattern.compile("(\\d{1,2}):(00|30) ?[-–] ?(\\d{1,2}):(00|30)");

  private final Currency currency;

  /** Amounts are in this currency. */
  ServiceYaml(Currency currency) {
    this.currency = currency;
  }

  /** Reads the section. */
  CustomerService read(Field field) {
    YamlMap map = field.map("role", "shrinkage", "weekly-hours", "hiring-lead-weeks", "heads-now", "missed-contact",
        "channels");
    Field roleField = map.need("role");
    String role = roleField.id();
    Field channelsField = map.need("channels");
    Map<String, ServiceChannel> channels = channelsField.map().byId((id, one) -> channel(id, one, role, roleField));
    if (channels.isEmpty() && !channelsField.missing() && !field.problems().within(channelsField.path())) {
      channelsField.problem("list-empty");
    }
    return new CustomerService(
        List.copyOf(channels.values()),
        new Share(inside(map.need("shrinkage").proportion(Range.between(0, 0.9)), 0, 0.9)),
        map.need("weekly-hours").number(Range.aboveUpTo(0, WEEK_HOURS)),
        map.need("hiring-lead-weeks").whole(0, MOST_LEAD),
        map.may("heads-now").map(one -> one.map().byId((id, heads) -> heads.whole(0, MOST_HEADS))).orElse(Map.of()),
        map.may("missed-contact").map(one -> one.money(currency)));
  }

  /** What is out of range was reported; the share must still be one. */
  private static double inside(double value, double min, double max) {
    return Math.max(min, Math.min(max, value));
  }

  private static ServiceChannel channel(String id, Field field, String role, Field roleField) {
    YamlMap map = field.map("name", "kind", "contacts-per-order", "handling-minutes", "patience-minutes", "chats-at-a-time",
        "target", "answered-within-hours", "max-occupancy", "opening", "role");
    Field kindField = map.need("kind");
    Kind kind = kindField.choice(Kind.class);
    boolean known = !kindField.missing() && !field.problems().at(kindField.path());
    boolean mail = known && kind == Kind.MAIL;
    if (known) {
      only(map, "chats-at-a-time", kind, kind == Kind.CHAT);
      only(map, "patience-minutes", kind, kind != Kind.MAIL);
      only(map, "target", kind, kind != Kind.MAIL);
      only(map, "answered-within-hours", kind, kind == Kind.MAIL);
    }
    Target target = !known ? new Target(0, 0)
        : mail ? new Target(1, HOUR * map.need("answered-within-hours").number(Range.between(1, WEEK_HOURS)))
        : target(map.need("target"));
    if (!map.has("role")) {
      roleField.standsFor(field.absent("role").path());
    }
    return new ServiceChannel(
        id,
        map.need("name").localText(),
        kind,
        EstimateYaml.read(map.need("contacts-per-order"), Range.above(0)),
        MINUTE * map.need("handling-minutes").number(Range.aboveUpTo(0, 24 * MINUTE)),
        map.may("patience-minutes").map(one -> MINUTE * one.number(Range.aboveUpTo(0, 24 * MINUTE))),
        map.may("chats-at-a-time").map(one -> one.whole(1, MOST_CHATS)).orElse(1),
        target.level(),
        target.withinSeconds(),
        map.may("max-occupancy").map(one -> one.proportion(Range.aboveUpTo(0, 1))).orElse(USUAL_OCCUPANCY),
        opening(map.need("opening")),
        map.may("role").map(Field::id).orElse(role));
  }

  private static void only(YamlMap map, String key, Kind kind, boolean allowed) {
    map.may(key).filter(one -> !allowed).ifPresent(one -> one.keyProblem("service-not-for", key, Field.wordOf(kind)));
  }

  private record Target(double level, double withinSeconds) {}

  private static Target target(Field field) {
    YamlMap map = field.map("share", "within-seconds");
    return new Target(
        map.need("share").proportion(Range.inside(0, 1)), map.need("within-seconds").number(Range.between(0, HOUR)));
  }

  private static OpeningHours opening(Field field) {
    Map<DayOfWeek, OpeningHours.Span> days = new EnumMap<>(DayOfWeek.class);
    boolean[] holidays = {false};
    field.map().each((key, one) -> {
      if (key.equals(HOLIDAYS)) {
        holidays[0] = one.yesNo();
        return key;
      }
      Optional<DayOfWeek> first = day(key.split("-", 2)[0]);
      Optional<DayOfWeek> last = day(key.substring(key.indexOf('-') + 1));
      if (first.isEmpty() || last.isEmpty() || first.get().compareTo(last.get()) > 0) {
        one.keyProblem("bad-weekdays", key);
        return key;
      }
      span(one).ifPresent(span -> {
        for (int day = first.get().getValue(); day <= last.get().getValue(); day++) {
          if (days.put(DayOfWeek.of(day), span) != null) {
            one.keyProblem("weekday-twice", Field.wordOf(DayOfWeek.of(day)));
          }
        }
      });
      return key;
    });
    if (days.isEmpty() && !field.missing() && !field.problems().within(field.path())) {
      field.problem("never-open");
    }
    return new OpeningHours(days, holidays[0]);
  }

  private static Optional<DayOfWeek> day(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (Field.wordOf(day).equals(word.toLowerCase(Locale.ROOT))) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private static Optional<OpeningHours.Span> span(Field field) {
    String text = field.text();
    if (text.isBlank()) {
      return Optional.empty();
    }
    Matcher hours = SPAN.matcher(text);
    int from = hours.matches() ? halfHour(hours.group(1), hours.group(2)) : -1;
    int to = from < 0 ? -1 : halfHour(hours.group(3), hours.group(4));
    if (from < 0 || to <= from || to > OpeningHours.HALF_HOURS) {
      field.problem("expected-hours", text);
      return Optional.empty();
    }
    return Optional.of(new OpeningHours.Span(from, to));
  }

  private static int halfHour(String hour, String minute) {
    return 2 * Integer.parseInt(hour) + (minute.equals("30") ? 1 : 0);
  }
}
