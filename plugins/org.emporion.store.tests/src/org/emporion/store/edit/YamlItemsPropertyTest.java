package org.emporion.store.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Moved, repeated and new items in whatever layout: the text says what is meant, and no comment of its own line is lost. */
class YamlItemsPropertyTest {
  @ParameterizedTest
  @MethodSource("org.emporion.store.edit.YamlEditPropertyTest#texts")
  void saysWhatIsMeant(String text) {
    Random random = new Random(text.hashCode());
    for (List<String> path : lists(text)) {
      List<Object> items = items(text, path);
      for (int number = 1; number <= items.size(); number++) {
        String at = path + " item " + number + " of\n" + text;
        List<Object> repeated = new ArrayList<>(items);
        repeated.add(number, items.get(number - 1));
        assertEquals(repeated, items(new YamlItems(text).repeat(path, number), path), at);
        List<Object> longer = new ArrayList<>(items);
        YamlValue fresh = YamlValue.block().with("key", YamlValue.number(random.nextInt(9)));
        longer.add(number, YamlTree.tree(fresh));
        assertEquals(longer, items(new YamlItems(text).insert(path, number, fresh), path), at);
        if (number < items.size()) {
          List<Object> swapped = new ArrayList<>(items);
          Collections.swap(swapped, number - 1, number);
          assertEquals(swapped, items(new YamlItems(text).swap(path, number), path), at);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.emporion.store.edit.YamlEditPropertyTest#texts")
  void readsWhatTheTextSays(String text) {
    for (List<String> path : YamlTree.paths(YamlTree.read(text))) {
      Object tree = YamlTree.get(YamlTree.read(text), path);
      assertEquals(tree.equals("") ? "" : tree,
          new YamlItems(text).value(path).map(YamlTree::tree).orElse(""), () -> path + " of\n" + text);
    }
  }

  @Test
  void swappingTwiceGivesEveryLetterBackAndCommentsGoAlong() {
    String text = """
        steps:
          # one comes
          # first
          - {a: 1}   # behind one

          # two
          - a: 2
            # inside two
            b: |
              literal
          - a: 3""";
    String swapped = new YamlItems(text).swap(List.of("steps"), 1);
    assertEquals("""
        steps:
          # two
          - a: 2
            # inside two
            b: |
              literal

          # one comes
          # first
          - {a: 1}   # behind one
          - a: 3""", swapped);
    assertEquals(text, new YamlItems(swapped).swap(List.of("steps"), 1));
    String ended = text + "\n";
    String last = new YamlItems(ended).swap(List.of("steps"), 2);
    assertEquals(ended, new YamlItems(last).swap(List.of("steps"), 2));
    assertEquals("- b\n- a", new YamlItems("- a\n- b").swap(List.of(), 1), "no line break at the end either");
  }

  private static List<List<String>> lists(String text) {
    Object tree = YamlTree.read(text);
    return YamlTree.paths(tree).stream()
        .filter(path -> YamlTree.get(tree, path) instanceof List<?> list && !list.isEmpty()).toList();
  }

  @SuppressWarnings("unchecked")
  private static List<Object> items(String text, List<String> path) {
    return (List<Object>) YamlTree.get(YamlTree.read(text), path);
  }
}
