package org.emporion.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Stage;

/**
 * The findings of a study, one JSON file each in {@code .emporion/findings} of the study folder. They
 * are a cache: whatever cannot be read is as good as not there and is computed again.
 */
public final class FindingStore {
  /** The version of the files' format. */
  static final int FORMAT = 1;

  /** One for all: what it finds out about records costs more than reading a finding. */
  private static final ObjectMapper MAPPER = FindingJson.mapper();

  private final Path folder;

  /** A file's content. */
  private record Stored<T>(int format, Finding<T> finding) {}

  /** The findings of the study in a folder; nothing is made until the first finding is saved. */
  public FindingStore(Path studyFolder) {
    folder = studyFolder.resolve(".emporion").resolve("findings");
  }

  /**
   * The finding of a stage about a subject; empty when there is none or its file is damaged or of
   * another format.
   *
   * @param subject id of a candidate, or empty for a stage about the whole study
   * @param type the type of the finding's value
   */
  public <T> Optional<Finding<T>> load(Stage stage, String subject, Class<T> type) {
    return load(file(stage, subject, Optional.empty()), stage, subject, type);
  }

  /**
   * One of several findings of a stage about a subject.
   *
   * @param which id that tells it from the others
   */
  public <T> Optional<Finding<T>> load(Stage stage, String subject, String which, Class<T> type) {
    return load(file(stage, subject, Optional.of(which)), stage, subject, type);
  }

  private static <T> Optional<Finding<T>> load(Path file, Stage stage, String subject, Class<T> type) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    JavaType content = MAPPER.getTypeFactory().constructParametricType(Stored.class, type);
    try {
      Stored<T> stored = MAPPER.readValue(file.toFile(), content);
      return Optional.ofNullable(stored)
          .filter(one -> one.format() == FORMAT && one.finding() != null)
          .map(Stored::finding)
          .filter(one -> one.stage() == stage && subject.equals(one.subject()) && one.value() != null);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Saves a finding in place of the earlier one of the same stage and subject. A reader sees either the
   * one or the other, never a part.
   *
   * @throws UncheckedIOException when it cannot be written; the earlier finding is then still there
   */
  public void save(Finding<?> finding) {
    save(finding, file(finding.stage(), finding.subject(), Optional.empty()));
  }

  /**
   * Saves one of several findings of a stage about a subject.
   *
   * @param which id that tells it from the others
   * @throws UncheckedIOException as above
   */
  public void save(Finding<?> finding, String which) {
    save(finding, file(finding.stage(), finding.subject(), Optional.of(which)));
  }

  private static void save(Finding<?> finding, Path file) {
    try {
      AtomicFile.write(file, MAPPER.writeValueAsString(new Stored<>(FORMAT, finding)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a finding that can be saved: " + finding.stage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(Stage stage, String subject, Optional<String> which) {
    StringBuilder name = new StringBuilder(stage.name().toLowerCase(Locale.ROOT));
    for (String id : List.of(subject, which.orElse(""))) {
      if (!id.isEmpty() && !FieldPlace.ID.matcher(id).matches()) {
        throw new IllegalArgumentException("The subject of a finding is an id, not \"" + id + "\"");
      }
      name.append(id.isEmpty() ? "" : "." + id);
    }
    return folder.resolve(name + ".json");
  }
}
