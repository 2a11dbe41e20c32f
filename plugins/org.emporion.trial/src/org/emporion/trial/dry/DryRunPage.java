package org.emporion.trial.dry;

import java.util.Map;
import org.emporion.model.Language;
import org.emporion.model.Phrasebook;

/** A dry run as one HTML page that needs nothing else: every exchange opens to its headers and bodies. */
public final class DryRunPage {
  private static final String STYLE = """
      body{font:15px/1.45 system-ui,"Noto Sans TC","PingFang TC","Microsoft JhengHei",sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1c2733}
      h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}
      details{border:1px solid #d5dce3;border-radius:6px;margin:.4rem 0;padding:.2rem .7rem}
      details.bad{border-color:#b3261e;background:#fdf3f2}
      summary{cursor:pointer;display:flex;gap:.8rem;align-items:baseline}
      summary b{flex:1;overflow-wrap:anywhere}.no{color:#b3261e}.yes{color:#1b6e3c}
      pre{background:#f4f6f8;border-radius:4px;padding:.6rem;overflow:auto;max-height:26rem;white-space:pre-wrap;overflow-wrap:anywhere}
      h3{font-size:.95rem;margin:.8rem 0 .2rem}ul{margin:.2rem 0}
      """;

  private final Phrasebook phrases = new Phrasebook(DryRun.class);
  private final Language language;

  /** A page in one language. */
  public DryRunPage(Language language) {
    this.language = language;
  }

  /** The page; masked as the result is. */
  public String of(DryRunResult result) {
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"" + language.locale().toLanguageTag()
        + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
        .append(say("page.title", result.candidate())).append("</title><style>").append(STYLE).append("</style></head><body>\n<h1>")
        .append(say("page.title", result.candidate())).append("</h1>\n<p>")
        .append(say("page.about", result.target().toString(), result.started().toString())).append("</p>\n");
    result.journeys().forEach(walk -> walk(page, walk));
    return page.append("</body></html>\n").toString();
  }

  private void walk(StringBuilder page, DryRunResult.Walk walk) {
    page.append("<h2>").append(html(walk.name().in(language))).append(" <small class=\"").append(walk.green() ? "yes" : "no")
        .append("\">").append(say(walk.green() ? "walk.green" : "walk.broken")).append("</small></h2>\n");
    walk.exchanges().forEach(exchange -> exchange(page, exchange));
    if (!walk.unsent().isEmpty()) {
      page.append("<p class=\"no\">").append(say("walk.unsent", String.join(", ", walk.unsent()))).append("</p>\n");
    }
  }

  private void exchange(StringBuilder page, Exchange exchange) {
    page.append(exchange.ok() ? "<details>" : "<details class=\"bad\" open>")
        .append("<summary><span class=\"").append(exchange.ok() ? "yes\">✓" : "no\">✗").append("</span><b>")
        .append(html(exchange.step() + "  " + exchange.request())).append("</b><span>").append(html(exchange.transaction()))
        .append("</span><span>").append(exchange.status().isPresent() ? exchange.status().getAsInt() : "–").append("</span><span>")
        .append(say("page.millis", exchange.millis())).append("</span></summary>\n");
    exchange.fault().ifPresent(fault ->
        page.append("<p class=\"no\">").append(html(fault.in(language))).append("</p>\n"));
    message(page, "page.sent", exchange.method() + " " + exchange.url(), exchange.sent());
    exchange.status().ifPresent(code -> message(page, "page.answer", code + " " + exchange.statusText(), exchange.answer()));
    if (!exchange.checks().isEmpty()) {
      page.append("<h3>").append(say("page.checks")).append("</h3><ul>");
      exchange.checks().forEach(check -> page.append("<li class=\"").append(check.ok() ? "yes\">✓ " : "no\">✗ ")
          .append(html(check.what().in(language)))
          .append(check.found().map(found -> html(" · " + found)).orElse("")).append("</li>"));
      page.append("</ul>\n");
    }
    if (!exchange.extracted().isEmpty()) {
      page.append("<h3>").append(say("page.extracted")).append("</h3><ul>");
      for (Map.Entry<String, String> one : exchange.extracted().entrySet()) {
        page.append("<li>").append(html(one.getKey() + " = " + one.getValue())).append("</li>");
      }
      page.append("</ul>\n");
    }
    page.append("</details>\n");
  }

  private void message(StringBuilder page, String title, String firstLine, Exchange.Message message) {
    StringBuilder text = new StringBuilder(firstLine);
    message.headers().forEach(header -> text.append('\n').append(header.name()).append(": ").append(header.value()));
    if (!message.body().isEmpty()) {
      text.append("\n\n").append(message.body());
    }
    page.append("<h3>").append(say(title)).append("</h3><pre>").append(html(text.toString())).append("</pre>\n");
    if (message.cut()) {
      page.append("<p>").append(say("page.cut", message.body().length(), message.characters())).append("</p>\n");
    }
  }

  private String say(String key, Object... arguments) {
    return html(phrases.in(language, key, arguments));
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
