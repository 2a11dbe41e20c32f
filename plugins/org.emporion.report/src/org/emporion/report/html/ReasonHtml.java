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
 * Writes chains of reasons as nested lists. A longer part that was written in full before, in the same
 * chain or in the appendix, is linked to instead of being repeated.
 */
final class ReasonHtml {
  /** A chain of more grounds than this unfolds level by level; a shorter one shows at once. */
  private static final int AT_ONCE = 14;
  /** A part of so few grounds is easier repeated than followed. */
  private static final int WORTH_A_LINK = 4;
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
    ReasonTree.Node node = tree.resolve(reason);
    new Chain(anchor + "-", new HashSet<>(), size(node) > AT_ONCE, out).write(List.of(node), 0);
  }

  /** A chain among others that share what was written already; nothing is folded. */
  void among(Reason reason, Set<String> written, StringBuilder out) {
    new Chain("r-", written, false, out).write(List.of(tree.resolve(reason)), 0);
  }

  private static int size(ReasonTree.Node node) {
    return 1 + node.because().stream().mapToInt(ReasonHtml::size).sum();
  }

  private final class Chain {
    private final String prefix;
    private final Set<String> written;
    private final boolean folded;
    private final StringBuilder out;

    Chain(String prefix, Set<String> written, boolean folded, StringBuilder out) {
      this.prefix = prefix;
      this.written = written;
      this.folded = folded;
      this.out = out;
    }

    void write(List<ReasonTree.Node> nodes, int depth) {
      out.append("<ul class=\"grounds\">");
      nodes.forEach(node -> write(node, depth));
      out.append("</ul>");
    }

    private void write(ReasonTree.Node node, int depth) {
      out.append("<li class=\"k-").append(node.reason().kind()).append('"');
      if (node.because().isEmpty()) {
        out.append('>');
        sentence(node);
      } else if (size(node) < WORTH_A_LINK) {
        out.append('>');
        inner(node, depth);
      } else {
        String id = prefix + Fingerprint.of(node.reason()).substring(0, 12);
        if (written.add(id)) {
          out.append(" id=\"").append(id).append("\">");
          inner(node, depth);
        } else {
          out.append('>');
          sentence(node);
          out.append(" <a href=\"#").append(id).append("\">")
              .append(HtmlText.escape(phrases.in(language, "explained-above"))).append("</a>");
        }
      }
      out.append("</li>");
    }

    private void inner(ReasonTree.Node node, int depth) {
      if (folded && depth > 0) {
        out.append("<details><summary>");
        sentence(node);
        out.append("</summary>");
        write(node.because(), depth + 1);
        out.append("</details>");
      } else {
        sentence(node);
        write(node.because(), depth + 1);
      }
    }

    private void sentence(ReasonTree.Node node) {
      Reason reason = node.reason();
      out.append("<span class=\"kind\">").append(HtmlText.escape(phrases.in(language, "kind." + reason.kind())))
          .append("</span> ").append(HtmlText.escape(reason.sentence().in(language)));
      if (!node.where().isBlank()) {
        out.append(" <code>").append(HtmlText.escape(node.where())).append("</code>");
      }
    }
  }
}
