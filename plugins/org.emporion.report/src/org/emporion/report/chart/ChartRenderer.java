package org.emporion.report.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.emporion.model.Language;
import org.jfree.chart.ChartRenderingInfo;

/** Draws chart models: as pictures for the window and as SVG for documents. Holds nothing but the font. */
public final class ChartRenderer {
  private final Fonts fonts;

  /** Draws in the best font of this machine. */
  public ChartRenderer() {
    this(Fonts.detect());
  }

  /** Draws in the given font. */
  public ChartRenderer(Fonts fonts) {
    this.fonts = fonts;
  }

  /** The fonts it draws in; ask them for a problem to show. */
  public Fonts fonts() {
    return fonts;
  }

  /**
   * A picture.
   *
   * @param width in layout pixels, at least 200
   * @param height in layout pixels, at least 120
   * @param scale device pixels for each layout pixel, such as 2 on a high-density screen
   */
  public BufferedImage image(ChartModel model, Language language, int width, int height, double scale, Theme theme) {
    return picture(model, language, width, height, scale, theme).image();
  }

  /**
   * A picture and where its numbers are.
   *
   * @param image the picture
   * @param plot the place between the axes, in layout pixels
   */
  public record Picture(BufferedImage image, Rectangle2D plot) {}

  /** As {@link #image}, for who has to know what is under the mouse. */
  public Picture picture(ChartModel model, Language language, int width, int height, double scale, Theme theme) {
    check(width, height);
    if (!(scale > 0 && scale <= 8)) {
      throw new IllegalArgumentException("A scale lies above 0 and up to 8, not " + scale);
    }
    BufferedImage image = new BufferedImage(
        (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    Rectangle2D plot;
    try {
      g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      g2.scale(scale, scale);
      plot = draw(model, language, width, height, theme, g2);
    } finally {
      g2.dispose();
    }
    return new Picture(image, plot);
  }

  /**
   * An SVG element with its text as text. Every id in it starts with {@code prefix}, so that several
   * stand in one page; it carries title and description, no script, no style and no reference outside.
   *
   * @param prefix start of every id: letters, digits and hyphens
   */
  public String svg(ChartModel model, Language language, int width, int height, Theme theme, String prefix) {
    check(width, height);
    SvgCanvas canvas = new SvgCanvas(prefix, fonts.family());
    draw(model, language, width, height, theme, canvas.graphics());
    return canvas.finish(width, height, model.title().in(language), model.summary().in(language));
  }

  /** The same with the chart's own id as prefix. */
  public String svg(ChartModel model, Language language, int width, int height, Theme theme) {
    return svg(model, language, width, height, theme, model.id());
  }

  private Rectangle2D draw(ChartModel model, Language language, int width, int height, Theme theme, Graphics2D g2) {
    ChartRenderingInfo info = new ChartRenderingInfo(null);
    new ChartDrawing(fonts, theme, language).of(model).draw(g2, new Rectangle2D.Double(0, 0, width, height), info);
    return info.getPlotInfo().getDataArea();
  }

  private static void check(int width, int height) {
    if (width < 200 || height < 120) {
      throw new IllegalArgumentException("A chart needs at least 200 x 120 pixels, not " + width + " x " + height);
    }
  }
}
