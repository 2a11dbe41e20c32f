package org.emporion.report.html;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.emporion.model.Language;
import org.emporion.model.Phrasebook;
import org.emporion.report.chart.ChartRenderer;
import org.emporion.report.chart.Theme;
import org.emporion.report.document.Block;
import org.emporion.report.document.Inline;

/** Writes the blocks of a document as HTML. One object writes one document. */
final class BlockHtml {
  private final Language language;
  private final Phrasebook phrases;
  private final ChartRenderer charts;
  private final ReasonHtml reasons;
  private final Set<String> grounds = new HashSet<>();

  BlockHtml(Language language, Phrasebook phrases, ChartRenderer charts, ReasonHtml reasons) {
    this.language = language;
    this.phrases = phrases;
    this.charts = charts;
    this.reasons = reasons;
  }

  void write(Block block, StringBuilder out) {
    switch (block) {
      case Block.Section section -> section(section, out);
      case Block.Paragraph paragraph -> {
        out.append("<div class=\"p\">");
        inlines(paragraph.text(), out);
        out.append("</div>\n");
      }
      case Block.Callout callout -> callout(callout, out);
      case Block.Bullets bullets -> points(bullets.items(), out);
      case Block.KeyFigures figures -> keyFigures(figures, out);
      case Block.Table table -> table(table, out);
      case Block.Figure figure -> out.append("<figure>")
          .append(charts.svg(figure.chart(), language, figure.width(), figure.height(), Theme.LIGHT,
              "chart-" + figure.chart().id()))
          .append("</figure>\n");
      case Block.Signatures lines -> {
        out.append("<div class=\"signatures\">");
        lines.roles().forEach(role -> out.append("<p><span class=\"line\"></span><span>").append(HtmlText.escape(role))
            .append("</span><span>").append(HtmlText.escape(lines.date())).append("</span></p>"));
        out.append("</div>\n");
      }
      case Block.Grounds chain -> {
        out.append("<section id=\"").append(HtmlText.anchor(chain.id())).append("\">\n<h3>")
            .append(HtmlText.escape(chain.title())).append("</h3>\n");
        reasons.among(chain.reason(), grounds, out);
        out.append("</section>\n");
      }
    }
  }

  private void section(Block.Section section, StringBuilder out) {
    String heading = "h" + section.level();
    out.append("<section id=\"").append(HtmlText.anchor(section.id())).append("\">\n<").append(heading).append('>')
        .append(HtmlText.escape(section.title())).append("</").append(heading).append(">\n");
    section.blocks().forEach(block -> write(block, out));
    out.append("</section>\n");
  }

  private void callout(Block.Callout callout, StringBuilder out) {
    out.append("<div class=\"callout ").append(tone(callout.tone())).append("\">\n<p class=\"lead\">")
        .append(HtmlText.escape(callout.title())).append("</p>\n");
    if (!callout.text().isEmpty()) {
      out.append("<div class=\"p\">");
      inlines(callout.text(), out);
      out.append("</div>\n");
    }
    if (!callout.points().isEmpty()) {
      points(callout.points(), out);
    }
    out.append("</div>\n");
  }

  private void points(List<List<Inline>> items, StringBuilder out) {
    out.append("<ul class=\"points\">\n");
    items.forEach(item -> {
      out.append("<li>");
      inlines(item, out);
      out.append("</li>\n");
    });
    out.append("</ul>\n");
  }

  private void keyFigures(Block.KeyFigures figures, StringBuilder out) {
    out.append("<div class=\"figures\">\n");
    for (Block.KeyFigure figure : figures.figures()) {
      out.append("<div class=\"key\"><p class=\"label\">").append(HtmlText.escape(figure.label()))
          .append("</p><p class=\"value\">").append(HtmlText.escape(figure.value()))
          .append("</p><p class=\"note\">").append(HtmlText.escape(figure.note())).append("</p>");
      figure.why().ifPresent(why -> inline(why, out));
      out.append("</div>\n");
    }
    out.append("</div>\n");
  }

  private void table(Block.Table table, StringBuilder out) {
    out.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
        .append(HtmlText.escape(table.caption())).append("\"><table>\n<caption>")
        .append(HtmlText.escape(table.caption())).append("</caption>\n<thead><tr>");
    for (Block.Column column : table.columns()) {
      out.append("<th scope=\"col\"").append(column.number() ? " class=\"n\"" : "").append('>')
          .append(HtmlText.escape(column.title())).append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (Block.Row row : table.rows()) {
      out.append(row.emphasised() ? "<tr class=\"strong\">" : "<tr>");
      for (int i = 0; i < row.cells().size(); i++) {
        String tag = i == 0 ? "th" : "td";
        out.append('<').append(tag).append(i == 0 ? " scope=\"row\"" : "")
            .append(table.columns().get(i).number() ? " class=\"n\"" : "").append('>');
        inlines(row.cells().get(i), out);
        out.append("</").append(tag).append('>');
      }
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table></div>\n");
  }

  private void inlines(List<Inline> parts, StringBuilder out) {
    parts.forEach(part -> inline(part, out));
  }

  private void inline(Inline part, StringBuilder out) {
    switch (part) {
      case Inline.Text text -> out.append(HtmlText.escape(text.text()));
      case Inline.Strong strong -> element("strong", "", strong.text(), out);
      case Inline.Small small -> {
        if (!small.text().isBlank()) {
          element("span", "small", small.text(), out);
        }
      }
      case Inline.Code code -> element("code", "", code.text(), out);
      case Inline.Badge badge -> element("span", "badge " + tone(badge.tone()), badge.text(), out);
      case Inline.Bar bar -> bar(bar, out);
      case Inline.Link link -> out.append("<a href=\"#").append(HtmlText.anchor(link.anchor())).append("\">")
          .append(HtmlText.escape(link.text())).append("</a>");
      case Inline.Why why -> {
        String anchor = HtmlText.anchor(why.anchor());
        out.append("<details class=\"why\" name=\"why\" id=\"").append(anchor).append("\"><summary aria-label=\"")
            .append(HtmlText.escape(phrases.in(language, "why-about", why.about()))).append("\">")
            .append(HtmlText.escape(phrases.in(language, "why"))).append("</summary>");
        reasons.alone(why.reason(), anchor, out);
        out.append("</details>");
      }
    }
  }

  private static void element(String tag, String kind, String text, StringBuilder out) {
    out.append('<').append(tag).append(kind.isEmpty() ? "" : " class=\"" + kind + "\"").append('>')
        .append(HtmlText.escape(text)).append("</").append(tag).append('>');
  }

  /** An image and not a styled box: the policy allows no style on single elements. */
  private static void bar(Inline.Bar bar, StringBuilder out) {
    double share = Math.max(0, Math.min(1, bar.share()));
    out.append("<svg class=\"bar\" role=\"img\" aria-label=\"").append(HtmlText.escape(bar.label()))
        .append("\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\"><rect class=\"track\" width=\"100\" height=\"6\"/>")
        .append("<rect class=\"fill\" width=\"").append(String.format(Locale.ROOT, "%.1f", share * 100))
        .append("\" height=\"6\"/></svg>");
  }

  private static String tone(Block.Tone tone) {
    return tone.name().toLowerCase(Locale.ROOT);
  }
}
