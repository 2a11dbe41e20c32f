package org.emporion.store.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Edits nobody would think of: any place of a text, any value. */
final class RandomEdits {
  private static final List<String> TEXTS = List.of(
      "plain", "two words", "", " ", "yes", "No", "null", "~", "012", "12", "1e3", "0x1F", "2026-01-02", "12:30",
      "a: b", "a:b", "a:", ": a", "a #b", "a#b", "#a", "- a", "-a", "a, b", "[a]", "{a}", "a}b", "'a'", "\"a\" \\n",
      "it's", "100%", "%a", "@a", "`a", "&a", "*a", "!a", "|", "> a", "?", "? a", "=", "<<", "...", "--- a",
      "中文：冒號", "主管（觀看示範後）", "、", "😀", "line one\nline two\n", "\ttab\t", " blank ", "a\r\nb", "\u0085\u2028",
      "\uFEFFbom", "\u0007", "http://localhost:8080/a?b=c#d", "C:\\temp", "a\u00A0b", "\u3000wide\u3000");

  private final Random random;

  RandomEdits(long seed) {
    random = new Random(seed);
  }

  /**
   * One edit.
   *
   * @param value what to write; null to remove
   */
  record Edit(List<String> path, YamlValue value) {
    String in(String text) {
      return value == null ? new YamlEdit(text).remove(path) : new YamlEdit(text).set(path, value);
    }

    Object in(Object tree) {
      return value == null ? YamlTree.remove(tree, path) : YamlTree.set(tree, path, YamlTree.tree(value));
    }
  }

  /** An edit that a text with this content can take. */
  Edit next(Object tree) {
    List<List<String>> paths = YamlTree.paths(tree);
    List<String> path = paths.isEmpty() ? List.of() : paths.get(random.nextInt(paths.size()));
    int kind = random.nextInt(10);
    if (!paths.isEmpty() && kind < 3) {
      return new Edit(path, null);
    }
    if (!paths.isEmpty() && kind < 6) {
      return new Edit(path, value(3));
    }
    Object at = YamlTree.get(tree, path);
    while (!(at instanceof Map<?, ?>) && !(at instanceof List<?>)) {
      path = path.subList(0, path.size() - 1);
      at = YamlTree.get(tree, path);
    }
    String key = at instanceof List<?> list ? Integer.toString(list.size() + 1) : key();
    List<String> longer = YamlTree.with(path, key);
    boolean fresh = !(at instanceof Map<?, ?> map) || !map.containsKey(key);
    return new Edit(fresh && random.nextInt(4) == 0 ? YamlTree.with(longer, key()) : longer, value(3));
  }

  /** Values at several places of a text, none inside another and none in a new place of a list. */
  Map<List<String>, YamlValue> several(Object tree) {
    Map<List<String>, YamlValue> several = new LinkedHashMap<>();
    for (int i = 0; i < 8; i++) {
      Edit edit = next(tree);
      boolean apart = several.keySet().stream().noneMatch(path -> inside(path, edit.path()) || inside(edit.path(), path));
      if (edit.value() != null && apart && intoMaps(tree, edit.path())) {
        several.put(edit.path(), edit.value());
      }
    }
    return several;
  }

  private static boolean inside(List<String> path, List<String> other) {
    return path.size() <= other.size() && other.subList(0, path.size()).equals(path);
  }

  private static boolean intoMaps(Object tree, List<String> path) {
    Object at = tree;
    for (String key : path) {
      if (at instanceof List<?>) {
        return false;
      }
      at = at instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return true;
  }

  private String key() {
    return random.nextInt(5) == 0 ? "key " + text() : "k" + random.nextInt(1000);
  }

  String text() {
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    return random.nextInt(6) == 0 ? text + TEXTS.get(random.nextInt(TEXTS.size())).repeat(random.nextInt(9)) : text;
  }

  YamlValue value(int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 7)) {
      case 0 -> YamlValue.number(random.nextGaussian() * Math.pow(10, random.nextInt(30) - 15));
      case 1 -> YamlValue.yesNo(random.nextBoolean());
      case 2, 3 -> YamlValue.text(text());
      case 4 -> list(depth - 1);
      case 5 -> map(YamlValue.block(), depth - 1);
      default -> map(YamlValue.map(), depth - 1);
    };
  }

  private YamlValue list(int depth) {
    List<YamlValue> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(value(depth));
    }
    return new YamlValue.Sequence(items);
  }

  private YamlValue map(YamlValue.Mapping empty, int depth) {
    YamlValue.Mapping map = empty;
    for (int i = random.nextInt(4); i > 0; i--) {
      map = map.with(key(), value(depth));
    }
    return map;
  }
}
