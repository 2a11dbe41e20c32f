package org.emporion.store;

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
 * Makes YAML text into nodes that know their line and column. Limits keep a hostile or mistaken text
 * from using up the machine: its depth, and no anchors or aliases (so that a few lines cannot stand
 * for millions).
 *
 * @param name the name of what the text is from, in problems
 * @param field the field path its content stands for, in problems
 * @param problems where problems are noted
 */
record YamlText(String name, String field, Problems problems) {
  /** Deepest nesting that is read. */
  static final int MAX_DEPTH = 40;
  /** May stand at the beginning of a file and is no part of what it says. */
  static final String BYTE_ORDER_MARK = "\uFEFF";

  /** The root node; empty, with a problem noted, when the text cannot be used at all. */
  Optional<Node> parse(String written) {
    String text = written.startsWith(BYTE_ORDER_MARK) ? written.substring(BYTE_ORDER_MARK.length()) : written;
    LoadSettings settings = YamlSettings.of(name, text);
    try {
      if (!withinLimits(new Parse(settings).parseString(text))) {
        return Optional.empty();
      }
      Optional<Node> root = new Compose(settings).composeString(text);
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

  /** Notes a problem of the text. */
  void problem(SourceRef place, String phrase, Object... arguments) {
    problems.add(place, field, phrase, arguments);
  }

  /** The beginning of the text. */
  SourceRef start() {
    return new SourceRef(name, 1, 1);
  }

  /** A mark of the parser as a place; marks count from 0, places from 1. */
  static SourceRef place(String file, Mark mark) {
    return new SourceRef(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
