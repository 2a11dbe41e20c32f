package org.emporion.report.html;

import java.awt.Color;
import org.emporion.report.chart.Theme;

/** Rules that recolour charts drawn in the light theme when the reader's system is dark. */
final class ChartColours {
  /** Where the rules go in the style sheet. */
  static final String PLACE = "/* chart colours */";

  /** The style sheet with the rules in their place. */
  String adapt(String sheet) {
    StringBuilder rules = new StringBuilder();
    Theme.LIGHT.onto(Theme.DARK).forEach((light, dark) -> {
      rules.append(".chart [fill=\"").append(rgb(light)).append("\"]{fill:").append(rgb(dark)).append("}\n");
      rules.append(".chart [stroke=\"").append(rgb(light)).append("\"]{stroke:").append(rgb(dark)).append("}\n");
    });
    return sheet.replace(PLACE, rules);
  }

  /** As Batik writes a colour. */
  private static String rgb(Color colour) {
    return "rgb(" + colour.getRed() + "," + colour.getGreen() + "," + colour.getBlue() + ")";
  }
}
