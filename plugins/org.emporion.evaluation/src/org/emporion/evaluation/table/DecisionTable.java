package org.emporion.evaluation.table;

import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.rule.CellPlace;

/**
 * A rule table that has been understood.
 *
 * @param id unique among the tables of a study
 * @param title what it decides
 * @param policy what happens when several rows match
 * @param inputs what it reads, at least one
 * @param outputs what it concludes, at least one
 * @param rules its rows, in order
 * @param examples what it should say of given inputs
 * @param place the table's first cell
 */
public record DecisionTable(
    String id,
    LocalText title,
    HitPolicy policy,
    List<Input> inputs,
    List<Output> outputs,
    List<Rule> rules,
    List<Example> examples,
    CellPlace place) {
  /**
   * An input column.
   *
   * @param name as written
   * @param reads what it reads
   * @param kind type of its values
   * @param whole true when its numbers have no fraction
   * @param allowed the values it can have; {@link Condition#ANY} when nothing is known of them
   * @param expected the values that the rows should provide for, which is unknown only when somebody listed it
   * @param place its heading
   */
  public record Input(
      String name, Reads reads, Value.Kind kind, boolean whole, Condition allowed, Condition expected, CellPlace place) {}

  /**
   * An output column.
   *
   * @param name as written
   * @param writes what it concludes
   * @param kind type of its values
   * @param order its values from the first to the last in priority; empty when the column has none
   * @param place its heading
   */
  public record Output(String name, Writes writes, Value.Kind kind, List<Value> order, CellPlace place) {}

  /**
   * A row.
   *
   * @param tests one for each input
   * @param conclusions one for each output; empty when it concludes nothing there
   * @param because its reason in words; empty when nothing is written
   * @param place the row
   * @param outputs where each conclusion stands
   */
  public record Rule(
      List<Condition> tests,
      List<Optional<Value>> conclusions,
      Optional<LocalText> because,
      CellPlace place,
      List<CellPlace> outputs) {}

  /**
   * What the table should say.
   *
   * @param inputs one value for each input
   * @param expected for each output the values in order, none when nothing should be concluded
   * @param place the row
   */
  public record Example(List<Value> inputs, List<List<Value>> expected, CellPlace place) {}
}
