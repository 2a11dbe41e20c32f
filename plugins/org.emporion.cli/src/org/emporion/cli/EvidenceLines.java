package org.emporion.cli;

import java.util.List;
import org.emporion.model.finding.Staircase;
import org.emporion.model.finding.TrialObservations.OrderAudit;
import org.emporion.model.finding.TrialObservations.ResourceUse;
import org.emporion.model.finding.TrialResult;
import org.emporion.report.GeneratorWords;

/** What was seen of a trial besides its response times, as lines on the console. */
final class EvidenceLines {
  private static final double MIB = 1024.0 * 1024;

  private final Console console;

  EvidenceLines(Console console) {
    this.console = console;
  }

  void show(TrialResult result) {
    resources(result.observations().resources());
    result.staircase().ifPresent(this::levels);
    result.observations().audit().ifPresent(this::audit);
    console.result(new GeneratorWords().of(result));
  }

  private void levels(Staircase stairs) {
    for (Staircase.Level level : stairs.levels()) {
      if (!level.resources().isEmpty()) {
        console.result("trial.level", level.sessionsPerSecond());
        resources(level.resources());
      }
    }
  }

  private void resources(List<ResourceUse> uses) {
    for (ResourceUse use : uses) {
      console.result(use.maxMemoryBytes().isPresent() ? "trial.part" : "trial.part-cpu", use.name(), use.meanCores(),
          use.maxCores(), use.maxMemoryBytes().orElse(0L) / MIB);
    }
  }

  void audit(OrderAudit audit) {
    console.result(audit.agrees() ? "trial.audit-agrees" : "trial.audit-differs", audit.believed(), audit.listed(),
        audit.lost(), audit.duplicated(), audit.orphaned());
    audit.outcomes().forEach(
        one -> console.result("trial.audit-outcome." + one.outcome(), one.customers(), one.target()));
    if (audit.unknown() > 0) {
      console.result("trial.audit-unknown", audit.unknown(), audit.unsure());
    }
    if (audit.unreferenced() > 0) {
      console.result("trial.audit-unreferenced", audit.unreferenced());
    }
    references("trial.audit-lost", audit.lostReferences());
    references("trial.audit-duplicated", audit.duplicatedReferences());
    references("trial.audit-orphaned", audit.orphanedReferences());
  }

  private void references(String phrase, List<String> references) {
    if (!references.isEmpty()) {
      console.result(phrase, String.join("; ", references));
    }
  }
}
