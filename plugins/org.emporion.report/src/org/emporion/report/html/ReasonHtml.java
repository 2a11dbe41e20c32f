package org.emporion.report.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.emporion.model.Fingerprint;
import org.emporion.model.Language;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.Reason;
import org.emporion.report.ReasonTree;

/**
 * Writes chains of reasons as nested lists. A part that was written in full before, in the same chain
 * or in the appendix, is linked to instead of being repeated.
 */
final class ReasonHtml {
  private final ReasonTree tree;
  private final Phrasebook phrases;
  private final Language language;

  ReasonHtml(ReasonTree tree, Phrasebook phrases, Language language) {
    this.tree = tree;
    this.phrases = phrases;
    this.language = language;
  }

  /** A chain that stands alone, with ids that start with an anchor of its own. */
  void alone(Reason reason, String anchor, StringBuilder out) {
    write(List.of(tree.resolve(reason)), anchor + "-", new HashSet<>(), out);
  }

  /** A chain among others that share what was written already. */
  void among(Reason reason, Set<String> written, StringBuilder out) {
    write(List.of(tree.resolve(reason)), "r-", written, out);
  }

  private void write(List<ReasonTree.Node> nodes, String prefix, Set<String> written, StringBuilder out) {
    out.append("<ul class=\"grounds\">");
    for (ReasonTree.Node node : nodes) {
      Reason reason = node.reason();
      out.append("<li class=\"k-").append(reason.kind()).append("\"");
      if (node.because().isEmpty()) {
        out.append('>');
        sentence(node, out);
      } else {
        String id = prefix + Fingerprint.of(reason).substring(0, 12);
        if (written.add(id)) {
          out.append(" id=\"").append(id).append("\">");
          sentence(node, out);
          write(node.because(), prefix, written, out);
        } else {
          out.append('>');
          sentence(node, out);
          out.append(" <a href=\"#").append(id).append("\">")
              .append(HtmlText.escape(phrases.in(language, "explained-above"))).append("</a>");
        }
      }
      out.append("</li>");
    }
    out.append("</ul>");
  }

  private void sentence(ReasonTree.Node node, StringBuilder out) {
    Reason reason = node.reason();
    out.append("<span class=\"kind\">").append(HtmlText.escape(phrases.in(language, "kind." + reason.kind())))
        .append("</span> ").append(HtmlText.escape(reason.sentence().in(language)));
    if (!node.where().isBlank()) {
      out.append(" <code>").append(HtmlText.escape(node.where())).append("</code>");
    }
  }
}
