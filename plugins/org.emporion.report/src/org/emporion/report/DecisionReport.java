package org.emporion.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.concurrent.CancellationException;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.StageStatus;
import org.emporion.model.Fingerprint;
import org.emporion.model.Language;
import org.emporion.model.Phrasebook;
import org.emporion.model.Progress;
import org.emporion.report.chart.ChartRenderer;
import org.emporion.report.document.DocumentBuilder;
import org.emporion.report.html.HtmlReport;
import org.emporion.report.json.AssessmentJson;
import org.emporion.report.json.AssessmentJson.DocumentFile;
import org.emporion.report.json.AssessmentJson.ReportStage;
import org.emporion.report.json.EarlierReport;

/** The decision report: one document in each language and {@code assessment.json}, written to a folder. */
public final class DecisionReport {
  /** Method and edition; raised when the same assessment gives another document. */
  public static final String METHOD = "decision-report/4";
  /** Name of the file for machines. */
  public static final String JSON_FILE = "assessment.json";
  /** Where the report goes unless somebody says otherwise, relative to the study folder. */
  public static final String FOLDER = "reports";

  private final ZoneId zone;
  private final DocumentBuilder builder;
  private final HtmlReport html;
  private final Phrasebook phrases = new Phrasebook(DecisionReport.class);

  /** Writes times as clocks on this machine show them, charts in this machine's best font. */
  public DecisionReport() {
    this(ZoneId.systemDefault(), new ChartRenderer());
  }

  /** Writes times as clocks in a zone show them. */
  public DecisionReport(ZoneId zone, ChartRenderer charts) {
    this.zone = zone;
    this.builder = new DocumentBuilder(zone);
    this.html = new HtmlReport(charts, builder.phrases());
  }

  /** The name of the document in a language. */
  public static String fileName(Language language) {
    return "report." + language.tag() + ".html";
  }

  /** The document in one language as text, without writing anything: for a preview. */
  public String html(Assessment assessment, Language language) {
    return html.write(builder.build(assessment, language), new ReasonTree(assessment.loaded().sources()));
  }

  /**
   * Writes the report. Documents that are already there for the very same assessment are left as they
   * are; {@code assessment.json} is written anew because it tells what this run computed and reused.
   * All files are put in place at the end; on a failure those that were there before are as they were.
   *
   * @param folder where the files go; made when it is not there
   * @throws IOException when a file cannot be written
   * @throws CancellationException when the user asked to end; nothing is written then
   */
  public WrittenReport write(Assessment assessment, Path folder, Progress progress) throws IOException {
    EarlierReport earlier = new EarlierReport(folder, JSON_FILE);
    Map<Language, DocumentFile> files = new EnumMap<>(Language.class);
    Map<Language, Path> paths = new EnumMap<>(Language.class);
    try (FileSet out = new FileSet(folder)) {
      boolean reused = true;
      for (Language language : Language.values()) {
        double done = 0.9 * language.ordinal() / Language.values().length;
        progress.report(phrases.say("progress.document", phrases.say("language." + language.tag())), done);
        stopIfCancelled(progress);
        String key = key(assessment, language);
        Optional<DocumentFile> kept = earlier.document(language, key);
        if (kept.isEmpty()) {
          byte[] bytes = html(assessment, language).getBytes(StandardCharsets.UTF_8);
          out.put(fileName(language), bytes);
          reused = false;
          kept = Optional.of(new DocumentFile(fileName(language), key, EarlierReport.sha256(bytes)));
        }
        files.put(language, kept.get());
        paths.put(language, folder.resolve(kept.get().file()));
      }
      progress.report(phrases.say("progress.json"), 0.9);
      Instant writtenAt = reused ? earlier.writtenAt().orElse(assessment.at()) : assessment.at();
      String json = new AssessmentJson().write(assessment, new ReportStage(
          METHOD, reused, writtenAt, phrases.say("headline", files.size()), files));
      out.put(JSON_FILE, json.getBytes(StandardCharsets.UTF_8));
      stopIfCancelled(progress);
      out.commit();
      progress.report(phrases.say("progress.done"), 1);
      return new WrittenReport(Collections.unmodifiableMap(paths), folder.resolve(JSON_FILE), reused);
    }
  }

  /** True when the documents in a folder are those of this very assessment, so that writing would leave them as they are. */
  public boolean describes(Assessment assessment, Path folder) {
    EarlierReport earlier = new EarlierReport(folder, JSON_FILE);
    return Stream.of(Language.values())
        .allMatch(language -> earlier.document(language, key(assessment, language)).isPresent());
  }

  /** Hash of everything a document shows, apart from when and whether this run computed it. */
  private String key(Assessment assessment, Language language) {
    List<Map<String, Object>> stages = assessment.stages().stream().map(DecisionReport::shown).toList();
    return Fingerprint.of(METHOD, language, zone, html.edition(), assessment.seed(), assessment.loaded().study(),
        assessment.loaded().sources(), new Findings(assessment).all(), stages);
  }

  private static Map<String, Object> shown(StageStatus status) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("stage", status.stage());
    shown.put("subject", status.subject());
    shown.put("state", status.state());
    shown.put("headline", status.headline());
    shown.put("problem", status.problem());
    return shown;
  }

  private static void stopIfCancelled(Progress progress) {
    if (progress.cancelled()) {
      throw new CancellationException("The report was cancelled");
    }
  }
}
