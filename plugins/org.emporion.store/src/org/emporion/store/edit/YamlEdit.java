package org.emporion.store.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.emporion.store.Numeral;
import org.emporion.store.edit.YamlPlaces.Span;
import org.emporion.store.edit.YamlValue.Mapping;
import org.emporion.store.edit.YamlValue.Scalar;
import org.emporion.store.edit.YamlValue.Sequence;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Changes one value of a YAML text and leaves every other letter as it is: comments, order, empty lines,
 * quotation marks, layout. Values are found by keys, and by numbers from 1 in lists.
 */
final class YamlEdit {
  private final YamlPlaces places;
  private final YamlWriter writer;
  private final LineEntries lines;
  private final BracketEntries brackets;

  /** Edits of a text. */
  YamlEdit(String text) {
    places = new YamlPlaces(text);
    writer = new YamlWriter(places.lineBreak());
    lines = new LineEntries(places);
    brackets = new BracketEntries(places);
  }

  /**
   * Where a value stands.
   *
   * @param node the value
   * @param hook behind the colon or dash before it; the beginning of the text for the root
   * @param column where the key or dash stands; -1 for the root
   * @param bracketed true inside brackets
   * @param keyed true behind a key
   */
  private record Slot(Node node, int hook, int column, boolean bracketed, boolean keyed) {}

  /**
   * Writes a value: in place of the one that is there, or as a new entry at the end of its map or list.
   * Maps that are missing on the way are made.
   *
   * @param keys at least one
   * @throws IllegalArgumentException when a single value, or a list's end, is in the way
   */
  String set(List<String> keys, YamlValue value) {
    return places.root().map(root -> set(root(root), keys, value)).orElseGet(() -> begin(wrap(keys, value)));
  }

  private Slot root(Node root) {
    return new Slot(root, 0, -1, false, false);
  }

  private String set(Slot slot, List<String> keys, YamlValue value) {
    if (keys.isEmpty()) {
      return reads(slot.node, value) ? places.text() : apply(replace(slot, value));
    }
    if (places.nothing(slot.node) || empty(slot.node)) {
      return apply(replace(slot, slot.node instanceof SequenceNode && keys.getFirst().equals("1")
          ? YamlValue.list(wrap(keys.subList(1, keys.size()), value))
          : wrap(keys, value)));
    }
    if (slot.node instanceof ScalarNode) {
      throw new IllegalArgumentException("A single value stands in the way of " + keys.getFirst());
    }
    Optional<Slot> inner = find(slot, keys.getFirst());
    if (inner.isEmpty() && slot.node instanceof SequenceNode list && number(keys.getFirst()) != list.getValue().size() + 1) {
      throw new IllegalArgumentException("The list has " + list.getValue().size() + " items: no " + keys.getFirst());
    }
    return inner.isPresent()
        ? set(inner.get(), keys.subList(1, keys.size()), value)
        : apply(add(slot, collection(slot.node).getValue().size() - 1, keys.getFirst(),
            wrap(keys.subList(1, keys.size()), value)));
  }

  /**
   * Writes several values at once, which costs little more than one. New entries come in the order they are given.
   *
   * @param values by keys, at least one each; none of them is inside another
   * @throws IllegalArgumentException as {@link #set}
   */
  String setAll(Map<List<String>, YamlValue> values) {
    Branch tree = new Branch();
    values.forEach(tree::put);
    Optional<List<TextChange>> changes = places.root().map(root -> changes(root(root), tree));
    if (changes.isPresent() && !TextChange.apart(changes.get())) {
      // Lines of one go where another one's are added: one after the other, then.
      String text = places.text();
      for (Map.Entry<List<String>, YamlValue> one : values.entrySet()) {
        text = new YamlEdit(text).set(one.getKey(), one.getValue());
      }
      return text;
    }
    return changes.map(this::apply).orElseGet(() -> begin(tree.value()));
  }

  private List<TextChange> changes(Slot slot, Branch tree) {
    if (tree.leaf != null) {
      return reads(slot.node, tree.leaf) ? List.of() : replace(slot, tree.leaf);
    }
    if (places.nothing(slot.node) || empty(slot.node)) {
      return replace(slot, tree.value());
    }
    if (!(slot.node instanceof MappingNode map)) {
      throw new IllegalArgumentException("Not a map, where one has to be: " + tree.inner.keySet());
    }
    List<TextChange> changes = new ArrayList<>();
    Map<String, YamlValue> fresh = new LinkedHashMap<>();
    tree.inner.forEach((key, branch) -> find(slot, key).ifPresentOrElse(
        inner -> changes.addAll(changes(inner, branch)),
        () -> fresh.put(key, branch.value())));
    // Behind what is added further inside, which may end at the same place.
    changes.addAll(addAll(slot, map.getValue().size() - 1, fresh));
    return changes;
  }

  private List<TextChange> addAll(Slot owner, int after, Map<String, YamlValue> entries) {
    if (YamlPlaces.inLines(owner.node)) {
      return entries.entrySet().stream()
          .flatMap(entry -> add(owner, after, entry.getKey(), entry.getValue()).stream()).toList();
    }
    String joined = entries.entrySet().stream()
        .map(entry -> writer.flowEntry(entry.getKey(), entry.getValue())).collect(Collectors.joining(", "));
    return joined.isEmpty() ? List.of() : brackets.insert(collection(owner.node), after, joined);
  }

  /** Values to write, by the keys that lead to them. */
  private static final class Branch {
    private final Map<String, Branch> inner = new LinkedHashMap<>();
    private YamlValue leaf;

    void put(List<String> keys, YamlValue value) {
      if (keys.isEmpty()) {
        leaf = value;
      } else {
        inner.computeIfAbsent(keys.getFirst(), any -> new Branch()).put(keys.subList(1, keys.size()), value);
      }
    }

    YamlValue value() {
      if (leaf != null) {
        return leaf;
      }
      Mapping map = YamlValue.block();
      for (Map.Entry<String, Branch> one : inner.entrySet()) {
        map = map.with(one.getKey(), one.getValue().value());
      }
      return map;
    }
  }

  /**
   * Writes a new entry behind another one of the same map.
   *
   * @param keys of the new entry
   * @param after the key it comes behind; at the end when there is none such
   * @throws IllegalArgumentException when the entry is there already
   */
  String insert(List<String> keys, String after, YamlValue value) {
    Optional<Slot> owner = owner(keys).filter(slot -> slot.node instanceof MappingNode && !empty(slot.node));
    if (owner.isEmpty()) {
      return set(keys, value);
    }
    if (find(owner.get(), keys.getLast()).isPresent()) {
      throw new IllegalArgumentException(keys.getLast() + " is there already");
    }
    List<NodeTuple> entries = ((MappingNode) owner.get().node).getValue();
    int behind = entries.stream().map(YamlEdit::key).toList().indexOf(after);
    return apply(add(owner.get(), behind < 0 ? entries.size() - 1 : behind, keys.getLast(), value));
  }

  /** The keys of a map; none when there is no map. */
  Set<String> keys(List<String> path) {
    Set<String> keys = new LinkedHashSet<>();
    find(path).map(Slot::node).ifPresent(node -> {
      if (node instanceof MappingNode map) {
        map.getValue().forEach(tuple -> keys.add(key(tuple)));
      }
    });
    return keys;
  }

  /** Removes an entry or item; a map or list that loses its last one stays as an empty one. */
  String remove(List<String> keys) {
    return owner(keys)
        .filter(slot -> find(slot, keys.getLast()).isPresent())
        .map(slot -> apply(remove(slot, keys.getLast())))
        .orElse(places.text());
  }

  /** What the last of the keys belongs to. */
  private Optional<Slot> owner(List<String> keys) {
    return find(keys.subList(0, keys.size() - 1));
  }

  private Optional<Slot> find(List<String> keys) {
    Optional<Slot> slot = places.root().map(this::root);
    for (String key : keys) {
      slot = slot.flatMap(at -> find(at, key));
    }
    return slot;
  }

  private String apply(List<TextChange> changes) {
    return TextChange.apply(changes, places.text());
  }

  private static YamlValue wrap(List<String> keys, YamlValue value) {
    return keys.isEmpty()
        ? value
        : YamlValue.block().with(keys.getFirst(), wrap(keys.subList(1, keys.size()), value));
  }

  /** Writes the root of a text that has nothing but comments. */
  String begin(YamlValue value) {
    String text = places.text();
    boolean lineOpen = !text.isEmpty() && places.lineStart(text.length()) != text.length();
    return text + (lineOpen ? places.lineBreak() : "") + writer.block(value, 0) + places.lineBreak();
  }

  private Optional<Slot> find(Slot slot, String key) {
    boolean bracketed = slot.node instanceof CollectionNode<?> && !YamlPlaces.inLines(slot.node);
    if (slot.node instanceof MappingNode map) {
      return map.getValue().stream().filter(tuple -> key(tuple).equals(key)).findFirst().map(tuple -> new Slot(
          tuple.getValueNode(), places.behindColon(tuple), places.column(tuple.getKeyNode()), bracketed, true));
    }
    if (slot.node instanceof SequenceNode list) {
      int number = number(key);
      if (number < 1 || number > list.getValue().size()) {
        return Optional.empty();
      }
      int start = places.spans(list).get(number - 1).start();
      return Optional.of(new Slot(
          list.getValue().get(number - 1), start + (bracketed ? 0 : 1), places.column(list), bracketed, false));
    }
    return Optional.empty();
  }

  private static String key(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  /** The number of an item; 0 for a key that is none. */
  private static int number(String key) {
    return key.matches("[1-9]\\d{0,8}") ? Integer.parseInt(key) : 0;
  }

  private static CollectionNode<?> collection(Node node) {
    return (CollectionNode<?>) node;
  }

  private static boolean empty(Node node) {
    return node instanceof CollectionNode<?> collection && collection.getValue().isEmpty();
  }

  private List<TextChange> add(Slot owner, int after, String key, YamlValue value) {
    boolean map = owner.node instanceof MappingNode;
    if (!YamlPlaces.inLines(owner.node)) {
      return brackets.insert(
          collection(owner.node), after, map ? writer.flowEntry(key, value) : writer.flow(value));
    }
    int column = places.column(owner.node);
    Span before = places.spans(collection(owner.node)).get(after);
    return lines.insert(
        before, column, map ? writer.blockEntry(key, value, column) : writer.blockItem(value, column));
  }

  private List<TextChange> remove(Slot owner, String key) {
    int size = collection(owner.node).getValue().size();
    if (size == 1) {
      return replace(owner, owner.node instanceof MappingNode ? YamlValue.map() : YamlValue.list());
    }
    int index = owner.node instanceof MappingNode map
        ? map.getValue().stream().map(YamlEdit::key).toList().indexOf(key)
        : Integer.parseInt(key) - 1;
    return YamlPlaces.inLines(owner.node)
        ? lines.remove(places.spans(collection(owner.node)), index)
        : brackets.remove(collection(owner.node), index);
  }

  private List<TextChange> replace(Slot slot, YamlValue value) {
    int from = places.nothing(slot.node) ? slot.hook : places.start(slot.node);
    int to = places.nothing(slot.node) ? slot.hook : places.end(slot.node);
    if (slot.column < 0) {
      return List.of(new TextChange(from, to, writer.block(value, 0)));
    }
    if (slot.bracketed) {
      boolean colon = places.text().charAt(slot.hook - 1) == ':';
      boolean bare = slot.keyed && places.nothing(slot.node) && !colon;
      boolean tight = slot.keyed && from == slot.hook && colon;
      return List.of(new TextChange(from, to, (bare ? ": " : tight ? " " : "") + writer.flow(value)));
    }
    boolean inline = writer.inline(value, places.text().codePointCount(places.lineStart(slot.hook), slot.hook) + 1);
    return slot.keyed ? replaceEntry(slot, from, to, value, inline) : replaceItem(slot, from, to, value, inline);
  }

  private List<TextChange> replaceItem(Slot slot, int from, int to, YamlValue value, boolean inline) {
    int column = places.nothing(slot.node) ? slot.column + YamlWriter.STEP : places.column(slot.node);
    String written = inline ? writer.flow(value) : writer.block(value, column);
    return List.of(new TextChange(from, to, (places.nothing(slot.node) ? " " : "") + written));
  }

  private List<TextChange> replaceEntry(Slot slot, int from, int to, YamlValue value, boolean inline) {
    boolean nothing = places.nothing(slot.node);
    if (inline && !nothing && !YamlPlaces.inLines(slot.node)) {
      return List.of(new TextChange(from, to, writer.flow(value)));
    }
    TextChange old = TextChange.cut(from, to);
    int column = slot.column + YamlWriter.STEP;
    if (YamlPlaces.inLines(slot.node)) {
      Span last = places.spans(collection(slot.node)).getLast();
      old = TextChange.cut(places.lineStart(from), lines.behind(last));
      column = Math.max(slot.column + 1, places.column(slot.node));
    } else if (!nothing) {
      old = TextChange.cut(behindBlanks(slot.hook, from), to);
    }
    TextChange fresh = inline
        ? TextChange.insert(slot.hook, " " + writer.flow(value))
        : TextChange.insert(
            places.lineEnd(Math.max(slot.hook, YamlPlaces.inLines(slot.node) ? slot.hook : to)),
            places.lineBreak() + " ".repeat(column) + writer.block(value, column));
    return nothing ? List.of(fresh) : List.of(old, fresh);
  }

  /** Where the blanks before a place in its line begin, but not before the hook. */
  private int behindBlanks(int hook, int at) {
    int from = at;
    while (from > hook && (places.text().charAt(from - 1) == ' ' || places.text().charAt(from - 1) == '\t')) {
      from--;
    }
    return from;
  }

  /** True when a value would be read as the same, so that there is nothing to write. */
  private static boolean reads(Node node, YamlValue value) {
    return switch (value) {
      case Scalar scalar -> node instanceof ScalarNode written && reads(written, scalar);
      case Sequence list -> node instanceof SequenceNode written && written.getValue().size() == list.items().size()
          && IntStream.range(0, list.items().size())
              .allMatch(i -> reads(written.getValue().get(i), list.items().get(i)));
      case Mapping map -> node instanceof MappingNode written && written.getValue().size() == map.entries().size()
          && written.getValue().stream().allMatch(tuple ->
              map.entries().containsKey(key(tuple)) && reads(tuple.getValueNode(), map.entries().get(key(tuple))));
    };
  }

  private static boolean reads(ScalarNode written, Scalar scalar) {
    return (written.isPlain() || !scalar.plain())
        && (written.getValue().equals(scalar.written()) || scalar.plain() && sameNumber(written.getValue(), scalar.written()));
  }

  private static boolean sameNumber(String one, String other) {
    return Numeral.of(one).flatMap(first -> Numeral.of(other).map(second -> first.value().compareTo(second.value()) == 0))
        .orElse(false);
  }
}
