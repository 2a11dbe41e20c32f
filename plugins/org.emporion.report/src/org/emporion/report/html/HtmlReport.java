package org.emporion.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.emporion.model.Fingerprint;
import org.emporion.model.Language;
import org.emporion.model.Phrasebook;
import org.emporion.report.ReasonTree;
import org.emporion.report.chart.ChartRenderer;
import org.emporion.report.document.Block;
import org.emporion.report.document.ReportDocument;

/**
 * Writes a report document as one HTML file that needs nothing else: styles and charts inside, no
 * script, and a policy that forbids the browser to load or run anything.
 */
public final class HtmlReport {
  private final ChartRenderer charts;
  private final Phrasebook phrases;
  private final String style;

  /**
   * Writes with these charts and phrases.
   *
   * @param phrases those of the document
   */
  public HtmlReport(ChartRenderer charts, Phrasebook phrases) {
    this.charts = charts;
    this.phrases = phrases;
    this.style = new ChartColours().adapt(read("report.css"));
  }

  private static String read(String file) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hash of the style sheet and the phrases: part of what makes two files equal. */
  public String edition() {
    Map<String, String> patterns = new TreeMap<>();
    for (Language language : Language.values()) {
      phrases.keys(language).forEach(key -> patterns.put(language.tag() + " " + key, phrases.pattern(language, key)));
    }
    return Fingerprint.of(style, patterns);
  }

  /** The whole file. */
  public String write(ReportDocument document, ReasonTree reasons) {
    StringBuilder out = new StringBuilder(1 << 18);
    String title = HtmlText.escape(document.title() + " – " + document.subtitle());
    out.append("<!DOCTYPE html>\n<html lang=\"").append(document.language().tag()).append("\">\n<head>\n")
        .append("<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-")
        .append(digest(style)).append("'; base-uri 'none'; form-action 'none'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
        .append("<meta name=\"referrer\" content=\"no-referrer\">\n")
        .append("<title>").append(title).append("</title>\n<style>").append(style).append("</style>\n</head>\n<body>\n");
    cover(document, out);
    contents(document, out);
    out.append("<main>\n");
    BlockHtml blocks = new BlockHtml(document.language(), phrases, charts,
        new ReasonHtml(reasons, phrases, document.language()));
    document.chapters().forEach(chapter -> blocks.write(chapter, out));
    out.append("</main>\n<footer><p>")
        .append(HtmlText.escape(phrases.in(document.language(), "made-by")))
        .append("</p></footer>\n</body>\n</html>\n");
    return out.toString();
  }

  private void cover(ReportDocument document, StringBuilder out) {
    out.append("<header class=\"cover\">\n<p class=\"kind-of-page\">").append(HtmlText.escape(document.title()))
        .append("</p>\n<h1>").append(HtmlText.escape(document.subtitle())).append("</h1>\n<dl>\n");
    document.facts().forEach(fact -> out.append("<div><dt>").append(HtmlText.escape(fact.label()))
        .append("</dt><dd>").append(HtmlText.escape(fact.value())).append("</dd></div>\n"));
    out.append("</dl>\n</header>\n");
  }

  private void contents(ReportDocument document, StringBuilder out) {
    String label = HtmlText.escape(phrases.in(document.language(), "contents"));
    out.append("<nav aria-label=\"").append(label).append("\">\n<ol>").append(document.chapters().stream()
        .map((Block.Section chapter) -> "<li><a href=\"#" + HtmlText.anchor(chapter.id()) + "\">"
            + HtmlText.escape(chapter.title()) + "</a></li>")
        .collect(Collectors.joining())).append("</ol>\n</nav>\n");
  }

  private static String digest(String text) {
    try {
      return Base64.getEncoder().encodeToString(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
