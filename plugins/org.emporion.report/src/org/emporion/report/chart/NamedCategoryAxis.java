package org.emporion.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextLine;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;

/**
 * An axis whose categories are indices and whose labels are their names, wrapped at spaces and, in
 * Chinese, anywhere, because JFreeChart itself cuts a text without spaces. The bounds of a category
 * are named below it, where they cover no number.
 */
final class NamedCategoryAxis extends CategoryAxis {
  private static final long serialVersionUID = 1L;
  private final transient ChartModel model;
  private final transient ChartDrawing drawing;

  NamedCategoryAxis(String label, ChartModel model, ChartDrawing drawing) {
    super(label);
    this.model = model;
    this.drawing = drawing;
  }

  @Override
  @SuppressWarnings("rawtypes") // as the method that is overridden
  protected TextBlock createLabel(Comparable category, float width, RectangleEdge edge, Graphics2D g2) {
    Font font = getTickLabelFont();
    TextBlock block = new TextBlock();
    block.setLineAlignment(RectangleEdge.isLeftOrRight(edge) ? HorizontalAlignment.RIGHT : HorizontalAlignment.CENTER);
    new LineWrap(text -> g2.getFontMetrics(font).stringWidth(text), getMaximumCategoryLabelLines())
        .lines(drawing.say(model.categories().get((Integer) category)), width)
        .forEach(line -> block.addLine(new TextLine(line, font, getTickLabelPaint())));
    model.limits().stream().filter(limit -> limit.category() == (Integer) category).forEach(limit ->
        block.addLine(new TextLine(
            drawing.say(limit.name()), drawing.font(Font.PLAIN, 11), drawing.theme().limit())));
    return block;
  }
}
