package org.emporion.store.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.store.YamlSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML text and where in it each value begins and ends. Places are offsets into the text. */
final class YamlPlaces {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String text;
  private final int first;
  /** Where each code point begins, behind a byte order mark. */
  private final int[] offsets;

  /** Places in a text. */
  YamlPlaces(String text) {
    this.text = text;
    this.first = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    this.offsets = new int[text.codePointCount(first, text.length()) + 1];
    int offset = first;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = offset;
      offset += offset < text.length() ? Character.charCount(text.codePointAt(offset)) : 0;
    }
  }

  /**
   * An entry of a map or an item of a list.
   *
   * @param start where its key or its dash stands, or in a list in brackets the item itself
   * @param end behind its last letter
   * @param open true when what follows may become part of it: it ends in lines of a literal text
   */
  record Span(int start, int end, boolean open) {}

  /** The text. */
  String text() {
    return text;
  }

  /**
   * The root; empty when nothing is written but comments.
   *
   * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException when it is not YAML
   */
  Optional<Node> root() {
    String yaml = text.substring(first);
    return new Compose(YamlSettings.of("", yaml)).composeString(yaml)
        .filter(node -> !nothing(node));
  }

  /** True for a value that is left out. */
  boolean nothing(Node node) {
    return node instanceof ScalarNode && start(node) == at(node.getEndMark());
  }

  /** True for a list or map in lines, not in brackets. */
  static boolean inLines(Node node) {
    return node instanceof CollectionNode<?> collection && collection.getFlowStyle() != FlowStyle.FLOW;
  }

  /** Where a value begins. */
  int start(Node node) {
    return at(node.getStartMark());
  }

  /** The column of a value from 0, in characters. */
  int column(Node node) {
    return node.getStartMark().orElseThrow().getColumn();
  }

  /** Behind the last letter of a value; comments, blanks and empty lines behind it are none of it. */
  int end(Node node) {
    return inLines(node) || literal(node) ? trimmed(start(node), behind(node)) : behind(node);
  }

  /** As {@link #end}, but behind empty lines that are part of a value. */
  private int behind(Node node) {
    if (inLines(node)) {
      return spans((CollectionNode<?>) node).getLast().end();
    }
    int end = at(node.getEndMark());
    return literal(node) && !keepsBreaks(node) ? trimmed(start(node), end) : end;
  }

  private int trimmed(int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean literal(Node node) {
    return node instanceof ScalarNode scalar
        && (scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED);
  }

  /** True for a literal text whose head says that empty lines behind it count. */
  private boolean keepsBreaks(Node node) {
    int start = start(node);
    return text.substring(start, lineEnd(start)).matches("[|>]\\d?\\+.*");
  }

  /** The entries or items of a list or map. */
  List<Span> spans(CollectionNode<?> collection) {
    List<Span> spans = new ArrayList<>();
    if (collection instanceof MappingNode map) {
      for (NodeTuple tuple : map.getValue()) {
        Node value = tuple.getValueNode();
        spans.add(new Span(
            start(tuple.getKeyNode()), nothing(value) ? behindColon(tuple) : behind(value), open(value)));
      }
    } else {
      int from = start(collection);
      for (Node item : ((SequenceNode) collection).getValue()) {
        int start = inLines(collection) ? dash(from, column(collection)) : start(item);
        spans.add(new Span(start, behind(item), open(item)));
        from = behind(item);
      }
    }
    return spans;
  }

  private boolean open(Node node) {
    return inLines(node) ? spans((CollectionNode<?>) node).getLast().open() : literal(node);
  }

  /** The next dash in a column at or behind a place that is not inside a value. */
  private int dash(int from, int column) {
    int at = from;
    while (text.charAt(at) != '-' || column(at) != column) {
      at = text.charAt(at) == '#' ? lineEnd(at) : at + 1;
    }
    return at;
  }

  private int column(int at) {
    return text.codePointCount(lineStart(at), at);
  }

  /** Behind the colon of an entry; behind the key when it has none. */
  int behindColon(NodeTuple entry) {
    int end = at(entry.getKeyNode().getEndMark());
    int next = skip(end);
    return next < text.length() && text.charAt(next) == ':' ? next + 1 : end;
  }

  /** The next place, from one between values, that is neither blank nor line break nor comment. */
  int skip(int from) {
    int at = from;
    while (at < text.length()) {
      char one = text.charAt(at);
      if (one == '#') {
        at = lineEnd(at);
      } else if (Character.isWhitespace(one)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  /** The beginning of the line of a place, in the first line behind a byte order mark. */
  int lineStart(int at) {
    int start = at;
    while (start > first && !lineBreak(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** The end of the line of a place, before its line break. */
  int lineEnd(int at) {
    int end = at;
    while (end < text.length() && !lineBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The beginning of the line after that of a place; the end of the text in its last line. */
  int nextLine(int at) {
    int end = lineEnd(at);
    if (end < text.length()) {
      end += text.startsWith("\r\n", end) ? 2 : 1;
    }
    return end;
  }

  /** The end of the line before that of a place; its own beginning in the first line. */
  int previousLineEnd(int at) {
    int start = lineStart(at);
    if (start > first) {
      start -= start > 1 && text.startsWith("\r\n", start - 2) ? 2 : 1;
    }
    return start;
  }

  /** True when nothing but blanks stands before a place in its line. */
  boolean beginsLine(int at) {
    return text.substring(lineStart(at), at).isBlank();
  }

  /** True when nothing but blanks and a comment stands behind a place in its line. */
  boolean endsLine(int at) {
    return skip(at) >= lineEnd(at);
  }

  /** The line break the text uses. */
  String lineBreak() {
    int end = lineEnd(0);
    int next = nextLine(0);
    return end == next ? "\n" : text.substring(end, next);
  }

  private static boolean lineBreak(char one) {
    return one == '\n' || one == '\r';
  }

  /** Marks count code points from behind a byte order mark. */
  private int at(Optional<Mark> mark) {
    return offsets[mark.orElseThrow().getIndex()];
  }
}
