package org.emporion.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.emporion.assessment.LaterEvidence;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.study.OrderList;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import org.emporion.trial.audit.OrderEvents;
import org.emporion.trial.audit.RecordAudit;
import org.emporion.trial.audit.UnreadableOrdersException;
import org.emporion.trial.record.TrialRecord;
import org.emporion.trial.record.TrialRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code audit}: completes the record of a trial with a list of orders that the candidate exported. */
@Command(name = "audit", mixinStandardHelpOptions = true)
final class AuditVerb implements Callable<Integer> {
  @Mixin
  private StudyArgument study;

  @Parameters(index = "1", paramLabel = "RECORD", descriptionKey = "audit.record")
  private String recordId;

  @Option(names = "--orders", paramLabel = "FILE", required = true, descriptionKey = "audit.orders")
  private Path orders;

  @Option(names = "--before", paramLabel = "FILE", descriptionKey = "audit.before")
  private Optional<Path> before = Optional.empty();

  @Mixin
  private RecordsOption records;

  private final Console console;

  AuditVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BrokenStudyException, IOException {
    LoadedStudy loaded = study.read();
    TrialRecord record = RecordsOption.named(new TrialRecords(records.folder(study)).list(), recordId, console);
    OrderList how = loaded.study().candidate(record.candidate())
        .flatMap(one -> one.target()).flatMap(target -> target.orders())
        .orElseThrow(() -> new BadInputException(console.phrases().say("audit.no-form", record.candidate())));
    if (Files.notExists(record.folder().resolve(OrderEvents.FILE))) {
      throw new BadInputException(console.phrases().say("audit.no-events", record.id()));
    }
    try {
      TrialResult result = new RecordAudit(how).complete(record, orders, before);
      new LaterEvidence(study.folder()).adopt(record.candidate(), result);
      new EvidenceLines(console).audit(result.observations().audit().orElseThrow());
      console.result("trial.record", result.folder());
      return result.observations().audit().orElseThrow().agrees() ? ExitCode.DONE : ExitCode.SHORT_OF_TARGET;
    } catch (UnreadableOrdersException e) {
      throw new BadInputException(e.what());
    } catch (IOException e) {
      throw new BadInputException(console.phrases().say("audit.unreadable", String.valueOf(e.getMessage())));
    }
  }
}
