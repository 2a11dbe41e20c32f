package org.emporion.ui.model.demand;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.emporion.model.study.HistoryKeys;
import org.emporion.model.study.HistoryLayout.Decimals;
import org.emporion.model.study.HistoryLayout.Rows;
import org.emporion.model.study.OrderHistory;
import org.emporion.ui.model.FormProblem;

/**
 * What a person says of the layout of an order history, as the study writes it. A field without a text is to be found
 * out from the file.
 *
 * @param file the file
 * @param said by field; nothing is said of fields that are not there
 */
public record HistoryForm(Path file, Map<Field, String> said) {
  private static final Map<Character, String> SEPARATORS =
      Map.of(',', "comma", ';', "semicolon", '\t', "tab", '|', "bar");

  /** What can be said; its key in the study is its name in small letters with hyphens. */
  public enum Field {
    /** Column with the order number. */
    ORDER_COLUMN,
    /** Column with the time. */
    TIME_COLUMN,
    /** How times are written. */
    TIME_PATTERN,
    /** Zone of the times in the file. */
    TIME_ZONE,
    /** Zone the shop's days are counted in. */
    SHOP_ZONE,
    /** Column with the value. */
    VALUE_COLUMN,
    /** Column with the quantity. */
    QUANTITY_COLUMN,
    /** Column with the price of one. */
    PRICE_COLUMN,
    /** Column with the customer's number. */
    CUSTOMER_COLUMN,
    /** Column with the status. */
    STATUS_COLUMN,
    /** The status that marks a cancellation. */
    CANCELLED_STATUS,
    /** How the numbers of cancelled orders begin. */
    CANCELLED_PREFIX,
    /** Whether amounts below zero mark a cancellation. */
    CANCELLED_NEGATIVE,
    /** What a row is. */
    ROWS,
    /** How decimals are written. */
    DECIMALS,
    /** What stands between cells. */
    SEPARATOR,
    /** The character set. */
    ENCODING,
    /** The sheet of a workbook. */
    SHEET;

    /** The key in the study. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True when its value is the name of a column. */
    public boolean column() {
      return name().endsWith("_COLUMN");
    }

    /** What can be chosen; none where anything can be said. */
    public List<String> choices() {
      return switch (this) {
        case CANCELLED_NEGATIVE -> List.of("yes", "no");
        case ROWS -> List.of("orders", "lines");
        case DECIMALS -> List.of("point", "comma");
        case SEPARATOR -> List.of("comma", "semicolon", "tab", "bar");
        default -> List.of();
      };
    }
  }

  /** Keeps what was said, without blanks around it. */
  public HistoryForm {
    Map<Field, String> kept = new EnumMap<>(Field.class);
    said.forEach((field, text) -> {
      if (!text.isBlank()) {
        kept.put(field, text.strip());
      }
    });
    said = Map.copyOf(kept);
  }

  /** What a study says. */
  public static HistoryForm of(Path file, OrderHistory history) {
    HistoryKeys keys = history.layout();
    Map<Field, String> said = new EnumMap<>(Field.class);
    put(said, Field.ORDER_COLUMN, keys.orderColumn());
    put(said, Field.TIME_COLUMN, keys.timeColumn());
    put(said, Field.TIME_PATTERN, keys.timePattern());
    put(said, Field.TIME_ZONE, keys.writtenZone().map(ZoneId::getId));
    put(said, Field.SHOP_ZONE, keys.shopZone().map(ZoneId::getId));
    put(said, Field.VALUE_COLUMN, keys.valueColumn());
    put(said, Field.QUANTITY_COLUMN, keys.quantityColumn());
    put(said, Field.PRICE_COLUMN, keys.priceColumn());
    put(said, Field.CUSTOMER_COLUMN, keys.customerColumn());
    put(said, Field.STATUS_COLUMN, keys.statusColumn());
    put(said, Field.CANCELLED_STATUS, keys.cancelledStatus());
    put(said, Field.CANCELLED_PREFIX, keys.cancelledPrefix());
    put(said, Field.CANCELLED_NEGATIVE, keys.cancelledNegative().map(one -> one ? "yes" : "no"));
    put(said, Field.ROWS, keys.rows().map(one -> one.name().toLowerCase(Locale.ROOT)));
    put(said, Field.DECIMALS, keys.decimals().map(one -> one.name().toLowerCase(Locale.ROOT)));
    put(said, Field.SEPARATOR, keys.separator().map(SEPARATORS::get));
    put(said, Field.ENCODING, keys.encoding());
    put(said, Field.SHEET, keys.sheet());
    return new HistoryForm(file, said);
  }

  private static void put(Map<Field, String> said, Field field, Optional<String> text) {
    text.ifPresent(one -> said.put(field, one));
  }

  /** What is said of a field; empty text when it is to be found out. */
  public String text(Field field) {
    return said.getOrDefault(field, "");
  }

  /** The same with something else said of a field. */
  public HistoryForm with(Field field, String text) {
    Map<Field, String> changed = new EnumMap<>(Field.class);
    changed.putAll(said);
    changed.put(field, text);
    return new HistoryForm(file, changed);
  }

  /** Another file, of which nothing is said yet. */
  public HistoryForm of(Path other) {
    return new HistoryForm(other, Map.of());
  }

  /** What cannot be kept as it is: fields that stand together, and zones there are not. */
  public List<FormProblem<Field>> problems(UnaryOperator<String> words) {
    List<FormProblem<Field>> problems = new ArrayList<>();
    together(problems, Field.STATUS_COLUMN, Field.CANCELLED_STATUS, words.apply("history.problem.status"));
    together(problems, Field.QUANTITY_COLUMN, Field.PRICE_COLUMN, words.apply("history.problem.product"));
    together(problems, Field.TIME_ZONE, Field.SHOP_ZONE, words.apply("history.problem.zones"));
    if (said.containsKey(Field.VALUE_COLUMN) && said.containsKey(Field.PRICE_COLUMN)) {
      problems.add(new FormProblem<>(Field.VALUE_COLUMN, words.apply("history.problem.value")));
    }
    for (Field zone : List.of(Field.TIME_ZONE, Field.SHOP_ZONE)) {
      if (said.containsKey(zone) && zone(zone).isEmpty()) {
        problems.add(new FormProblem<>(zone, words.apply("history.problem.zone")));
      }
    }
    return List.copyOf(problems);
  }

  private void together(List<FormProblem<Field>> problems, Field one, Field other, String message) {
    if (said.containsKey(one) != said.containsKey(other)) {
      problems.add(new FormProblem<>(said.containsKey(one) ? other : one, message));
    }
  }

  /** What the file is read by. There are no {@link #problems}. */
  public HistoryKeys keys() {
    return new HistoryKeys(get(Field.ORDER_COLUMN), get(Field.TIME_COLUMN), get(Field.TIME_PATTERN), zone(Field.TIME_ZONE),
        zone(Field.SHOP_ZONE), get(Field.VALUE_COLUMN), get(Field.QUANTITY_COLUMN), get(Field.PRICE_COLUMN),
        get(Field.CUSTOMER_COLUMN), get(Field.STATUS_COLUMN), get(Field.CANCELLED_STATUS), get(Field.CANCELLED_PREFIX),
        get(Field.CANCELLED_NEGATIVE).map("yes"::equals),
        get(Field.ROWS).map(one -> Rows.valueOf(one.toUpperCase(Locale.ROOT))),
        get(Field.DECIMALS).map(one -> Decimals.valueOf(one.toUpperCase(Locale.ROOT))),
        get(Field.SEPARATOR).flatMap(HistoryForm::separator), get(Field.ENCODING), get(Field.SHEET));
  }

  private Optional<String> get(Field field) {
    return Optional.ofNullable(said.get(field));
  }

  private static Optional<Character> separator(String name) {
    return SEPARATORS.entrySet().stream().filter(one -> Objects.equals(one.getValue(), name)).map(Map.Entry::getKey).findFirst();
  }

  private Optional<ZoneId> zone(Field field) {
    try {
      return get(field).map(ZoneId::of);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
