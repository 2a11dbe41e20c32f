package org.emporion.evaluation.table;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.emporion.evaluation.table.DecisionTable.Input;
import org.emporion.evaluation.table.DecisionTable.Rule;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;

/** Rows in words. Keeps those of the rows it was asked for; not safe for use by several threads. */
public final class RowWords {
  private final Phrasebook phrases;
  private final AxisWords words;
  private final Map<Rule, LocalText> known = new IdentityHashMap<>();

  /** Words from the phrase book of rule tables. */
  public RowWords(Phrasebook phrases) {
    this.phrases = phrases;
    words = new AxisWords(phrases);
  }

  /** The phrase book of rule tables; reading it takes a while, so keep it. */
  public static Phrasebook phrases() {
    return new Phrasebook(RowWords.class);
  }

  /** What a row asks: “support-hours at least 12 and support-hours.basis vendor”. */
  public LocalText conditions(DecisionTable table, Rule rule) {
    return known.computeIfAbsent(rule, asked -> conditions(table.inputs(), asked.tests()));
  }

  private LocalText conditions(List<Input> inputs, List<Condition> tests) {
    List<LocalText> parts = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      if (!tests.get(i).any()) {
        Input input = inputs.get(i);
        Axis axis = new Axis(input.kind(), input.whole(), List.of(tests.get(i), input.allowed()));
        LocalText values = words.say(axis, Cover.meet(axis.covered(tests.get(i)), axis.possible(input.allowed())));
        parts.add(phrases.say("region.column", input.name(), values));
      }
    }
    return parts.isEmpty() ? phrases.say("region.everything") : AxisWords.join(parts, phrases.say("and"));
  }

  /** A value as people wrote it: a text without quotation marks. */
  public static String shown(Value value) {
    return CellCheck.shown(value);
  }

  /** A warning in both languages, which its cell may give with {@code " | "} between them. */
  public static LocalText sentence(Value value) {
    String[] parts = CellCheck.shown(value).split(" \\| ", 2);
    return new LocalText(parts[0], parts[parts.length - 1]);
  }
}
