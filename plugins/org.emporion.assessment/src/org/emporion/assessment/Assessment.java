package org.emporion.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Stage;
import org.emporion.model.finding.StaffingPlan;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.Workload;
import org.emporion.store.LoadedStudy;

/**
 * Everything that is known about a study at one moment: its findings and how each stage stands. Maps
 * are by candidate id, in the order of the study; a candidate without a finding is not in them.
 *
 * @param loaded the study
 * @param seed seed of all random numbers
 * @param at when the assessment was made
 * @param demand what the history says
 * @param workload the load to carry
 * @param staffing who serves the customers; empty when the study does not say how they are served
 * @param trials what was measured
 * @param capacities what is needed
 * @param budgets what it costs
 * @param ranking who comes first
 * @param stages every stage of every subject in the order of the chain, up to the ranking
 */
public record Assessment(
    LoadedStudy loaded,
    long seed,
    Instant at,
    Optional<Finding<DemandForecast>> demand,
    Optional<Finding<Workload>> workload,
    Optional<Finding<StaffingPlan>> staffing,
    Map<String, Finding<TrialResult>> trials,
    Map<String, Finding<CapacityEstimate>> capacities,
    Map<String, Finding<BudgetEstimate>> budgets,
    Optional<Finding<Ranking>> ranking,
    List<StageStatus> stages) {
  /** Of a study that does not say how customers are served. */
  public Assessment(
      LoadedStudy loaded,
      long seed,
      Instant at,
      Optional<Finding<DemandForecast>> demand,
      Optional<Finding<Workload>> workload,
      Map<String, Finding<TrialResult>> trials,
      Map<String, Finding<CapacityEstimate>> capacities,
      Map<String, Finding<BudgetEstimate>> budgets,
      Optional<Finding<Ranking>> ranking,
      List<StageStatus> stages) {
    this(loaded, seed, at, demand, workload, Optional.empty(), trials, capacities, budgets, ranking, stages);
  }

  /** How a stage stands for a subject; the subject is empty for stages about the whole study. */
  public Optional<StageStatus> status(Stage stage, String subject) {
    return stages.stream().filter(one -> one.stage() == stage && one.subject().equals(subject)).findFirst();
  }
}
