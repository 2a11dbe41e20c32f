package org.emporion.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.emporion.model.Language;
import org.emporion.model.Phrasebook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** No letter stands for two entries of a menu: the second could not be reached by it. */
class MnemonicsTest {
  private static final Pattern MNEMONIC = Pattern.compile("(?<!&)&([^&])");
  /** What is said in dialogs and context menus, where the menu bar does not answer. */
  private static final List<String> ELSEWHERE = List.of("pairwise.", "action.copy");
  private static final Path APP = Examples.checkout().resolve("plugins/org.emporion.app");

  @ParameterizedTest
  @ValueSource(strings = {"bundle.properties", "bundle_zh_TW.properties"})
  void everyEntryOfAMenuHasALetterOfItsOwn(String labels) throws Exception {
    Properties words = read(APP.resolve("OSGI-INF/l10n").resolve(labels));
    NodeList all = DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(APP.resolve("Application.e4xmi").toFile()).getElementsByTagName("*");
    List<String> clashes = new ArrayList<>();
    int menus = 0;
    for (int i = 0; i < all.getLength(); i++) {
      Element menu = (Element) all.item(i);
      if (menu.getTagName().equals("mainMenu") || menu.getAttribute("xsi:type").equals("menu:Menu")) {
        menus++;
        entries(menu, words).forEach((letter, said) -> {
          if (said.size() > 1) {
            clashes.add(menu.getAttribute("elementId") + " " + letter + ": " + said);
          }
        });
      }
    }
    assertTrue(menus > 6, "menus were looked at: " + menus);
    assertEquals(List.of(), clashes);
  }

  /** The menu bar answers to its letters wherever the keyboard is in the window. */
  @ParameterizedTest
  @CsvSource({"bundle.properties, EN", "bundle_zh_TW.properties, ZH_TW"})
  void noButtonOfAPartTakesALetterOfTheMenuBar(String labels, Language language) throws Exception {
    Properties words = read(APP.resolve("OSGI-INF/l10n").resolve(labels));
    Element bar = (Element) DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(APP.resolve("Application.e4xmi").toFile()).getElementsByTagName("mainMenu").item(0);
    Set<String> taken = entries(bar, words).keySet();
    assertEquals(5, taken.size(), taken.toString());
    Phrasebook book = new Phrasebook(Wording.class);
    List<String> clashes = book.keys(language).stream()
        .filter(key -> ELSEWHERE.stream().noneMatch(key::startsWith))
        .filter(key -> letter(book.pattern(language, key)).filter(taken::contains).isPresent()).sorted().toList();
    assertEquals(List.of(), clashes);
  }

  /** The labels of a menu by the letter that chooses them. */
  private static Map<String, List<String>> entries(Element menu, Properties words) {
    Map<String, List<String>> entries = new TreeMap<>();
    for (Node child = menu.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element entry && !entry.getAttribute("label").isEmpty()) {
        String label = words.getProperty(entry.getAttribute("label").substring(1));
        letter(label).ifPresent(one -> entries.computeIfAbsent(one, any -> new ArrayList<>()).add(label));
      }
    }
    return entries;
  }

  private static Optional<String> letter(String label) {
    Matcher found = MNEMONIC.matcher(label);
    return found.find() ? Optional.of(found.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
