package org.emporion.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nearest known words and the edits between words. */
class SpellingTest {
  /** kitten/sitting is the usual example of the Levenshtein distance; ca/ac is one swap. */
  @ParameterizedTest
  @CsvSource({"kitten,sitting,3", "ca,ac,1", "weight,weight,0", "'',abc,3", "titel,title,1", "flaw,lawn,2"})
  void countsEdits(String left, String right, int edits) {
    assertEquals(edits, Spelling.edits(left, right));
    assertEquals(edits, Spelling.edits(right, left), "not symmetric");
  }

  @Test
  void suggestsTheNearestWordOnlyWhenItIsNear() {
    List<String> known = List.of("weight", "title", "part-of");
    assertEquals(Optional.of("weight"), Spelling.nearest("wieght", known));
    assertEquals(Optional.of("part-of"), Spelling.nearest("partof", known));
    assertEquals(Optional.empty(), Spelling.nearest("colour", known));
  }
}
