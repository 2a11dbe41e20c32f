package org.emporion.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import org.emporion.model.LocalText;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextLine;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;

/**
 * An axis whose categories are indices and whose labels are their names, wrapped at spaces and, in
 * Chinese, anywhere, because JFreeChart itself cuts a text without spaces.
 */
final class NamedCategoryAxis extends CategoryAxis {
  private static final long serialVersionUID = 1L;
  private final transient List<LocalText> names;
  private final transient ChartDrawing drawing;

  NamedCategoryAxis(String label, List<LocalText> names, ChartDrawing drawing) {
    super(label);
    this.names = names;
    this.drawing = drawing;
  }

  @Override
  @SuppressWarnings("rawtypes") // as the method that is overridden
  protected TextBlock createLabel(Comparable category, float width, RectangleEdge edge, Graphics2D g2) {
    Font font = getTickLabelFont();
    TextBlock block = new TextBlock();
    block.setLineAlignment(RectangleEdge.isLeftOrRight(edge) ? HorizontalAlignment.RIGHT : HorizontalAlignment.CENTER);
    new LineWrap(text -> g2.getFontMetrics(font).stringWidth(text), getMaximumCategoryLabelLines())
        .lines(drawing.say(names.get((Integer) category)), width)
        .forEach(line -> block.addLine(new TextLine(line, font, getTickLabelPaint())));
    return block;
  }
}
