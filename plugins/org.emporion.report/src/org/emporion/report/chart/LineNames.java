package org.emporion.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** The names of a chart's bounds and moments beside their lines. Where they have room is known only when it is drawn. */
final class LineNames extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;
  private final transient ChartModel model;
  private final transient ChartDrawing drawing;

  LineNames(ChartModel model, ChartDrawing drawing) {
    this.model = model;
    this.drawing = drawing;
  }

  @Override
  public void draw(Graphics2D g2, XYPlot plot, Rectangle2D area, ValueAxis domain, ValueAxis range, int index,
      PlotRenderingInfo info) {
    List<ChartModel.Limit> limits = model.limits().stream()
        .sorted(Comparator.comparingDouble(ChartModel.Limit::value)).toList();
    List<Double> levels = limits.stream()
        .map(one -> range.valueToJava2D(one.value(), area, plot.getRangeAxisEdge())).toList();
    g2.setFont(drawing.font(Font.PLAIN, 11));
    FontMetrics metrics = g2.getFontMetrics();
    int height = metrics.getAscent() + metrics.getDescent();
    NamePlaces places = new NamePlaces(area, levels);
    for (int i = 0; i < limits.size(); i++) {
      String name = drawing.say(limits.get(i).name());
      write(g2, name, places.level(levels.get(i), metrics.stringWidth(name), height), drawing.theme().limit());
    }
    boolean curves = model.kind() == ChartModel.Kind.CLOCK || model.kind() == ChartModel.Kind.CURVES;
    for (ChartModel.Mark mark : model.marks()) {
      if (curves && !Double.isNaN(mark.value())) {
        continue;
      }
      String name = drawing.say(mark.name());
      double x = domain.valueToJava2D(curves ? CurvePlots.place(model, mark.at()) : mark.at(), area, plot.getDomainAxisEdge());
      places.upright(x, metrics.stringWidth(name), height)
          .ifPresent(place -> write(g2, name, place, drawing.theme().quiet()));
    }
  }

  private void write(Graphics2D g2, String name, Rectangle2D place, Color colour) {
    g2.setPaint(drawing.theme().ground());
    g2.fill(place);
    g2.setPaint(colour);
    g2.drawString(name, (float) place.getX(), (float) place.getY() + g2.getFontMetrics().getAscent());
  }
}
