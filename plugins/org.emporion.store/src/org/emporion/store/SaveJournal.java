package org.emporion.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What makes saving several files one step: a file in {@code .emporion} that holds all of them, written before the
 * first is replaced and deleted after the last. As long as it is there, a file that still has its old content is
 * read as if it had its new one; a file that somebody has changed since is read as it is.
 */
final class SaveJournal {
  private static final String NAME = ".emporion/saving.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StudyFolder folder;

  SaveJournal(StudyFolder folder) {
    this.folder = folder;
  }

  /**
   * A file that is being saved; null where there is no file.
   *
   * @param before what it held
   * @param after what it is going to hold
   */
  record Entry(String before, String after) {}

  /** Begins: from here on the new content counts. */
  void begin(Map<String, Entry> entries) throws IOException {
    AtomicFile.write(folder.file(NAME), JSON.writeValueAsString(entries));
  }

  /** Ends: every file has its new content. */
  void end() throws IOException {
    AtomicFile.delete(folder.file(NAME));
  }

  /** The files as they count, given what is on disk. */
  SortedMap<String, String> applied(SortedMap<String, String> onDisk) {
    SortedMap<String, String> texts = new TreeMap<>(onDisk);
    pending().forEach((name, entry) -> {
      if (Objects.equals(texts.get(name), entry.before())) {
        texts.remove(name);
        Optional.ofNullable(entry.after()).ifPresent(text -> texts.put(name, text));
      }
    });
    return texts;
  }

  private Map<String, Entry> pending() {
    Path file = folder.file(NAME);
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    try {
      return JSON.readValue(file.toFile(), new TypeReference<Map<String, Entry>>() {});
    } catch (IOException e) {
      // It is written whole or not at all, so this is none of ours.
      return Map.of();
    }
  }
}
