package org.emporion.evaluation.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emporion.evaluation.table.Condition.Alternative;
import org.emporion.evaluation.table.Condition.Range;
import org.emporion.evaluation.table.Condition.Same;
import org.emporion.model.Phrasebook;

/**
 * Reads what people write into cells: unary tests and literals of S-FEEL (DMN 1.4, 9.1.1 and 9.3). Besides, it takes
 * what spreadsheets and their users make of them: curly quotation marks, {@code ≤}, {@code ≥}, long dashes, TRUE in
 * capitals, texts without quotation marks, and an empty cell for {@code -}.
 */
final class CellReader {
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d+)?|\\.\\d+)");
  private static final Pattern DATE = Pattern.compile("(?:date\\s*\\(\\s*\"(.*)\"\\s*\\)|@\"(.*)\")", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(.*)", Pattern.DOTALL);
  private static final Pattern DASH = Pattern.compile("[-–—−－]");

  private final Phrasebook phrases;

  CellReader(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /** True for an empty cell and for a dash: nothing is asked, or nothing is concluded. */
  static boolean blank(String text) {
    return text.isBlank() || DASH.matcher(text.strip()).matches();
  }

  /**
   * Reads a test.
   *
   * @throws UnreadableCellException when it is none
   */
  Condition condition(String written) throws UnreadableCellException {
    if (blank(written)) {
      return Condition.ANY;
    }
    String text = plain(written);
    Matcher not = NOT.matcher(text);
    boolean negated = not.matches();
    List<Alternative> alternatives = new ArrayList<>();
    for (String part : split(negated ? not.group(1) : text)) {
      alternatives.add(alternative(part, written));
    }
    return new Condition(negated, List.copyOf(alternatives));
  }

  /**
   * Reads one value.
   *
   * @throws UnreadableCellException when it is none
   */
  Value value(String written) throws UnreadableCellException {
    return literal(plain(written), written);
  }

  /**
   * Reads values separated by commas.
   *
   * @throws UnreadableCellException when one of them is none
   */
  List<Value> values(String written) throws UnreadableCellException {
    List<Value> values = new ArrayList<>();
    for (String part : split(plain(written))) {
      values.add(literal(part, written));
    }
    return values;
  }

  private Alternative alternative(String part, String written) throws UnreadableCellException {
    Matcher comparison = COMPARISON.matcher(part);
    if (comparison.matches()) {
      Optional<Value> end = Optional.of(end(comparison.group(2), written));
      return switch (comparison.group(1)) {
        case "<=" -> new Range(Optional.empty(), false, end, true);
        case "<" -> new Range(Optional.empty(), false, end, false);
        case ">=" -> new Range(end, true, Optional.empty(), false);
        default -> new Range(end, false, Optional.empty(), false);
      };
    }
    if (!part.isEmpty() && "[](".indexOf(part.charAt(0)) >= 0) {
      return range(part, written);
    }
    return new Same(literal(part, written));
  }

  private Range range(String part, String written) throws UnreadableCellException {
    int dots = part.indexOf("..");
    char last = part.charAt(part.length() - 1);
    if (dots < 0 || "[])".indexOf(last) < 0 || dots + 2 > part.length() - 1) {
      throw unreadable("cell.range", written);
    }
    Value low = end(part.substring(1, dots), written);
    Value high = end(part.substring(dots + 2, part.length() - 1), written);
    if (!low.comparable(high)) {
      throw unreadable("cell.range", written);
    }
    Range range = new Range(Optional.of(low), part.charAt(0) == '[', Optional.of(high), last == ']');
    int order = low.compare(high);
    if (order > 0 || order == 0 && !(range.lowIncluded() && range.highIncluded())) {
      throw unreadable("cell.range-empty", written);
    }
    return range;
  }

  private Value end(String text, String written) throws UnreadableCellException {
    Value value = text.isBlank() ? Value.UNKNOWN : literal(text.strip(), written);
    if (!(value instanceof Value.Quantity || value instanceof Value.Day)) {
      throw unreadable("cell.no-order", written);
    }
    return value;
  }

  private Value literal(String text, String written) throws UnreadableCellException {
    if (text.isEmpty()) {
      throw unreadable("cell.list", written);
    }
    if (NUMBER.matcher(text).matches()) {
      return new Value.Quantity(new BigDecimal(text));
    }
    Matcher date = DATE.matcher(text);
    if (date.matches()) {
      return new Value.Day(day(date.group(1) == null ? date.group(2) : date.group(1), written));
    }
    if (text.startsWith("\"")) {
      if (text.length() < 2 || text.indexOf('"', 1) != text.length() - 1) {
        throw unreadable("cell.quotes", written);
      }
      return new Value.Text(text.substring(1, text.length() - 1));
    }
    if (text.indexOf('"') >= 0 || text.startsWith("=") || text.startsWith("!=") || text.contains("..")
        || text.startsWith("not(")) {
      throw unreadable("cell.unreadable", written);
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> new Value.Truth(true);
      case "false" -> new Value.Truth(false);
      case "null" -> Value.UNKNOWN;
      default -> new Value.Text(text);
    };
  }

  private LocalDate day(String text, String written) throws UnreadableCellException {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw unreadable("cell.date", written);
    }
  }

  private UnreadableCellException unreadable(String key, String written) {
    return new UnreadableCellException(phrases.say(key, written));
  }

  /** What spell checkers of spreadsheets make of signs, turned back. */
  private static String plain(String written) {
    String text = written.strip().replaceAll("[“”„＂]", "\"").replace("≤", "<=").replace("≥", ">=");
    return text.matches("(?s)[–−－]\\s*[\\d.].*") ? "-" + text.substring(1).strip() : text;
  }

  /** The parts between commas outside quotation marks. */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (char letter : text.toCharArray()) {
      quoted ^= letter == '"';
      if (!quoted && (letter == ',' || letter == '，')) {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else {
        part.append(letter);
      }
    }
    parts.add(part.toString().strip());
    return parts;
  }
}
