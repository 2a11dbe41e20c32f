package org.emporion.store.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is edited wherever in whatever layout: the text says exactly what the edit means, and no comment in
 * a line of its own is lost but those inside what was removed or replaced.
 */
class YamlEditPropertyTest {
  private static final int EDITS = 160;

  private static final String NASTY = """
      # Comment before everything\t with a tab
      %1$s
      a:   # behind a key
        # before the first
        one: 1   # a trailing one
      \s\s
        "two": {x: 1,y: 'it''s',
            # inside brackets
            "z": [ 1, 2 , # two
              3 ] , last}    # behind brackets
          # indented too deep
        three: several
          lines of
          plain text   # and a comment

      # far left
        four:
        - item
        -   deeper:   1
            # in an item
            other: [ ]
        -
          - nested
          - twice   # deep
        - # nothing here
        five: |
            literal
              text

        six: >-   # folded
          folded
          text
      # between
        seven:
        eight: {}
        nine: {lonely: true}
        中文: 值  # 中文註解
        keep: |+
          kept

        after: 'single
          quoted'
      b: [
        {p: 1, q: 2}, # first
        # on its own
        {p: 3,
         q: 4}

      ]
      c: {  # opens
        k: v, # v

        m:
          n

        # before the end
      }
      -9: "double \\
        quoted"
      e: [a, b, ]
      f:
          far: {in: {in: {in: [1, {x: 2}]}}}   \s
          # trailing

      # the end""";

  static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    String nasty = NASTY.formatted("");
    texts.add(nasty);
    texts.add(nasty + "\n");
    texts.add(nasty.replace("\n", "\r\n"));
    texts.add("\uFEFF" + nasty + "\n\n\n");
    texts.add(NASTY.formatted("---"));
    texts.add("\uFEFF{a: 1, b: {c: 2}, # c\n d: 3\n}");
    texts.add("- a: 1\n  b: 2\n# c\n- [x, y]\n");
    texts.add("");
    texts.add("# nothing but this");
    try (Stream<Path> files = Files.walk(TestStudies.EXAMPLE)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void saysWhatTheEditMeans(String begin) {
    RandomEdits edits = new RandomEdits(begin.hashCode());
    String text = begin;
    for (int i = 0; i < EDITS; i++) {
      // Now and then from the beginning, so that much of what is edited was written by hand.
      String before = i % 8 == 0 ? begin : text;
      RandomEdits.Edit edit = edits.next(YamlTree.read(before));
      String at = "edit " + i + " " + edit + " of\n" + before;
      try {
        text = edit.in(before);
        assertEquals(edit.in(YamlTree.read(before)), YamlTree.read(text), () -> at);
      } catch (RuntimeException e) {
        throw new AssertionError(at, e);
      }
      assertKeepsComments(before, text, edit, at);
      assertEquals(before.startsWith("\uFEFF"), text.startsWith("\uFEFF"), at);
      assertTrue(!before.contains("\r\n") || !text.replace("\r\n", "").contains("\n"), at);
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void severalValuesAtOnceSayTheSameAsOneAfterTheOther(String text) {
    RandomEdits edits = new RandomEdits(text.hashCode());
    for (int i = 0; i < EDITS / 4; i++) {
      Map<List<String>, YamlValue> values = edits.several(YamlTree.read(text));
      Object expected = YamlTree.read(text);
      for (Map.Entry<List<String>, YamlValue> one : values.entrySet()) {
        expected = YamlTree.set(expected, one.getKey(), YamlTree.tree(one.getValue()));
      }
      String at = values + " in\n" + text;
      if (!values.isEmpty()) {
        assertEquals(expected, YamlTree.read(new YamlEdit(text).setAll(values)), at);
      }
    }
  }

  private static void assertKeepsComments(String before, String after, RandomEdits.Edit edit, String at) {
    Object tree = YamlTree.read(before);
    List<List<String>> paths = YamlTree.paths(tree);
    boolean leaf = !paths.contains(edit.path()) || YamlTree.get(tree, edit.path()) instanceof String;
    boolean lastOne = edit.value() == null && size(YamlTree.get(tree, edit.path().subList(0, edit.path().size() - 1))) == 1;
    if (leaf && !lastOne) {
      assertEquals(comments(before), comments(after), at);
    }
  }

  private static int size(Object owner) {
    return owner instanceof Map<?, ?> map ? map.size() : ((List<?>) owner).size();
  }

  private static List<String> comments(String text) {
    return text.lines().filter(line -> line.strip().startsWith("# ")).map(String::strip).toList();
  }
}
