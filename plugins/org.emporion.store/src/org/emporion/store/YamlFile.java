package org.emporion.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** One YAML file of a study as text. Its size is limited, and so is what {@link YamlText} takes. */
final class YamlFile {
  /** Largest file that is read. */
  static final long MAX_BYTES = 1 << 20;

  private final Path path;
  private final YamlText yaml;

  /**
   * A file that is going to be read.
   *
   * @param path where it is
   * @param yaml what its text is going to be read by, which names the file in problems
   */
  YamlFile(Path path, YamlText yaml) {
    this.path = path;
    this.yaml = yaml;
  }

  /** The text letter by letter; empty, with a problem noted, when the file cannot be used at all. */
  Optional<String> read() {
    if (!Files.isRegularFile(path)) {
      return unusable("file-missing", yaml.name());
    }
    try {
      long size = Files.size(path);
      if (size > MAX_BYTES) {
        return unusable("file-too-large", yaml.name(), Long.toString(size), Long.toString(MAX_BYTES));
      }
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(path))).toString());
    } catch (CharacterCodingException e) {
      return unusable("file-not-utf8", yaml.name());
    } catch (IOException e) {
      return unusable("file-unreadable", yaml.name(), e.getClass().getSimpleName());
    }
  }

  private Optional<String> unusable(String phrase, Object... arguments) {
    yaml.problem(yaml.start(), phrase, arguments);
    return Optional.empty();
  }
}
