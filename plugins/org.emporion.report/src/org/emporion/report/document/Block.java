package org.emporion.report.document;

import java.util.List;
import java.util.Optional;
import org.emporion.model.finding.Reason;
import org.emporion.report.chart.ChartModel;

/** A part of a report document, in one language and independent of the file format. */
public sealed interface Block {
  /**
   * A heading with what belongs to it.
   *
   * @param id anchor
   * @param level 2 for a chapter, 3 for a part of one
   */
  record Section(String id, int level, String title, List<Block> blocks) implements Block {}

  /** Running text. */
  record Paragraph(List<Inline> text) implements Block {
    /** Plain text. */
    public static Paragraph of(String text) {
      return new Paragraph(List.of(new Inline.Text(text)));
    }
  }

  /** Text that must not be missed, with points in a list below. */
  record Callout(Tone tone, String title, List<Inline> text, List<List<Inline>> points) implements Block {
    /** Without points. */
    public Callout(Tone tone, String title, List<Inline> text) {
      this(tone, title, text, List.of());
    }
  }

  /** Points in a list. */
  record Bullets(List<List<Inline>> items) implements Block {}

  /** Large numbers side by side. */
  record KeyFigures(List<KeyFigure> figures) implements Block {}

  /**
   * A large number.
   *
   * @param label what it is
   * @param value the number with its unit
   * @param note how sure it is, or what it rests on; may be empty
   * @param why its grounds
   */
  record KeyFigure(String label, String value, String note, Optional<Inline.Why> why) {}

  /**
   * A table.
   *
   * @param caption what it shows
   * @param columns heads
   * @param rows each with as many cells as columns; the first cell is the row's head
   */
  record Table(String caption, List<Column> columns, List<Row> rows) implements Block {
    public Table {
      for (Row row : rows) {
        if (row.cells().size() != columns.size()) {
          throw new IllegalArgumentException(
              "A row of " + row.cells().size() + " cells in a table of " + columns.size() + " columns: " + caption);
        }
      }
    }
  }

  /** The head of a column; numbers are aligned at their right. */
  record Column(String title, boolean number) {}

  /** A row; an emphasised one stands out. */
  record Row(List<List<Inline>> cells, boolean emphasised) {}

  /** A chart with its title inside. */
  record Figure(ChartModel chart, int width, int height) implements Block {}

  /**
   * Lines to sign on.
   *
   * @param roles who signs, a line for each
   * @param date what stands at the place for the day
   */
  record Signatures(List<String> roles, String date) implements Block {}

  /**
   * A whole chain of reasons.
   *
   * @param id anchor
   * @param title what is explained
   */
  record Grounds(String id, String title, Reason reason) implements Block {}

  /** How a callout or badge is meant. */
  enum Tone {
    /** It holds. */
    GOOD,
    /** It does not. */
    BAD,
    /** It cannot be told, or care is due. */
    CAUTION,
    /** Neither. */
    NEUTRAL
  }
}
