package org.emporion.store.journey;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.emporion.store.interchange.BrokenExchangeException;

/** Reads JSON within limits: recordings, and the bodies in them. */
final class JsonFile {
  /** Largest file that is read, in bytes. */
  static final long MOST_BYTES = 64L << 20;
  /** Deepest nesting that is read; parsing and walking stay far from the end of a stack. */
  static final int MOST_DEPTH = 100;

  private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder()
              .maxNestingDepth(MOST_DEPTH).maxStringLength((int) MOST_BYTES).maxNumberLength(1000).build())
          .build())
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
          DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
      .build();

  private JsonFile() {}

  /**
   * Reads a file.
   *
   * @throws BrokenExchangeException when it is missing, too large, too deep or no JSON, with line and column
   */
  static JsonNode read(Path path, ImportProblems problems) throws BrokenExchangeException {
    try {
      if (!Files.isRegularFile(path)) {
        problems.at("", "file-missing", path.toString());
        throw problems.broken();
      }
      long size = Files.size(path);
      if (size > MOST_BYTES) {
        problems.at("", "file-too-large", Long.toString(size), Long.toString(MOST_BYTES));
        throw problems.broken();
      }
      // Some recorders begin their files with a byte order mark; the parser knows it in streams of bytes.
      try (InputStream in = Files.newInputStream(path)) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") ? YamlFile.read(Files.readString(path), problems) : MAPPER.readTree(in);
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
      problems.at(line, column, "json-syntax", Integer.toString(MOST_DEPTH));
    } catch (IOException e) {
      problems.at("", "file-unreadable", e.getClass().getSimpleName());
    }
    throw problems.broken();
  }

  /** A text as JSON; empty when it is no object and no list. */
  static Optional<JsonNode> of(String text) {
    String stripped = text.strip();
    if (!stripped.startsWith("{") && !stripped.startsWith("[")) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readTree(stripped));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Plain lists, maps, texts, numbers and truth values as JSON. */
  static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** JSON as text on one line. */
  static String text(JsonNode node) {
    return node.toString();
  }
}
