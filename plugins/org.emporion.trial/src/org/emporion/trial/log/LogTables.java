package org.emporion.trial.log;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** Writes the statistics of logs as comma-separated tables, which any program reads. */
public final class LogTables {
  /** Name of the table with a line for each request, business transaction and all together. */
  public static final String TOTALS = "totals.csv";
  /** Name of the table with the same for each second. */
  public static final String SERIES = "series.csv";

  private static final String FIGURES = "ok,failed,mean_ms,p50_ms,p95_ms,p99_ms,p999_ms,max_ms";

  /**
   * Writes both tables.
   *
   * @param folder is there
   * @throws IOException when they cannot be written
   */
  public void write(LogStatistics statistics, Path folder) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(TOTALS))) {
      out.write("kind,name," + FIGURES + "\n");
      LogTotals totals = statistics.totals();
      rows(out, "", totals.requests(), totals.transactions(), totals.all());
    }
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(SERIES))) {
      out.write("second,kind,name," + FIGURES + "\n");
      for (LogSecond second : statistics.seconds()) {
        rows(out, Instant.ofEpochMilli(second.startMillis()) + ",", second.requests(), second.transactions(),
            second.all());
      }
    }
  }

  private static void rows(BufferedWriter out, String first, Map<String, LogRow> requests,
      Map<String, LogRow> transactions, LogRow all) throws IOException {
    for (Map.Entry<String, LogRow> one : requests.entrySet()) {
      row(out, first + "request," + quoted(one.getKey()), one.getValue());
    }
    for (Map.Entry<String, LogRow> one : transactions.entrySet()) {
      row(out, first + "transaction," + quoted(one.getKey()), one.getValue());
    }
    row(out, first + "all,", all);
  }

  private static void row(BufferedWriter out, String first, LogRow row) throws IOException {
    out.write(first);
    figure(out, row.responses().ok());
    figure(out, row.responses().failed());
    out.write(',');
    // Tenths, as text: formatting a double costs more than everything else in a row.
    long tenths = Math.round(row.meanMillis() * 10);
    out.write(Long.toString(tenths / 10));
    out.write('.');
    out.write((char) ('0' + tenths % 10));
    figure(out, row.p50Millis());
    figure(out, row.p95Millis());
    figure(out, row.p99Millis());
    figure(out, row.p999Millis());
    figure(out, row.maxMillis());
    out.write('\n');
  }

  private static void figure(BufferedWriter out, long figure) throws IOException {
    out.write(',');
    out.write(Long.toString(figure));
  }

  private static String quoted(String name) {
    return name.matches("[^\",\r\n]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }
}
