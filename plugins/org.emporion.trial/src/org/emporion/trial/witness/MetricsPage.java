package org.emporion.trial.witness;

import java.io.IOException;
import java.util.OptionalDouble;
import org.emporion.model.study.UtilisationProbe;

/**
 * What a target tells of its utilisation at one moment, from a page in the Prometheus text format 0.0.4.
 *
 * @param busySeconds the counter of busy seconds
 * @param servers the number of servers
 */
public record MetricsPage(double busySeconds, double servers) {
  /**
   * Reads the page. Samples of a name that differ in their labels are added up.
   *
   * @throws IOException when a name of the probe is not on it
   */
  public static MetricsPage parse(String text, UtilisationProbe probe) throws IOException {
    return new MetricsPage(value(text, probe.busySeconds()), value(text, probe.servers()));
  }

  /**
   * The sum of all samples of a name.
   *
   * @throws IOException when the name is not on the page or is no number
   */
  public static double value(String text, String name) throws IOException {
    OptionalDouble sum = OptionalDouble.empty();
    for (String line : text.split("\n")) {
      if (line.startsWith(name)) {
        String rest = line.substring(name.length());
        if (rest.startsWith("{")) {
          rest = rest.substring(rest.lastIndexOf('}') + 1);
        } else if (!rest.startsWith(" ") && !rest.startsWith("\t")) {
          continue;
        }
        sum = OptionalDouble.of(sum.orElse(0) + number(rest.strip().split("\\s+")[0], name));
      }
    }
    return sum.orElseThrow(() -> new IOException("The metrics page has no " + name));
  }

  private static double number(String text, String name) throws IOException {
    try {
      double value = Double.parseDouble(text);
      if (value >= 0 && !Double.isInfinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new IOException("The metrics page has no number for " + name + " but \"" + text + "\"", e);
    }
    throw new IOException("The metrics page has " + text + " for " + name);
  }
}
