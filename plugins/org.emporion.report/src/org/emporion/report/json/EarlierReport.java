package org.emporion.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;
import org.emporion.model.Language;

/** What an earlier {@code assessment.json} says of the documents beside it. */
public final class EarlierReport {
  private final Path folder;
  private final JsonNode root;

  /** Reads the file in a folder; one that is missing or cannot be read tells nothing. */
  public EarlierReport(Path folder, String file) {
    this.folder = folder;
    JsonNode read;
    try {
      read = new ObjectMapper().readTree(folder.resolve(file).toFile());
    } catch (IOException e) {
      read = null;
    }
    root = read == null ? new ObjectMapper().createObjectNode() : read;
  }

  /** The document of a language when it has this key and its bytes are still those that were written. */
  public Optional<AssessmentJson.DocumentFile> document(Language language, String key) {
    JsonNode entry = root.path("documents").path(language.tag());
    String name = entry.path("file").asText();
    String sum = entry.path("sha256").asText();
    if (!entry.path("key").asText().equals(key) || name.isEmpty() || name.contains("/") || name.contains("\\")) {
      return Optional.empty();
    }
    try {
      return sum.equals(sha256(Files.readAllBytes(folder.resolve(name))))
          ? Optional.of(new AssessmentJson.DocumentFile(name, key, sum))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** When the documents were written. */
  public Optional<Instant> writtenAt() {
    for (JsonNode stage : root.path("stages")) {
      if (stage.path("stage").asText().equals("REPORT")) {
        try {
          return Optional.of(Instant.parse(stage.path("computedAt").asText()));
        } catch (DateTimeParseException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** The hash of a file's bytes, 64 hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
