package org.emporion.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.emporion.model.Language;
import org.emporion.report.chart.ChartRenderer;
import org.emporion.report.document.TrialReportBuilder;
import org.emporion.report.html.HtmlReport;

/** The trial report: one self-contained document in each language about recorded trials. */
public final class TrialReport {
  private final TrialReportBuilder builder;
  private final HtmlReport html;

  /** Writes times as clocks on this machine show them, charts in this machine's best font. */
  public TrialReport() {
    this(ZoneId.systemDefault(), new ChartRenderer());
  }

  /** Writes times as clocks in a zone show them. */
  public TrialReport(ZoneId zone, ChartRenderer charts) {
    this.builder = new TrialReportBuilder(zone);
    this.html = new HtmlReport(charts, builder.phrases());
  }

  /** The name of the document in a language. */
  public static String fileName(Language language) {
    return "trial-report." + language.tag() + ".html";
  }

  /** The document in one language as text, without writing anything. */
  public String html(TrialReportBuilder.Content content, Language language) {
    return html.write(builder.build(content, language), new ReasonTree(content.assessment().loaded().sources()));
  }

  /**
   * Writes the documents, both or none.
   *
   * @param folder where they go; made when it is not there
   * @throws IOException when a file cannot be written
   */
  public Map<Language, Path> write(TrialReportBuilder.Content content, Path folder) throws IOException {
    Map<Language, Path> paths = new EnumMap<>(Language.class);
    try (FileSet out = new FileSet(folder)) {
      for (Language language : Language.values()) {
        out.put(fileName(language), html(content, language).getBytes(StandardCharsets.UTF_8));
        paths.put(language, folder.resolve(fileName(language)));
      }
      out.commit();
    }
    return Collections.unmodifiableMap(paths);
  }
}
