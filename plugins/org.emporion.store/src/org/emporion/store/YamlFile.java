package org.emporion.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * One YAML file of a study, made into nodes that know their line and column. Its size is limited, and
 * so is what {@link YamlText} takes.
 */
final class YamlFile {
  /** Largest file that is read. */
  static final long MAX_BYTES = 1 << 20;

  private final Path path;
  private final YamlText yaml;

  /**
   * A file that is going to be read.
   *
   * @param path where it is
   * @param yaml what makes its text into nodes; its name is relative to the study folder
   */
  YamlFile(Path path, YamlText yaml) {
    this.path = path;
    this.yaml = yaml;
  }

  /** The root node; empty, with a problem noted, when the file cannot be used at all. */
  Optional<Node> read() {
    return text().flatMap(yaml::parse);
  }

  private Optional<String> text() {
    if (!Files.isRegularFile(path)) {
      return unusable("file-missing", yaml.name());
    }
    try {
      long size = Files.size(path);
      if (size > MAX_BYTES) {
        return unusable("file-too-large", yaml.name(), Long.toString(size), Long.toString(MAX_BYTES));
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(path))).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
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
