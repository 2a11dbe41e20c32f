package org.emporion.report.document;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.model.Language;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.Verdict;
import org.emporion.report.TrialNames;
import org.emporion.report.text.Formats;
import org.emporion.trial.history.RecordedTrial;
import org.emporion.trial.history.TrialComparison;
import org.emporion.trial.history.TrialTrend;

/** Writes the trial report: what recorded trials measured, whether they count, how they compare, how they went on. */
public final class TrialReportBuilder {
  private final Phrasebook phrases = new Phrasebook(DocumentBuilder.class);
  private final ZoneId zone;

  /** Times are written as clocks in this zone show them. */
  public TrialReportBuilder(ZoneId zone) {
    this.zone = zone;
  }

  /** The phrases of documents. */
  public Phrasebook phrases() {
    return phrases;
  }

  /**
   * What a trial report is about.
   *
   * @param assessment the study as it stands, for where the load comes from
   * @param trials recorded trials, at least one
   * @param comparison some of them beside each other
   * @param trend runs of one candidate and profile
   */
  public record Content(
      Assessment assessment, List<RecordedTrial> trials, Optional<TrialComparison> comparison, Optional<TrialTrend> trend) {
    /** Keeps a copy. */
    public Content {
      trials = List.copyOf(trials);
    }
  }

  /** The report in one language. */
  public ReportDocument build(Content content, Language language) {
    Writing writing = new Writing(content.assessment(), new Formats(language), phrases, List.of(), zone);
    TrialNames names = new TrialNames(writing.study(), zone);
    List<Block.Section> chapters = new ArrayList<>();
    chapters.add(summary(writing, names, content));
    content.comparison().ifPresent(one -> chapters.add(new ComparisonChapter(writing, names).write(one)));
    content.trend().filter(one -> !one.runs().isEmpty())
        .ifPresent(one -> chapters.add(new TrendChapter(writing, names).write(one)));
    for (int i = 0; i < content.trials().size(); i++) {
      chapters.add(new RecordedTrialChapter(writing, names, i + 1).write(content.trials().get(i)));
    }
    chapters.add(reading(writing));
    return new ReportDocument(language, writing.say("trials.title"), writing.say(writing.study().title()), List.of(
        new ReportDocument.Fact(writing.say("trials.cover.date"),
            writing.formats().moment(content.assessment().at(), zone) + " (" + zone.getId() + ")"),
        new ReportDocument.Fact(writing.say("cover.study"), writing.study().id()),
        new ReportDocument.Fact(writing.say("trials.cover.count"), writing.formats().whole(content.trials().size()))),
        chapters);
  }

  private static Block.Section summary(Writing writing, TrialNames names, Content content) {
    List<Block.Row> rows = new ArrayList<>();
    for (int i = 0; i < content.trials().size(); i++) {
      RecordedTrial trial = content.trials().get(i);
      TrialResult result = trial.record().result();
      rows.add(new Block.Row(List.of(
          Writing.cell(new Inline.Link(RecordedTrialChapter.anchor(i + 1), writing.say(names.candidate(trial.record().candidate()))),
              new Inline.Small(writing.say(names.profile(result.profile())))),
          Writing.cell(writing.say(names.moment(trial.record()))),
          Writing.cell(writing.formats().significant(result.sessionsPerSecond())),
          Writing.cell(trial.record().counts()
              ? new Inline.Badge(Block.Tone.GOOD, writing.say("trials.counts"))
              : new Inline.Badge(Block.Tone.BAD, writing.say("trials.counts-not"))),
          count(writing, result, Verdict.MET), count(writing, result, Verdict.MISSED),
          count(writing, result, Verdict.CANNOT_TELL)), false));
    }
    return new Block.Section("summary", 2, writing.say("chapter.summary"), List.of(
        Block.Paragraph.of(writing.say("trials.summary")),
        new Block.Table(writing.say("trials.table"), List.of(
            new Block.Column(writing.say("column.candidate"), false),
            new Block.Column(writing.say("column.started"), false),
            new Block.Column(writing.say("column.sessions-per-second"), true),
            new Block.Column(writing.say("column.counts"), false),
            new Block.Column(writing.say("verdict.MET"), true),
            new Block.Column(writing.say("verdict.MISSED"), true),
            new Block.Column(writing.say("verdict.CANNOT_TELL"), true)), rows)));
  }

  private static List<Inline> count(Writing writing, TrialResult result, Verdict verdict) {
    return Writing.cell(writing.formats().whole(
        result.objectives().stream().filter(one -> one.verdict() == verdict).count()));
  }

  private static Block.Section reading(Writing writing) {
    return new Block.Section("reading", 2, writing.say("chapter.reading"), List.of(new Block.Bullets(List.of(
        point(writing, "reading.percentile"), point(writing, "trials.reading.visit"),
        point(writing, "trials.reading.interval"), point(writing, "trials.reading.difference"),
        point(writing, "trials.reading.counts"), point(writing, "reading.why")))));
  }

  private static List<Inline> point(Writing writing, String key) {
    return Writing.cell(new Inline.Strong(writing.say(key)), Writing.text(" " + writing.say(key + ".text")));
  }
}
