package org.emporion.report.document;

import java.util.List;
import org.emporion.model.Language;

/**
 * A report in one language, before it takes the form of a file.
 *
 * @param language its language
 * @param title its title
 * @param subtitle what it is about
 * @param facts lines of the cover, such as date and seed
 * @param chapters its chapters
 */
public record ReportDocument(
    Language language, String title, String subtitle, List<Fact> facts, List<Block.Section> chapters) {
  /** A line of the cover. */
  public record Fact(String label, String value) {}
}
