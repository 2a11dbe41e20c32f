package org.emporion.report.document;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.emporion.assessment.Assessment;
import org.emporion.model.Language;
import org.emporion.model.Phrasebook;
import org.emporion.report.chart.AssessmentCharts;
import org.emporion.report.text.Formats;

/** Writes the decision report of an assessment as a document. */
public final class DocumentBuilder {
  private final Phrasebook phrases = new Phrasebook(DocumentBuilder.class);
  private final ZoneId zone;

  /** Times are written as clocks in this zone show them. */
  public DocumentBuilder(ZoneId zone) {
    this.zone = zone;
  }

  /** The phrases of documents. */
  public Phrasebook phrases() {
    return phrases;
  }

  /** The report in one language. */
  public ReportDocument build(Assessment assessment, Language language) {
    Writing writing = new Writing(
        assessment, new Formats(language), phrases, new AssessmentCharts().of(assessment), zone);
    CriteriaChapters criteria = new CriteriaChapters(writing);
    EvidenceChapters evidence = new EvidenceChapters(writing);
    List<Block.Section> chapters = Stream.of(
        Stream.of(new SummaryChapter(writing).write(), criteria.mustHaves(), criteria.criteria()),
        new DecidersChapter(writing).write().stream(),
        Stream.of(
            new SurenessChapter(writing, criteria).write(),
            new DemandChapter(writing).write(),
            new TrialChapter(writing).write(),
            new CapacityChapter(writing).write()),
        new StaffingChapter(writing).write().stream(),
        Stream.of(
            new BudgetChapter(writing).write(),
            evidence.reading(),
            evidence.findings(),
            evidence.grounds())).flatMap(each -> each).toList();
    return new ReportDocument(language, writing.say("title"), writing.say(writing.study().title()), List.of(
        new ReportDocument.Fact(writing.say("cover.date"), writing.formats().moment(assessment.at(), zone)
            + " (" + zone.getId() + ")"),
        new ReportDocument.Fact(writing.say("cover.study"), writing.study().id()),
        new ReportDocument.Fact(writing.say("cover.candidates"), String.join(writing.say("comma"),
            writing.candidates().stream().map(one -> writing.say(one.name())).toList())),
        new ReportDocument.Fact(writing.say("cover.seed"), Long.toString(assessment.seed()))), chapters);
  }
}
