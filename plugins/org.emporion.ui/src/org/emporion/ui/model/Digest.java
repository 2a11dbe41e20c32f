package org.emporion.ui.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.emporion.report.WrittenReport;
import org.emporion.ui.Wording;
import org.emporion.ui.session.SessionState;

/** The main points of a report as plain text. */
public final class Digest {
  private Digest() {}

  /** Decision, ranking and the files, in the language of the words. */
  public static String of(SessionState state, WrittenReport report, Wording words) {
    List<String> lines = new ArrayList<>();
    Overview.of(state, words, Instant.now()).ifPresent(overview -> {
      lines.add(overview.title());
      lines.add(overview.verdict());
      lines.add("");
    });
    state.assessment().map(assessment -> new Comparison(assessment, words)).ifPresent(comparison -> {
      for (CandidateRow row : comparison.rows().stream().filter(one -> one.score().isPresent()).toList()) {
        lines.add(words.say("digest.candidate",
            ComparisonColumn.RANK.text(row, words, comparison.currency()), row.name(),
            ComparisonColumn.SCORE.text(row, words, comparison.currency()),
            ComparisonColumn.MUST_HAVES.text(row, words, comparison.currency()),
            ComparisonColumn.INSTANCES.text(row, words, comparison.currency()),
            ComparisonColumn.TOTAL_RANGE.text(row, words, comparison.currency())));
      }
      lines.add("");
    });
    report.html().forEach((language, file) ->
        lines.add(words.say("digest.file", words.name("language", language), file.toString())));
    lines.add(words.say("digest.file", words.say("digest.json"), report.json().toString()));
    return String.join("\n", lines);
  }
}
