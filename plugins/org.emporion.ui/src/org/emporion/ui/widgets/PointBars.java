package org.emporion.ui.widgets;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.widgets.Control;

/** Small bars for points from 0 to 100, as pictures of table cells; crisp at every zoom. */
public final class PointBars {
  private static final int WIDTH = 72;
  private static final int HEIGHT = 12;
  private static final int STEPS = WIDTH;
  private final Control owner;
  private final Map<Integer, Image> images = new HashMap<>();

  /** Bars that are given back when the control goes. */
  public PointBars(Control owner) {
    this.owner = owner;
    owner.addListener(SWT.Dispose, event -> images.values().forEach(Image::dispose));
  }

  /** The bar for some points. */
  public Image of(double points, boolean dark) {
    int filled = (int) Math.round(Math.min(100, Math.max(0, points)) / 100 * STEPS);
    return images.computeIfAbsent(dark ? filled : -1 - filled, key -> draw(filled, dark));
  }

  private Image draw(int filled, boolean dark) {
    Color ground = dark ? new Color(0x4a, 0x53, 0x60) : new Color(0xcd, 0xd3, 0xdb);
    Color bar = dark ? new Color(0x6c, 0xb4, 0xef) : new Color(0x00, 0x72, 0xb2);
    ImageGcDrawer drawer = (gc, width, height) -> {
      gc.setBackground(ground);
      gc.fillRectangle(0, 0, width, height);
      gc.setBackground(bar);
      gc.fillRectangle(0, 0, filled, height);
    };
    return new Image(owner.getDisplay(), drawer, WIDTH, HEIGHT);
  }
}
