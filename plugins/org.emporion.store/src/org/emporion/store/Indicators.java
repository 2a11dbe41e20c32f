package org.emporion.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.emporion.model.LocalText;

/** The indicators of the competency standard IIS3513-005 with what each is about. */
public final class Indicators {
  private static final String RESOURCE = "catalogue/iis3513-005.csv";

  private final Map<String, LocalText> labels;

  private Indicators(Map<String, LocalText> labels) {
    this.labels = labels;
  }

  /** Read once, when a study or the catalogue names one. */
  private static final class Shipped {
    private static final Indicators INDICATORS = readShipped();
  }

  /** The indicators that ship with the product. */
  public static Indicators shipped() {
    return Shipped.INDICATORS;
  }

  private static Indicators readShipped() {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    Map<String, LocalText> labels = new LinkedHashMap<>();
    try (InputStream in = Objects.requireNonNull(Indicators.class.getResourceAsStream(RESOURCE), RESOURCE);
        CSVParser rows = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (CSVRecord row : rows) {
        labels.put(row.get("id"), new LocalText(row.get("label_en"), row.get("label_zh_TW")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Indicators(labels);
  }

  /** Every id, in the order of the standard. */
  public Set<String> ids() {
    return labels.keySet();
  }

  /** What an indicator is about; empty when the standard does not have it. */
  public Optional<LocalText> label(String id) {
    return Optional.ofNullable(labels.get(id));
  }
}
