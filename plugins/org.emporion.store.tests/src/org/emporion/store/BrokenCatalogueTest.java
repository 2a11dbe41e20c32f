package org.emporion.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a catalogue is named by line, column and field. */
class BrokenCatalogueTest {
  private static final String SOUND = """
      areas:
        vendor: {en: Vendor risk, zh-TW: 廠商風險}
      criteria:
        standing:
          area: vendor
          title: {en: Stands firm, zh-TW: 穩固}
          asks: {en: Judge it., zh-TW: 請判斷。}
          level-0: {en: Not, zh-TW: 否}
          level-4: {en: Fully, zh-TW: 完全}
          scale: level
          evidence: claim
          indicators: [P5.1.4]
      """;

  @Test
  void withoutAMistakeItIsRead() throws BrokenStudyException {
    Criterion one = CriteriaCatalogue.read(SOUND, "own.yaml").criterion("standing").orElseThrow();
    assertEquals("Fully", one.ends().orElseThrow().highest().en());
    assertEquals(List.of("P5.1.4"), one.indicators());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "area: vendor | area: vender | 5:5 criteria.standing.area | Did you mean \"vendor\"?",
      "title: | tilte: | 4:3 criteria.standing.title, 6:5 criteria.standing.tilte | Did you mean \"title\"?",
      "zh-TW: 請判斷。 | zh: 請判斷。 | 7:5 criteria.standing.asks.zh-TW, 7:27 criteria.standing.asks.zh | \"zh-TW\" is missing",
      "'    level-4: {en: Fully, zh-TW: 完全}\n' | '' | 4:3 criteria.standing | level-0 and level-4",
      "scale: level | scale: yes-no | 4:3 criteria.standing | level-0 and level-4",
      "scale: level | scale: own | 4:3 criteria.standing | level-0 and level-4",
      "scale: level | scale: lvl | 10:12 criteria.standing.scale | A scale is",
      "evidence: claim | evidence: trial.p95 | 11:15 criteria.standing.evidence | no measured quantity",
      "P5.1.4 | P5.1.44 | 12:18 criteria.standing.indicators.1 | IIS3513-005 has no indicator \"P5.1.44\"",
      "P5.1.4 | P5 | 12:18 criteria.standing.indicators.1 | is not an indicator",
      "'  standing:' | '  Standing:' | 4:3 criteria.Standing | is not an id",
  })
  void isNamedByPlaceAndField(String find, String by, String places, String words) {
    String text = SOUND.replace(find, by);
    assertTrue(!text.equals(SOUND), find);

    BrokenStudyException broken =
        assertThrows(BrokenStudyException.class, () -> CriteriaCatalogue.read(text, "own.yaml"));

    String found = String.join(", ", broken.problems().stream().map(one ->
        one.place().line() + ":" + one.place().column() + " " + one.field()).toList());
    assertEquals(places, found, broken.getMessage());
    assertTrue(broken.getMessage().contains(words), broken.getMessage());
    assertTrue(broken.problems().stream().allMatch(one -> one.place().file().equals("own.yaml")));
  }

  @Test
  void twiceTheSameIdIsNamed() {
    BrokenStudyException broken = assertThrows(BrokenStudyException.class,
        () -> CriteriaCatalogue.read(SOUND + SOUND.substring(SOUND.indexOf("  standing:")), "own.yaml"));
    assertTrue(broken.getMessage().contains("own.yaml:13 criteria.standing: \"standing\" is written twice"), broken.getMessage());
  }
}
