package org.emporion.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.emporion.assessment.Assessor;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.study.Candidate;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import org.emporion.trial.log.ForeignLog;
import org.emporion.trial.log.LogImporter;
import org.emporion.trial.log.LogOrigin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code import-log}: Gatling logs made elsewhere, of one load generator or several, become a trial record. */
@Command(name = "import-log", mixinStandardHelpOptions = true)
final class ImportLogVerb implements Callable<Integer> {
  @Mixin
  private StudyArgument study;

  @Option(names = "--candidate", paramLabel = "ID", required = true, descriptionKey = "trial.candidate")
  private String candidateId;

  @Option(names = "--log", paramLabel = "FILE", required = true, arity = "1..*", descriptionKey = "import-log.log")
  private List<Path> logs = List.of();

  @Option(names = "--ahead", paramLabel = "MS", split = ",", descriptionKey = "import-log.ahead")
  private List<Long> ahead = List.of();

  @Option(names = "--closed", descriptionKey = "import-log.closed")
  private boolean closed;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "trial.out")
  private Optional<Path> out = Optional.empty();

  private final Console console;

  ImportLogVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BrokenStudyException {
    LoadedStudy loaded = study.read();
    Candidate candidate = StudyArgument.candidate(loaded, candidateId, console);
    if (!ahead.isEmpty() && ahead.size() != logs.size()) {
      throw new BadInputException(console.phrases().say("import-log.ahead", ahead.size(), logs.size()));
    }
    List<ForeignLog> given = new ArrayList<>();
    for (int i = 0; i < logs.size(); i++) {
      given.add(new ForeignLog(logs.get(i), ahead.isEmpty() ? 0 : ahead.get(i)));
    }
    try {
      show(new LogImporter(study.folder(), out.orElse(study.folder().resolve(Assessor.TRIALS_FOLDER)))
          .read(candidate.id(), given, transactions(loaded, candidate), closed));
    } catch (IOException e) {
      throw new BadInputException(console.phrases().say("import-log.unreadable", String.valueOf(e.getMessage())));
    }
    return ExitCode.DONE;
  }

  /** Where a candidate's journeys know a request by its name, it belongs to their business transaction. */
  private static Map<String, String> transactions(LoadedStudy loaded, Candidate candidate) {
    Map<String, String> known = new LinkedHashMap<>();
    candidate.target().flatMap(target -> loaded.study().trials().journeySet(target.journeys()))
        .ifPresent(set -> set.journeys().forEach(journey -> journey.steps()
            .forEach(step -> known.putIfAbsent(step.request(), step.transaction()))));
    return known;
  }

  private void show(LogImporter.Imported imported) {
    for (LogOrigin.File file : imported.origin().files()) {
      console.result(file.whole() ? "import-log.file" : "import-log.torn", file.name(), file.gatling(), file.simulation());
    }
    TrialResult result = imported.record().result();
    result.transactions().forEach(one -> console.result("trial.transaction", one.transaction(), one.requests(),
        one.failed(), one.p50Millis(), one.p95Millis(), one.p99Millis()));
    console.result(result.health().remark());
    console.result("trial.record", result.folder());
  }
}
