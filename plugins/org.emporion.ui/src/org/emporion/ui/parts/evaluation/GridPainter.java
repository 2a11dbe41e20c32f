package org.emporion.ui.parts.evaluation;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.emporion.assessment.StageStatus.State;
import org.emporion.model.finding.Verdict;
import org.emporion.ui.model.CandidateRow;
import org.emporion.ui.model.evaluation.EvaluationColumn;
import org.emporion.ui.model.evaluation.EvaluationRow;
import org.emporion.ui.model.evaluation.EvaluationSheet;
import org.emporion.ui.model.evaluation.EvidenceCell;
import org.emporion.ui.model.evaluation.GridGeometry;
import org.emporion.ui.model.evaluation.GridSelection;
import org.emporion.ui.widgets.StateColours;
import org.emporion.ui.widgets.VerdictSigns;

/** Draws the part of the evaluation table that is seen. */
final class GridPainter {
  private static final int PAD = 8;
  private static final int INDENT = 14;
  private static final int BAR = 4;
  private static final int ARROW = 4;
  private final TextFit texts;
  private final Font plain;
  private final Font bold;
  private final boolean dark;
  private final GridColours colours;

  GridPainter(TextFit texts, Font plain, Font bold, boolean dark) {
    this.texts = texts;
    this.plain = plain;
    this.bold = bold;
    this.dark = dark;
    this.colours = GridColours.of(dark);
  }

  /**
   * Draws.
   *
   * @param focused true while the keyboard is on the table
   */
  void paint(GC gc, EvaluationSheet sheet, GridGeometry at, GridSelection chosen, boolean focused) {
    gc.setBackground(colours.ground());
    gc.fillRectangle(0, 0, at.width(), at.height());
    gc.setFont(plain);
    gc.setClipping(at.frozen(), at.headHeight(), at.width() - at.frozen(), at.height() - at.headHeight());
    for (int row = at.firstRow(); row < at.endRow(); row++) {
      ground(gc, sheet.rows().get(row), at.frozen(), at.y(row), at.width() - at.frozen(), at.rowHeight());
      for (int column = at.firstColumn(); column < at.endColumn(); column++) {
        cell(gc, sheet, at, row, column, chosen);
      }
    }
    gc.setClipping(0, at.headHeight(), at.frozen(), at.height() - at.headHeight());
    for (int row = at.firstRow(); row < at.endRow(); row++) {
      head(gc, sheet, at, row, chosen);
    }
    gc.setClipping((Rectangle) null);
    headings(gc, sheet, at);
    if (focused && !sheet.rows().isEmpty()) {
      ring(gc, at, chosen);
    }
  }

  /** The room a row's title takes with its threshold. */
  int titleWidth(GC gc, EvaluationSheet sheet, EvaluationRow row) {
    gc.setFont(row instanceof EvaluationRow.Group ? bold : plain);
    String threshold = sheet.said().threshold(row.requirement());
    int title = texts.width(gc, sheet.title(row));
    return 2 * PAD + row.depth() * INDENT + title + (threshold.isEmpty() ? 0 : PAD + texts.width(gc, threshold)) + 2;
  }

  private void ground(GC gc, EvaluationRow row, int x, int y, int width, int height) {
    gc.setBackground(row instanceof EvaluationRow.Group ? colours.band() : colours.ground());
    gc.fillRectangle(x, y, width, height);
    gc.setForeground(colours.line());
    gc.drawLine(x, y + height - 1, x + width, y + height - 1);
  }

  private void head(GC gc, EvaluationSheet sheet, GridGeometry at, int row, GridSelection chosen) {
    EvaluationRow shown = sheet.rows().get(row);
    int y = at.y(row);
    ground(gc, shown, 0, y, at.frozen(), at.rowHeight());
    for (int column = 0; column < 2; column++) {
      if (chosen.holds(row, column)) {
        gc.setBackground(colours.chosen());
        gc.fillRectangle(at.x(column), y, at.width(column), at.rowHeight() - 1);
      }
    }
    int middle = y + at.rowHeight() / 2;
    boolean group = shown instanceof EvaluationRow.Group;
    gc.setFont(group ? bold : plain);
    gc.setForeground(colours.text());
    int x = PAD + (sheet.order().asInStudy() ? shown.depth() * INDENT : 0);
    int room = at.titleWidth() - x - PAD;
    String title = sheet.title(shown);
    texts.left(gc, title, x, middle, room);
    gc.setFont(plain);
    int used = texts.width(gc, title);
    String threshold = sheet.said().threshold(shown.requirement());
    if (!threshold.isEmpty() && room - used > 3 * PAD) {
      gc.setForeground(colours.quiet());
      texts.left(gc, threshold, x + used + PAD, middle, room - used - PAD);
    }
    gc.setFont(group ? bold : plain);
    gc.setForeground(group ? colours.text() : colours.quiet());
    texts.right(gc, sheet.text(row, 1), at.frozen() - PAD, middle, at.shareWidth() - PAD);
    gc.setFont(plain);
    gc.setForeground(colours.line());
    gc.drawLine(at.frozen() - 1, y, at.frozen() - 1, y + at.rowHeight());
  }

  private void cell(
      GC gc, EvaluationSheet sheet, GridGeometry at, int row, int column, GridSelection chosen) {
    int x = at.x(column);
    int y = at.y(row);
    int width = at.width(column);
    if (chosen.holds(row, column)) {
      gc.setBackground(colours.chosen());
      gc.fillRectangle(x, y, width - 1, at.rowHeight() - 1);
    }
    if (column + 1 < sheet.columns()) {
      gc.setForeground(colours.line());
      gc.drawLine(x + width - 1, y, x + width - 1, y + at.rowHeight() - 1);
    }
    EvidenceCell cell = sheet.cell(row, column).orElse(null);
    if (cell == null) {
      return;
    }
    boolean sought = sheet.filter().admits(cell);
    int middle = y + (at.rowHeight() - BAR - 2) / 2;
    EvidenceMarks.draw(gc, cell.kind(), x + PAD, middle - EvidenceMarks.SIZE / 2, colours);
    int left = x + PAD + EvidenceMarks.SIZE + 6;
    int right = x + width - PAD;
    String points = sheet.said().points(cell);
    gc.setForeground(sought ? colours.text() : colours.quiet());
    if (!points.isEmpty()) {
      texts.right(gc, points, right, middle, right - left);
      right -= texts.width(gc, "100") + PAD;
    }
    if (cell.mustHave().isPresent()) {
      Verdict verdict = cell.mustHave().get();
      gc.setForeground(VerdictSigns.colour(verdict, dark));
      gc.setFont(verdict == Verdict.MISSED ? bold : plain);
      texts.right(gc, VerdictSigns.sign(verdict), right, middle, right - left);
      right -= texts.width(gc, VerdictSigns.sign(verdict)) + PAD;
      gc.setFont(plain);
    }
    gc.setForeground(cell.value().isEmpty() ? colours.alert() : sought ? colours.text() : colours.quiet());
    texts.left(gc, sheet.text(row, column), left, middle, right - left);
    cell.points().ifPresent(score -> bar(gc, score, left, y + at.rowHeight() - BAR - 4, x + width - PAD - left));
  }

  /** Points as a bar of 100, with the span they may be in, lighter. */
  private void bar(GC gc, CandidateRow.Score score, int x, int y, int width) {
    gc.setBackground(colours.track());
    gc.fillRectangle(x, y, width, BAR);
    gc.setBackground(colours.bar());
    gc.fillRectangle(x, y, part(score.points(), width), BAR);
    gc.setBackground(colours.doubt());
    int low = part(score.low(), width);
    gc.fillRectangle(x + low, y + 1, Math.max(0, part(score.high(), width) - low), BAR - 2);
    gc.setBackground(colours.bar());
    gc.fillRectangle(x + Math.max(0, part(score.points(), width) - 2), y - 1, 2, BAR + 2);
  }

  private static int part(double points, int width) {
    return (int) Math.round(Math.clamp(points, 0, 100) / 100 * width);
  }

  private void headings(GC gc, EvaluationSheet sheet, GridGeometry at) {
    gc.setBackground(colours.band());
    gc.fillRectangle(0, 0, at.width(), at.headHeight());
    gc.setClipping(at.frozen(), 0, at.width() - at.frozen(), at.headHeight());
    for (int column = at.firstColumn(); column < at.endColumn(); column++) {
      EvaluationColumn candidate = sheet.candidate(column).orElseThrow();
      heading(gc, sheet, at, column, at.headHeight() / 4 + 1, false);
      gc.setFont(plain);
      gc.setForeground(candidate.missed() > 0 ? StateColours.of(State.FAILED, dark) : colours.quiet());
      texts.left(gc, sheet.said().standing(candidate), at.x(column) + PAD, at.headHeight() * 3 / 4 - 1, at.width(column) - 2 * PAD);
    }
    gc.setClipping((Rectangle) null);
    heading(gc, sheet, at, 0, at.headHeight() / 2, false);
    heading(gc, sheet, at, 1, at.headHeight() / 2, true);
    gc.setForeground(colours.line());
    gc.drawLine(0, at.headHeight() - 1, at.width(), at.headHeight() - 1);
    gc.setFont(plain);
  }

  private void heading(GC gc, EvaluationSheet sheet, GridGeometry at, int column, int middle, boolean atRight) {
    int x = at.x(column);
    int width = at.width(column);
    if (column + 1 < sheet.columns()) {
      gc.setForeground(colours.line());
      gc.drawLine(x + width - 1, 0, x + width - 1, at.headHeight());
    }
    gc.setFont(bold);
    gc.setForeground(colours.text());
    boolean sorted = sheet.order().column() == column;
    int room = width - 2 * PAD - (sorted ? 2 * ARROW + 4 : 0);
    if (atRight) {
      texts.right(gc, sheet.heading(column), x + width - PAD - (sorted ? 2 * ARROW + 2 : 0), middle, room);
    } else {
      texts.left(gc, sheet.heading(column), x + PAD, middle, room);
    }
    if (sorted) {
      arrow(gc, x + width - PAD - ARROW, middle - ARROW / 2, sheet.order().descending());
    }
  }

  private void arrow(GC gc, int x, int y, boolean down) {
    int tip = down ? y + ARROW : y;
    int base = down ? y : y + ARROW;
    gc.setAntialias(SWT.ON);
    gc.setBackground(colours.quiet());
    gc.fillPolygon(new int[] {x - ARROW, base, x + ARROW, base, x, tip});
  }

  private void ring(GC gc, GridGeometry at, GridSelection chosen) {
    boolean scrolls = chosen.column() > 1;
    gc.setClipping(scrolls ? at.frozen() : 0, at.headHeight(), at.width(), at.height() - at.headHeight());
    gc.setForeground(colours.ring());
    gc.setLineWidth(2);
    gc.drawRectangle(
        at.x(chosen.column()) + 1, at.y(chosen.row()) + 1, at.width(chosen.column()) - 3, at.rowHeight() - 3);
    gc.setLineWidth(1);
    gc.setClipping((Rectangle) null);
  }
}
