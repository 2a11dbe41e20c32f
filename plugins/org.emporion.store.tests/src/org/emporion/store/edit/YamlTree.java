package org.emporion.store.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.store.YamlSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * What a YAML text says, as maps, lists and texts, and what an edit should make of that: the plain meaning of
 * {@link YamlEdit}, without a thought of how it is written.
 */
final class YamlTree {
  private YamlTree() {}

  /** What a text says; an empty map when it says nothing. */
  static Object read(String text) {
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    Optional<Node> root = new Compose(YamlSettings.of("", bare)).composeString(bare);
    return root.map(YamlTree::tree).filter(tree -> !tree.equals("")).orElseGet(LinkedHashMap::new);
  }

  private static Object tree(Node node) {
    if (node instanceof MappingNode map) {
      Map<String, Object> entries = new LinkedHashMap<>();
      map.getValue().forEach(
          entry -> entries.put(((ScalarNode) entry.getKeyNode()).getValue(), tree(entry.getValueNode())));
      return entries;
    }
    return node instanceof SequenceNode list
        ? new ArrayList<>(list.getValue().stream().map(YamlTree::tree).toList())
        : ((ScalarNode) node).getValue();
  }

  static Object tree(YamlValue value) {
    return switch (value) {
      case YamlValue.Scalar scalar -> scalar.written();
      case YamlValue.Sequence list -> new ArrayList<>(list.items().stream().map(YamlTree::tree).toList());
      case YamlValue.Mapping map -> {
        Map<String, Object> entries = new LinkedHashMap<>();
        map.entries().forEach((key, one) -> entries.put(key, tree(one)));
        yield entries;
      }
    };
  }

  /** The tree with a value at a path; the tree itself is changed. */
  @SuppressWarnings("unchecked")
  static Object set(Object tree, List<String> keys, Object value) {
    if (keys.isEmpty()) {
      return value;
    }
    String key = keys.getFirst();
    List<String> rest = keys.subList(1, keys.size());
    if (tree instanceof List<?> || key.equals("1") && tree instanceof List<?>) {
      List<Object> list = (List<Object>) tree;
      int at = Integer.parseInt(key) - 1;
      if (at == list.size()) {
        list.add(set("", rest, value));
      } else {
        list.set(at, set(list.get(at), rest, value));
      }
      return list;
    }
    Map<String, Object> map = tree instanceof Map<?, ?> ? (Map<String, Object>) tree : new LinkedHashMap<>();
    map.put(key, set(map.getOrDefault(key, ""), rest, value));
    return map;
  }

  /** The tree without what is at a path. */
  static Object remove(Object tree, List<String> keys) {
    Object owner = tree;
    for (String key : keys.subList(0, keys.size() - 1)) {
      owner = owner instanceof Map<?, ?> map ? map.get(key) : ((List<?>) owner).get(Integer.parseInt(key) - 1);
    }
    if (owner instanceof Map<?, ?> map) {
      map.remove(keys.getLast());
    } else {
      ((List<?>) owner).remove(Integer.parseInt(keys.getLast()) - 1);
    }
    return tree;
  }

  /** The paths of everything in a tree, in order. */
  static List<List<String>> paths(Object tree) {
    List<List<String>> paths = new ArrayList<>();
    collect(tree, List.of(), paths);
    return paths;
  }

  private static void collect(Object tree, List<String> here, List<List<String>> paths) {
    if (!here.isEmpty()) {
      paths.add(here);
    }
    if (tree instanceof Map<?, ?> map) {
      map.forEach((key, value) -> collect(value, with(here, (String) key), paths));
    } else if (tree instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        collect(list.get(i), with(here, Integer.toString(i + 1)), paths);
      }
    }
  }

  static List<String> with(List<String> path, String key) {
    List<String> longer = new ArrayList<>(path);
    longer.add(key);
    return longer;
  }

  static Object get(Object tree, List<String> keys) {
    Object at = tree;
    for (String key : keys) {
      at = at instanceof Map<?, ?> map ? map.get(key) : ((List<?>) at).get(Integer.parseInt(key) - 1);
    }
    return at;
  }
}
