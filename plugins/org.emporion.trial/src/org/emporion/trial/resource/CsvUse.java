package org.emporion.trial.resource;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.ResourceProbe;
import org.emporion.trial.audit.OrderTimes;

/** What a part used, from a file that somebody else writes while the trial runs. */
final class CsvUse {
  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
      .setIgnoreEmptyLines(true).get();
  private static final String MEMORY = "memory-bytes";

  private final String name;
  private final Path file;

  private CsvUse(String name, Path file) {
    this.name = name;
    this.file = file;
  }

  /** The file of a part that has one; none for others. */
  static Optional<CsvUse> of(ResourceProbe part, Path study) {
    return part.source() instanceof ResourceProbe.Csv csv
        ? Optional.of(new CsvUse(part.name(), study.resolve(csv.file()))) : Optional.empty();
  }

  /** The file may come about only while the trial runs; its folder must be there. */
  void rehearse(Phrasebook phrases) throws UnknownPartException {
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new UnknownPartException(name, phrases.say("part.csv", file.toString()));
    }
  }

  List<UseSample> samples(Phrasebook phrases) throws UnknownPartException {
    List<UseSample> samples = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file); CSVParser parser = CSVParser.parse(reader, FORMAT)) {
      long before = Long.MIN_VALUE;
      for (CSVRecord row : parser) {
        long time = OrderTimes.parse(row.get("time")).orElseThrow(() -> new IllegalArgumentException(
            row.get("time"))).toEpochMilli();
        if (before != Long.MIN_VALUE && time > before) {
          Optional<Long> memory = row.isMapped(MEMORY) && !row.get(MEMORY).isBlank()
              ? Optional.of(Long.parseLong(row.get(MEMORY))) : Optional.empty();
          samples.add(new UseSample(name, before, time, Double.parseDouble(row.get("cores")), memory));
        }
        before = time;
      }
    } catch (IOException | RuntimeException e) {
      throw new UnknownPartException(name, phrases.say("part.csv", file + " (" + e.getMessage() + ")"));
    }
    return samples;
  }
}
