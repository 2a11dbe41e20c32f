package org.emporion.trial.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emporion.model.finding.TrialObservations.ErrorCount;
import org.emporion.trial.process.RunnerEvent;

/** Failed requests by request, kind and message. */
public final class ErrorBook {
  /** A target may word every failure differently: beyond so many lines only the kind is kept. */
  static final int MOST_LINES = 200;
  /** Stands for the messages beyond {@value #MOST_LINES} lines. */
  static final String MORE = "…";

  private final Map<Line, Long> counts = new LinkedHashMap<>();

  private record Line(String request, ErrorKind kind, String message) {}

  /** Takes in the failures of a second. */
  public void add(RunnerEvent.Second second) {
    second.requests().forEach((request, responses) -> add(request, responses.errors()));
  }

  /** Takes in failures of a request, by message. */
  public void add(String request, Map<String, Long> errors) {
    errors.forEach((message, n) -> add(new Line(request, ErrorKind.of(message), message), n));
  }

  private void add(Line line, long n) {
    Line kept = counts.containsKey(line) || counts.size() < MOST_LINES
        ? line
        : new Line(line.request(), line.kind(), MORE);
    counts.merge(kept, n, Long::sum);
  }

  /** All of them, the most frequent first. */
  public List<ErrorCount> counts() {
    List<ErrorCount> lines = new ArrayList<>();
    counts.forEach((line, n) -> lines.add(new ErrorCount(line.request(), line.kind().id(), line.message(), n)));
    lines.sort(Comparator.comparingLong(ErrorCount::count).reversed()
        .thenComparing(ErrorCount::request).thenComparing(ErrorCount::message));
    return List.copyOf(lines);
  }
}
