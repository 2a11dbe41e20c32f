package org.emporion.store.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.store.edit.YamlPlaces.Span;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The items of the lists of a YAML text: reads them as they are written, moves them with the comments above and behind
 * them, repeats them and puts in new ones. Items have numbers from 1.
 */
final class YamlItems {
  private final YamlPlaces places;
  private final YamlWriter writer;
  private final LineEntries lines;

  /** The items of a text. */
  YamlItems(String text) {
    places = new YamlPlaces(text);
    writer = new YamlWriter(places.lineBreak());
    lines = new LineEntries(places);
  }

  /** A value as it is written, without layout and comments; empty when there is none. */
  Optional<YamlValue> value(List<String> keys) {
    return find(keys).filter(node -> !places.nothing(node)).map(YamlItems::value);
  }

  private static YamlValue value(Node node) {
    if (node instanceof MappingNode map) {
      Map<String, YamlValue> entries = new LinkedHashMap<>();
      map.getValue().forEach(entry -> entries.put(key(entry), value(entry.getValueNode())));
      return new YamlValue.Mapping(entries, YamlPlaces.inLines(map));
    }
    if (node instanceof SequenceNode list) {
      return new YamlValue.Sequence(list.getValue().stream().map(YamlItems::value).toList());
    }
    ScalarNode scalar = (ScalarNode) node;
    return new YamlValue.Scalar(scalar.getValue(), scalar.isPlain() && YamlWriter.otherType(scalar.getValue()));
  }

  /**
   * Puts an item behind another one.
   *
   * @param after the number of the other; 0 only for a list without items
   */
  String insert(List<String> keys, int after, YamlValue item) {
    Optional<SequenceNode> list = list(keys);
    if (list.isEmpty()) {
      List<String> first = new ArrayList<>(keys);
      first.add("1");
      return new YamlEdit(places.text()).set(first, item);
    }
    if (!YamlPlaces.inLines(list.get())) {
      return TextChange.apply(new BracketEntries(places).insert(list.get(), after - 1, writer.flow(item)), places.text());
    }
    int column = places.column(list.get());
    return TextChange.apply(
        lines.insert(places.spans(list.get()).get(after - 1), column, writer.blockItem(item, column)), places.text());
  }

  /** An item once more, behind itself. */
  String repeat(List<String> keys, int number) {
    SequenceNode list = list(keys).orElseThrow(() -> missing(keys));
    List<YamlValue> meant = new ArrayList<>(items(list));
    meant.add(number, meant.get(number - 1));
    Span span = places.spans(list).get(number - 1);
    if (!YamlPlaces.inLines(list)) {
      return checked(keys, meant, TextChange.insert(span.end(), ", " + places.text().substring(span.start(), span.end())));
    }
    if (!places.beginsLine(span.start())) {
      return insert(keys, number, meant.get(number));
    }
    int end = lines.behind(span);
    String copy = places.text().substring(places.lineStart(span.start()), end);
    boolean ended = copy.endsWith("\n") || copy.endsWith("\r");
    return checked(keys, meant, TextChange.insert(end, ended ? copy : places.lineBreak() + copy));
  }

  /** An item and the one behind it in the other order. Comments above an item and behind it go with it. */
  String swap(List<String> keys, int number) {
    SequenceNode list = list(keys).orElseThrow(() -> missing(keys));
    List<YamlValue> meant = new ArrayList<>(items(list));
    meant.add(number, meant.remove(number - 1));
    List<Span> spans = places.spans(list);
    Span first = spans.get(number - 1);
    Span second = spans.get(number);
    String text = places.text();
    if (!YamlPlaces.inLines(list)) {
      return checked(keys, meant, new TextChange(first.start(), second.end(), text.substring(second.start(), second.end())
          + text.substring(first.end(), second.start()) + text.substring(first.start(), first.end())));
    }
    if (!places.beginsLine(first.start())) {
      return replaced(keys, meant);
    }
    int from = comments(number == 1 ? 0 : lines.behind(spans.get(number - 2)), first);
    int middle = lines.behind(first);
    int next = comments(middle, second);
    int end = lines.behind(second);
    String one = text.substring(from, middle);
    String other = text.substring(next, end);
    String lineBreak = places.lineBreak();
    if (!other.endsWith("\n") && !other.endsWith("\r")) {
      other += lineBreak;
      // A literal text would say less without its last line break.
      one = first.open() ? one : one.substring(0, one.length() - lineBreak.length());
    }
    return checked(keys, meant, new TextChange(from, end, other + text.substring(middle, next) + one));
  }

  /** Where the lines of comments right above an item begin. */
  private int comments(int least, Span item) {
    int from = places.lineStart(item.start());
    while (from > least) {
      int above = places.lineStart(places.previousLineEnd(from));
      if (above < least || above == from || !places.text().substring(above, from).strip().startsWith("#")) {
        break;
      }
      from = above;
    }
    return from;
  }

  /** The text after a change of its letters if it says what is meant; else with the items written anew. */
  private String checked(List<String> keys, List<YamlValue> meant, TextChange change) {
    String text = TextChange.apply(List.of(change), places.text());
    return said(text, keys).equals(Optional.of(meant)) ? text : replaced(keys, meant);
  }

  private static Optional<List<YamlValue>> said(String text, List<String> keys) {
    YamlItems items = new YamlItems(text);
    return items.list(keys).map(YamlItems::items);
  }

  private String replaced(List<String> keys, List<YamlValue> meant) {
    return new YamlEdit(places.text()).set(keys, new YamlValue.Sequence(meant));
  }

  private static List<YamlValue> items(SequenceNode list) {
    return list.getValue().stream().map(YamlItems::value).toList();
  }

  private Optional<SequenceNode> list(List<String> keys) {
    return find(keys).filter(node -> node instanceof SequenceNode list && !list.getValue().isEmpty())
        .map(node -> (SequenceNode) node);
  }

  private Optional<Node> find(List<String> keys) {
    Optional<Node> at = places.root();
    for (String key : keys) {
      at = at.flatMap(node -> inside(node, key));
    }
    return at;
  }

  private static Optional<Node> inside(Node node, String key) {
    if (node instanceof MappingNode map) {
      return map.getValue().stream().filter(entry -> key(entry).equals(key)).map(NodeTuple::getValueNode).findFirst();
    }
    if (node instanceof SequenceNode list && key.matches("[1-9]\\d{0,8}")) {
      int number = Integer.parseInt(key);
      return number <= list.getValue().size() ? Optional.of(list.getValue().get(number - 1)) : Optional.empty();
    }
    return Optional.empty();
  }

  private static String key(NodeTuple entry) {
    return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private static IllegalArgumentException missing(List<String> keys) {
    return new IllegalArgumentException("No list with items at " + String.join(".", keys));
  }
}
