package org.emporion.ui.parts.evaluation;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.widgets.Control;
import org.emporion.ui.model.evaluation.EvidenceKind;

/** Draws the marks of kinds of evidence. Each has a shape of its own, so that no colour is needed to tell them apart. */
final class EvidenceMarks {
  /** Width and height of a mark. */
  static final int SIZE = 12;

  private EvidenceMarks() {}

  /** Draws a mark; the colours of the drawing area are changed. */
  static void draw(GC gc, EvidenceKind kind, int x, int y, GridColours colours) {
    gc.setAntialias(SWT.ON);
    gc.setLineWidth(1);
    gc.setForeground(kind == EvidenceKind.UNKNOWN ? colours.alert() : colours.quiet());
    gc.setBackground(colours.quiet());
    switch (kind) {
      case MEASUREMENT -> gauge(gc, x, y);
      case VENDOR -> document(gc, x, y);
      case JUDGEMENT -> person(gc, x, y);
      case STAND_IN -> halfMoon(gc, x, y);
      case UNKNOWN -> question(gc, x, y);
    }
  }

  /** A dial with its hand. */
  private static void gauge(GC gc, int x, int y) {
    gc.fillOval(x + 1, y + 1, SIZE - 2, SIZE - 2);
  }

  /** A sheet with lines. */
  private static void document(GC gc, int x, int y) {
    gc.drawRectangle(x + 2, y + 1, 8, 10);
    gc.drawLine(x + 4, y + 4, x + 8, y + 4);
    gc.drawLine(x + 4, y + 6, x + 8, y + 6);
    gc.drawLine(x + 4, y + 8, x + 7, y + 8);
  }

  /** Head and shoulders. */
  private static void person(GC gc, int x, int y) {
    gc.fillOval(x + 4, y + 1, 5, 5);
    gc.fillArc(x + 1, y + 7, 11, 10, 0, 180);
  }

  private static void halfMoon(GC gc, int x, int y) {
    gc.drawOval(x + 1, y + 1, SIZE - 3, SIZE - 3);
    gc.fillArc(x + 1, y + 1, SIZE - 2, SIZE - 2, 90, 180);
  }

  private static void question(GC gc, int x, int y) {
    gc.setLineWidth(2);
    gc.drawArc(x + 3, y + 1, 6, 5, -60, 240);
    gc.drawLine(x + 6, y + 6, x + 6, y + 8);
    gc.drawPoint(x + 6, y + 11);
    gc.drawPoint(x + 5, y + 11);
    gc.setLineWidth(1);
  }

  /** A mark as a picture for a label; the caller disposes it. */
  static Image image(Control owner, EvidenceKind kind, GridColours colours) {
    ImageGcDrawer drawer = (gc, width, height) -> {
      gc.setBackground(owner.getBackground());
      gc.fillRectangle(0, 0, width, height);
      draw(gc, kind, 1, 1, colours);
    };
    return new Image(owner.getDisplay(), drawer, SIZE + 2, SIZE + 2);
  }
}
