package org.emporion.trial.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.emporion.trial.resource.ResourceWatch;

/** Reads what the parts of a target used, from the record of a trial. */
final class PartUseReader {
  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
      .setIgnoreEmptyLines(true).get();
  private static final long SECOND = 1000;

  /**
   * Every part that was recorded, in the order of its first reading; a last line that was cut off is left out.
   *
   * @param folder of the record
   * @param steadyFromMillis where the steady part begins, epoch ms
   * @throws IOException when the file is there and not what it should be
   */
  List<PartUse> read(Path folder, long steadyFromMillis) throws IOException {
    Path file = folder.resolve(ResourceWatch.FILE);
    Map<String, List<PartUse.Reading>> byName = new LinkedHashMap<>();
    if (Files.exists(file)) {
      String text = Files.readString(file);
      try (CSVParser rows = CSVParser.parse(text.substring(0, text.lastIndexOf('\n') + 1), FORMAT)) {
        for (CSVRecord row : rows) {
          byName.computeIfAbsent(row.get("name"), any -> new ArrayList<>()).add(reading(row, steadyFromMillis));
        }
      } catch (IllegalArgumentException e) {
        throw new IOException(file + ": " + e.getMessage(), e);
      }
    }
    return byName.entrySet().stream().map(one -> new PartUse(one.getKey(), one.getValue())).toList();
  }

  private static PartUse.Reading reading(CSVRecord row, long steadyFromMillis) {
    // A row is about the time that it ends.
    long at = Math.floorDiv(Long.parseLong(row.get("time-ms")) - 1 - steadyFromMillis, SECOND);
    String memory = row.get("memory-bytes");
    return new PartUse.Reading((int) at, Double.parseDouble(row.get("cores")),
        memory.isBlank() ? Optional.empty() : Optional.of(Long.parseLong(memory)));
  }
}
