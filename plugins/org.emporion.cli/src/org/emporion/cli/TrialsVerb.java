package org.emporion.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.emporion.assessment.Assessor;
import org.emporion.report.DecisionReport;
import org.emporion.report.TrialNames;
import org.emporion.report.TrialReport;
import org.emporion.report.document.TrialReportBuilder.Content;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import org.emporion.trial.history.RecordedTrial;
import org.emporion.trial.history.TrialComparison;
import org.emporion.trial.history.TrialHistory;
import org.emporion.trial.history.TrialTrend;
import org.emporion.trial.record.TrialRecord;
import org.emporion.trial.record.TrialRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trials}: what recorded trials say afterwards: listed, compared, followed from run to run, reported. */
@Command(name = "trials", mixinStandardHelpOptions = true)
final class TrialsVerb implements Callable<Integer> {
  private static final String TOGETHER = "\\+";

  @Mixin
  private StudyArgument study;

  @Mixin
  private RecordsOption place;

  @Option(names = "--record", paramLabel = "ID", descriptionKey = "trials.record")
  private List<String> chosen = List.of();

  @Option(names = "--compare", paramLabel = "ID[+ID...]", arity = "2..*", descriptionKey = "trials.compare")
  private List<String> compared = List.of();

  @Option(names = "--trend", paramLabel = "CANDIDATE/PROFILE", descriptionKey = "trials.trend")
  private Optional<String> followed = Optional.empty();

  @Option(names = "--report", descriptionKey = "trials.report")
  private boolean report;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "trials.out")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--junit", paramLabel = "FILE", descriptionKey = "trial.junit")
  private Optional<Path> junit = Optional.empty();

  @Mixin
  private SeedOption seed;

  private final Surroundings surroundings;
  private final Clock clock;
  private final Console console;
  private final Map<String, RecordedTrial> loaded = new LinkedHashMap<>();

  TrialsVerb(Surroundings surroundings, Clock clock, Console console) {
    this.surroundings = surroundings;
    this.clock = clock;
    this.console = console;
  }

  @Override
  public Integer call() throws BrokenStudyException, IOException {
    LoadedStudy study = this.study.read();
    TrialNames names = new TrialNames(study.study(), ZoneId.systemDefault());
    Path records = place.folder(this.study);
    TrialRecords.Listing listing = new TrialRecords(records).list();
    if (compared.isEmpty() && followed.isEmpty() && !report && junit.isEmpty()) {
      new TrialLines(console, names).list(listing, records);
      return ExitCode.DONE;
    }
    Optional<TrialComparison> comparison = comparison(listing, names);
    Optional<TrialTrend> trend = trend(listing);
    List<TrialRecord> about = about(listing);
    TrialLines lines = new TrialLines(console, names);
    comparison.ifPresent(lines::compare);
    trend.ifPresent(lines::trend);
    if (report) {
      report(study, about, comparison, trend);
    }
    junit.ifPresent(file -> new JUnitFile(console).write(file, about));
    boolean slower = trend.stream().flatMap(one -> one.lines().stream())
        .anyMatch(line -> line.newest() == TrialTrend.Newest.SLOWER);
    return slower ? ExitCode.SHORT_OF_TARGET
        : junit.isPresent() ? ExitCode.of(about.stream().map(TrialRecord::result).toList()) : ExitCode.DONE;
  }

  private Optional<TrialComparison> comparison(TrialRecords.Listing listing, TrialNames names) throws IOException {
    if (compared.isEmpty()) {
      return Optional.empty();
    }
    List<List<RecordedTrial>> groups = new ArrayList<>();
    for (String side : compared) {
      List<RecordedTrial> group = new ArrayList<>();
      for (String id : side.split(TOGETHER)) {
        group.add(load(RecordsOption.named(listing, id, console)));
      }
      groups.add(group);
    }
    return Optional.of(TrialComparison.of(names.sides(groups)));
  }

  private Optional<TrialTrend> trend(TrialRecords.Listing listing) throws IOException {
    if (followed.isEmpty()) {
      return Optional.empty();
    }
    List<TrialRecord> records = listing.records().stream().filter(one ->
        (one.candidate() + "/" + one.result().profile()).equals(followed.get())).toList();
    if (records.isEmpty()) {
      throw RecordsOption.unknown(listing, followed.get(), console);
    }
    List<RecordedTrial> runs = new ArrayList<>();
    for (TrialRecord record : records) {
      runs.add(load(record));
    }
    return Optional.of(TrialTrend.of(runs));
  }

  /** The records that are named, else those compared, else the newest of each candidate and profile. */
  private List<TrialRecord> about(TrialRecords.Listing listing) {
    List<String> ids = new ArrayList<>(chosen);
    if (ids.isEmpty()) {
      compared.forEach(side -> ids.addAll(List.of(side.split(TOGETHER))));
    }
    if (ids.isEmpty()) {
      listing.records().stream().map(one -> one.candidate() + "/" + one.result().profile()).distinct()
          .filter(one -> followed.isEmpty() || followed.get().equals(one)).forEach(ids::add);
    }
    if (ids.isEmpty()) {
      throw new BadInputException(console.phrases().say("trials.none", study.folder().toString()));
    }
    return ids.stream().map(id -> RecordsOption.named(listing, id, console)).toList();
  }

  private RecordedTrial load(TrialRecord record) throws IOException {
    if (!loaded.containsKey(record.id())) {
      try {
        loaded.put(record.id(), new TrialHistory().load(record));
      } catch (IOException e) {
        throw new BadInputException(console.phrases().say("trials.broken", record.id(), String.valueOf(e.getMessage())));
      }
    }
    return loaded.get(record.id());
  }

  private void report(LoadedStudy study, List<TrialRecord> about, Optional<TrialComparison> comparison,
      Optional<TrialTrend> trend) throws BrokenStudyException, IOException {
    List<RecordedTrial> trials = new ArrayList<>();
    for (TrialRecord record : about) {
      trials.add(load(record));
    }
    Content content = new Content(new Assessor(surroundings.loadHome(), clock).inspect(study, seed.seed()), trials,
        comparison, trend);
    Path folder = out.orElse(this.study.folder().resolve(DecisionReport.FOLDER));
    try {
      new TrialReport().write(content, folder).values().forEach(file -> console.result("trials.written", file.toString()));
    } catch (IOException e) {
      throw LackingException.unwritable(console, folder, e);
    }
  }
}
