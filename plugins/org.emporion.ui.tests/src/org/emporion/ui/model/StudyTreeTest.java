package org.emporion.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.emporion.model.Language;
import org.emporion.model.study.SourceRef;
import org.emporion.store.LoadedStudy;
import org.emporion.ui.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

class StudyTreeTest {
  private static List<StudyNode> all(StudyNode node) {
    List<StudyNode> nodes = new ArrayList<>(List.of(node));
    node.children().forEach(child -> nodes.addAll(all(child)));
    return nodes;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everythingHasALabelAndAPathOfItsOwn(Language language) throws Exception {
    StudyNode root = new StudyTree(Assessments.example(), Wording.in(language)).root();
    assertEquals(5, root.children().size(), "operations, requirements, candidates, trials, prices");
    Set<String> paths = new HashSet<>();
    for (StudyNode node : all(root)) {
      assertFalse(node.label().isBlank(), node.path());
      assertTrue(paths.add(node.path()), "twice: " + node.path());
      node.fields().forEach(field -> assertFalse(field.label().isBlank() || field.value().isBlank(), node.path()));
    }
  }

  @Test
  void everyFieldStandsOnALineOfAFileThatNamesIt() throws Exception {
    LoadedStudy loaded = Assessments.example();
    StudyNode root = new StudyTree(loaded, Wording.in(Language.EN)).root();
    int checked = 0;
    for (StudyNode node : all(root)) {
      for (StudyNode.Field field : node.fields()) {
        if (field.label().equals(Wording.in(Language.EN).say("field.explorer.count"))) {
          continue; // counted, not written down
        }
        SourceRef at = field.place().orElseThrow(() -> new AssertionError(node.path() + ": " + field.label()));
        List<String> lines = Files.readAllLines(loaded.folder().resolve(at.file()));
        assertTrue(at.line() >= 1 && at.line() <= lines.size(), at.toString());
        checked++;
      }
    }
    assertTrue(checked > 200, "only " + checked + " fields");
  }

  @Test
  void aPriceIsShownWithItsLine() throws Exception {
    LoadedStudy loaded = Assessments.example();
    StudyNode root = new StudyTree(loaded, Wording.in(Language.EN)).root();
    String role = loaded.study().prices().roles().keySet().iterator().next();
    StudyNode node = all(root).stream().filter(one -> one.path().equals("prices.roles." + role)).findFirst().orElseThrow();
    SourceRef at = node.fields().get(0).place().orElseThrow();
    String line = Files.readAllLines(loaded.folder().resolve(at.file())).get(at.line() - 1);
    assertTrue(line.contains("yearly"), at + ": " + line);
  }
}
