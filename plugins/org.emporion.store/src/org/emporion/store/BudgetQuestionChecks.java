package org.emporion.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.emporion.model.study.BudgetQuestions;
import org.emporion.model.study.Correlation;
import org.emporion.model.study.CorrelationMatrix;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.Study;

/** Checks that what is asked of the budgets is about causes and cost lines that are there, and that it can be. */
final class BudgetQuestionChecks {
  private static final String PATH = "planning.";
  private static final List<String> SHARED = List.of("demand", "wage-growth", "price-growth", "instances",
      "conversion", "data.kilobytes-per-order", "data.kilobytes-per-session");

  private final Checks checks;
  private final Study study;

  BudgetQuestionChecks(Checks checks, Study study) {
    this.checks = checks;
    this.study = study;
  }

  /** Notes every problem. */
  void run() {
    BudgetQuestions questions = study.planning().questions();
    Set<String> lines = new LinkedHashSet<>();
    study.candidates().forEach(one -> one.costs().stream().map(CostLine::id).forEach(lines::add));
    boolean candidatesRead = checks.usable(CandidateYaml.FOLDER) && !checks.problems().within(CandidateYaml.FOLDER);
    if (candidatesRead) {
      questions.scenarios().forEach(scenario -> scenario.prices().keySet().forEach(line -> checks.known(
          PATH + BudgetQuestionsYaml.SCENARIOS + "." + scenario.id() + ".prices." + line, "kind.cost-line", line, lines)));
    }
    questions.correlations().filter(named -> checks.usable(PATH + BudgetQuestionsYaml.CORRELATIONS)
        && !checks.problems().within(PATH + BudgetQuestionsYaml.CORRELATIONS)).ifPresent(named -> {
          if (candidatesRead) {
            correlated(named, lines);
          }
        });
  }

  private void correlated(List<Correlation> named, Set<String> lines) {
    Set<String> known = new LinkedHashSet<>(SHARED);
    study.prices().rates().forEach(rate -> known.add("exchange." + rate.currency().getCurrencyCode()));
    lines.forEach(line -> known.add("costs." + line));
    Set<Set<String>> pairs = new HashSet<>();
    List<Correlation> held = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      String path = PATH + BudgetQuestionsYaml.CORRELATIONS + "." + (i + 1);
      Correlation one = named.get(i);
      boolean both = checks.known(path + ".between", "kind.cause", one.first(), known)
          && checks.known(path + ".between", "kind.cause", one.second(), known);
      if (both && !pairs.add(Set.of(one.first(), one.second()))) {
        checks.problem(path + ".between", "correlation-twice", one.first(), one.second());
      } else if (both) {
        held.add(one);
        if (CorrelationMatrix.contradiction(held).isPresent()) {
          checks.problem(path + ".coefficient", "correlations-contradict", one.first(), one.second());
          return;
        }
      }
    }
  }
}
