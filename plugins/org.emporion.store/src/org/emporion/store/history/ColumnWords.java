package org.emporion.store.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** What columns of order histories are usually called. */
final class ColumnWords {
  private final Properties words = new Properties();

  ColumnWords() {
    try (InputStream in = ColumnWords.class.getResourceAsStream("column-words.properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The column that is called as a kind of column usually is.
   *
   * @param kind such as {@code order}
   * @param columns names of the columns
   * @return the one whose name is the most telling
   */
  Optional<String> column(String kind, List<String> columns) {
    for (String word : of(kind)) {
      for (String column : columns) {
        if (bare(column).equals(word)) {
          return Optional.of(column);
        }
      }
    }
    return Optional.empty();
  }

  /** The value that says cancelled. */
  Optional<String> cancelled(List<String> values) {
    return values.stream().filter(one -> of("cancelled").contains(bare(one))).findFirst();
  }

  private List<String> of(String kind) {
    return List.of(words.getProperty(kind).split(","));
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
