package org.emporion.evaluation.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.emporion.evaluation.table.Condition.Alternative;
import org.emporion.evaluation.table.Condition.Range;
import org.emporion.evaluation.table.Condition.Same;
import org.emporion.evaluation.table.DecisionTable.Rule;

/**
 * A rule table in the Drools rule language: one rule for each row, whose condition reads as the row does. What people
 * wrote comes in only as plain letters and digits; every other text stays outside and is spoken of by its number, so
 * that no cell can turn into a program.
 */
public final class TableText {
  /** The agenda group of the rows. */
  public static final String PHASE = "rows";

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 _.-]{1,60}");

  private final List<String> texts = new ArrayList<>();
  private final String drl;

  /** Puts a table into Drools text. */
  public TableText(DecisionTable table) {
    StringBuilder text = new StringBuilder("""
        package org.emporion.evaluation.rules;

        import org.emporion.evaluation.table.Hit;
        import org.emporion.evaluation.table.TableCase;

        """);
    for (int row = 0; row < table.rules().size(); row++) {
      text.append(rule(row, table.rules().get(row)));
    }
    drl = text.toString();
  }

  /** The rules. */
  public String drl() {
    return drl;
  }

  /** The texts that the rules speak of by number. */
  public List<String> texts() {
    return texts;
  }

  private String rule(int row, Rule rule) {
    List<String> conditions = new ArrayList<>();
    for (int column = 0; column < rule.tests().size(); column++) {
      if (!rule.tests().get(column).any()) {
        conditions.add(condition(column, rule.tests().get(column)));
      }
    }
    return """
        rule "row %d"
          agenda-group "%s"
        when
          $case : TableCase(%s)
        then
          insert(new Hit($case, %d));
        end

        """.formatted(row + 1, PHASE, String.join(" && ", conditions), row);
  }

  private String condition(int column, Condition condition) {
    String listed = condition.alternatives().stream().map(each -> alternative(column, each))
        .collect(Collectors.joining(" || ", "(", ")"));
    return condition.negated() ? "(known(" + column + ") && !" + listed + ")" : listed;
  }

  private String alternative(int column, Alternative alternative) {
    return switch (alternative) {
      case Same same -> switch (same.value()) {
        case Value.Unknown unknown -> "unknown(" + column + ")";
        case Value.Truth truth -> "is(" + column + ", " + truth.yes() + ")";
        case Value.Text text -> text(column, text.text());
        case Value.Quantity quantity -> asked("equal", column, quantity);
        case Value.Day day -> asked("equal", column, day);
      };
      case Range range -> {
        List<String> ends = new ArrayList<>();
        range.low().ifPresent(end -> ends.add(asked(range.lowIncluded() ? "atLeast" : "above", column, end)));
        range.high().ifPresent(end -> ends.add(asked(range.highIncluded() ? "atMost" : "below", column, end)));
        yield String.join(" && ", ends);
      }
    };
  }

  private String text(int column, String text) {
    if (PLAIN.matcher(text).matches()) {
      return "is(" + column + ", \"" + text + "\")";
    }
    if (!texts.contains(text)) {
      texts.add(text);
    }
    return "isText(" + column + ", " + texts.indexOf(text) + ")";
  }

  private static String asked(String question, int column, Value end) {
    String written = end instanceof Value.Day day ? day.date().toString() : end.literal();
    return question + "(" + column + ", \"" + written + "\")";
  }
}
