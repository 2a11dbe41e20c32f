package org.emporion.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.BudgetEstimate.Volume;

/**
 * What would have to be true for a dearer candidate to cost no more than the cheapest, by mean cost of all planning years:
 * single changes, everything else as it is. Changes of volume take lines that are counted by orders or revenue as in
 * proportion to them and all others as they are.
 *
 * @param candidate id of the dearer candidate
 * @param cheapest id of the cheapest
 * @param gap mean cost beyond that of the cheapest, in the study's currency
 * @param lines its own lines that alone could close the gap, the smallest change first
 * @param volume orders and revenue, as a multiple of the forecast, at which both cost the same; empty when there is none
 */
public record CheaperWhen(
    String candidate, String cheapest, double gap, List<Line> lines, Optional<Double> volume) {
  /** Keeps a copy. */
  public CheaperWhen {
    lines = List.copyOf(lines);
  }

  /**
   * A line that costs less.
   *
   * @param id of the cost line
   * @param name what it is called
   * @param factor what it would have to cost, as a multiple of what it does, 0 to 1
   */
  public record Line(String id, LocalText name, double factor) {}

  /** Every candidate but the cheapest, in the order given; none when fewer than two have a budget. */
  public static List<CheaperWhen> of(Map<String, BudgetEstimate> budgets) {
    Map<String, Double> means = new LinkedHashMap<>();
    budgets.forEach((id, budget) -> means.put(id, sum(budget.lines())));
    Optional<String> cheapest = means.entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    List<CheaperWhen> dearer = new ArrayList<>();
    means.forEach((id, mean) -> cheapest.filter(least -> !least.equals(id)).ifPresent(least -> dearer.add(
        new CheaperWhen(id, least, mean - means.get(least), lines(budgets.get(id), mean - means.get(least)),
            volume(budgets.get(id), budgets.get(least))))));
    return List.copyOf(dearer);
  }

  private static List<Line> lines(BudgetEstimate budget, double gap) {
    return budget.lines().stream()
        .filter(line -> sum(List.of(line)) >= gap && sum(List.of(line)) > 0)
        .map(line -> new Line(line.id(), line.name(), 1 - gap / sum(List.of(line))))
        .sorted(Comparator.comparingDouble(Line::factor).reversed()).toList();
  }

  private static Optional<Double> volume(BudgetEstimate dearer, BudgetEstimate cheapest) {
    double byVolume = counted(cheapest) - counted(dearer);
    double other = (sum(dearer.lines()) - counted(dearer)) - (sum(cheapest.lines()) - counted(cheapest));
    double factor = other / byVolume;
    return Double.isFinite(factor) && factor > 0 ? Optional.of(factor) : Optional.empty();
  }

  private static double counted(BudgetEstimate budget) {
    return sum(budget.lines().stream().filter(line -> line.volume().map(Volume::kind)
        .filter(kind -> kind == Volume.Kind.ORDERS || kind == Volume.Kind.REVENUE).isPresent()).toList());
  }

  private static double sum(List<BudgetEstimate.Line> lines) {
    return lines.stream().flatMap(line -> line.expected().stream()).mapToDouble(Double::doubleValue).sum();
  }
}
