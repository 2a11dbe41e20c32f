package org.emporion.evaluation.method;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How inconsistent judgements made by throwing dice are on average, by size of the matrix. Authors differ, so
 * a consistency ratio is only worth something together with the name of its table. The tables are the files
 * {@code random-index/*.csv} beside this class.
 *
 * @param name such as {@code saaty-1980}
 * @param source where the numbers are published
 * @param indices by size of the matrix; between two sizes of a table with gaps the index is interpolated
 */
public record RandomIndexTable(String name, String source, Map<Integer, Double> indices) {
  /** Names of the tables that ship with the product. */
  public static final List<String> SHIPPED = List.of("saaty-1980", "saaty-2005", "alonso-lamata-2006", "donegan-dodd-1991");

  private static final String SOURCE = "# source: ";

  /** @throws IllegalArgumentException when there are no indices or one is not above 0 */
  public RandomIndexTable {
    if (indices.isEmpty() || indices.entrySet().stream().anyMatch(each -> each.getKey() < 3 || !(each.getValue() > 0))) {
      throw new IllegalArgumentException("Table " + name + ": indices above 0 for sizes from 3 up, not " + indices);
    }
    indices = Map.copyOf(indices);
  }

  /**
   * Reads a table that ships with the product.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public static RandomIndexTable shipped(String name) {
    if (!SHIPPED.contains(name)) {
      throw new IllegalArgumentException("No random-index table " + name + "; there are " + SHIPPED);
    }
    try (InputStream in = RandomIndexTable.class.getResourceAsStream("random-index/" + name + ".csv");
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return parse(name, lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RandomIndexTable parse(String name, List<String> lines) {
    String source = "";
    Map<Integer, Double> indices = new TreeMap<>();
    for (String line : lines) {
      if (line.startsWith(SOURCE)) {
        source = line.substring(SOURCE.length());
      } else if (!line.isBlank() && Character.isDigit(line.charAt(0))) {
        String[] cells = line.split(",");
        indices.put(Integer.valueOf(cells[0].strip()), Double.valueOf(cells[1].strip()));
      }
    }
    return new RandomIndexTable(name, source, indices);
  }

  /** The index of a matrix of this size; 0 up to size 2, empty above the largest of the table. */
  public OptionalDouble index(int size) {
    if (size <= 2) {
      return OptionalDouble.of(0);
    }
    TreeMap<Integer, Double> sorted = new TreeMap<>(indices);
    Map.Entry<Integer, Double> low = sorted.floorEntry(size);
    Map.Entry<Integer, Double> high = sorted.ceilingEntry(size);
    if (low == null || high == null) {
      return OptionalDouble.empty();
    }
    if (low.getKey().equals(high.getKey())) {
      return OptionalDouble.of(low.getValue());
    }
    double part = (size - low.getKey()) / (double) (high.getKey() - low.getKey());
    return OptionalDouble.of(low.getValue() + part * (high.getValue() - low.getValue()));
  }
}
