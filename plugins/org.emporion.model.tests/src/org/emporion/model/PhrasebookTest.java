package org.emporion.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sentences in both languages from the files beside this class. */
class PhrasebookTest {
  private final Phrasebook phrases = new Phrasebook(PhrasebookTest.class);

  @Test
  void saysASentenceInBothLanguages() {
    LocalText text = phrases.say("orders", 19960);
    assertEquals("There are 19,960 orders.", text.in(Language.EN));
    assertEquals("共有 19,960 張訂單。", text.in(Language.ZH_TW));
  }

  @Test
  void putsInATextInTheLanguageOfTheSentence() {
    LocalText winner = new LocalText("The monolith", "單體架構");
    assertEquals(new LocalText("Winner: The monolith", "優勝：單體架構"), phrases.say("winner", winner));
  }

  @Test
  void namesTheMissingKeyAndTheLanguage() {
    MissingResourceException unknown =
        assertThrows(MissingResourceException.class, () -> phrases.say("nowhere"));
    assertTrue(unknown.getMessage().contains("nowhere"), unknown.getMessage());
    MissingResourceException half = assertThrows(MissingResourceException.class, () -> phrases.say("english-only"));
    assertTrue(half.getMessage().contains("zh-TW"), half.getMessage());
    assertEquals("Only here.", phrases.in(Language.EN, "english-only"));
    assertNull(phrases.pattern(Language.ZH_TW, "english-only"));
  }

  @Test
  void listsItsKeys() {
    assertEquals(Set.of("orders", "winner", "english-only"), phrases.keys(Language.EN));
    assertEquals(Set.of("orders", "winner"), phrases.keys(Language.ZH_TW));
  }

  @Test
  void needsFilesBesideTheClass() {
    MissingResourceException none = assertThrows(MissingResourceException.class, () -> new Phrasebook(String.class));
    assertTrue(none.getMessage().contains("phrases_en.properties"), none.getMessage());
  }

  @Test
  void languagesAreFoundByTheirRealTags() {
    assertEquals(Optional.of(Language.ZH_TW), Language.ofTag("zh-TW"));
    assertEquals(Optional.of(Language.ZH_TW), Language.ofTag("zh-tw"));
    assertEquals(Optional.empty(), Language.ofTag("zh_TW"));
    assertEquals(Language.ZH_TW, Language.nearest(Locale.TRADITIONAL_CHINESE));
    assertEquals(Language.EN, Language.nearest(Locale.GERMANY));
    assertEquals("TW", Language.ZH_TW.locale().getCountry());
  }
}
