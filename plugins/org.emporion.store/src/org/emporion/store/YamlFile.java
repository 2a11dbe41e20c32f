package org.emporion.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.emporion.model.study.SourceRef;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * One YAML file of a study, made into nodes that know their line and column. Limits keep a hostile or
 * mistaken file from using up the machine: its size, its depth, and no anchors or aliases (so that a
 * few lines cannot stand for millions).
 */
final class YamlFile {
  /** Largest file that is read. */
  static final long MAX_BYTES = 1 << 20;
  /** Deepest nesting that is read. */
  static final int MAX_DEPTH = 40;

  private final Path path;
  private final String name;
  private final String field;
  private final Problems problems;

  /**
   * A file that is going to be read.
   *
   * @param path where it is
   * @param name its name in problems, relative to the study folder
   * @param field the field path its content stands for, in problems
   */
  YamlFile(Path path, String name, String field, Problems problems) {
    this.path = path;
    this.name = name;
    this.field = field;
    this.problems = problems;
  }

  /** The root node; empty, with a problem noted, when the file cannot be used at all. */
  Optional<Node> read() {
    Optional<String> text = text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    LoadSettings settings = LoadSettings.builder().setLabel(name).build();
    try {
      if (!withinLimits(new Parse(settings).parseString(text.get()))) {
        return Optional.empty();
      }
      Optional<Node> root = new Compose(settings).composeString(text.get());
      if (root.isEmpty()) {
        problem(start(), "yaml-empty");
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      problem(e.getProblemMark().map(mark -> place(name, mark)).orElse(start()), "yaml-syntax", e.getProblem());
    } catch (YamlEngineException e) {
      problem(start(), "yaml-syntax", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    return Optional.empty();
  }

  private Optional<String> text() {
    if (!Files.isRegularFile(path)) {
      problem(start(), "file-missing", name);
      return Optional.empty();
    }
    try {
      long size = Files.size(path);
      if (size > MAX_BYTES) {
        problem(start(), "file-too-large", name, Long.toString(size), Long.toString(MAX_BYTES));
        return Optional.empty();
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(path))).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      problem(start(), "file-not-utf8", name);
    } catch (IOException e) {
      problem(start(), "file-unreadable", name, e.getClass().getSimpleName());
    }
    return Optional.empty();
  }

  private boolean withinLimits(Iterable<Event> events) {
    int depth = 0;
    int documents = 0;
    for (Event event : events) {
      SourceRef place = event.getStartMark().map(mark -> place(name, mark)).orElse(start());
      depth += switch (event.getEventId()) {
        case MappingStart, SequenceStart -> 1;
        case MappingEnd, SequenceEnd -> -1;
        default -> 0;
      };
      documents += event.getEventId() == Event.ID.DocumentStart ? 1 : 0;
      if (depth > MAX_DEPTH) {
        problem(place, "yaml-depth", Integer.toString(MAX_DEPTH));
        return false;
      }
      if (documents > 1) {
        problem(place, "yaml-documents");
        return false;
      }
      if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
        problem(place, "yaml-anchor");
        return false;
      }
    }
    return true;
  }

  private void problem(SourceRef place, String phrase, Object... arguments) {
    problems.add(place, field, phrase, arguments);
  }

  private SourceRef start() {
    return new SourceRef(name, 1, 1);
  }

  /** A mark of the parser as a place; marks count from 0, places from 1. */
  static SourceRef place(String file, Mark mark) {
    return new SourceRef(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
