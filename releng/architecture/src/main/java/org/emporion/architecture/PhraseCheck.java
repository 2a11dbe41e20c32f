package org.emporion.architecture;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the sentences of all plugins: both languages say the same things with the same placeholders. */
public final class PhraseCheck {
  private static final Pattern HOLE = Pattern.compile("\\{(\\d+)");
  private static final Set<String> PHRASE_FILES = Set.of("phrases_en.properties", "phrases_zh-TW.properties");

  private final House house;

  /** A check of this house. */
  public PhraseCheck(House house) {
    this.house = house;
  }

  /** Everything in which the two languages differ. */
  public List<Violation> violations() {
    List<Violation> found = new ArrayList<>();
    for (Path plugin : house.plugins()) {
      // Nobody reads the phrases of tests, and some are wrong on purpose.
      if (plugin.getFileName().toString().endsWith(".tests")) {
        continue;
      }
      for (Path file : house.files(plugin.resolve("src"), ".properties")) {
        String name = file.getFileName().toString();
        if (name.startsWith("phrases") && !PHRASE_FILES.contains(name)) {
          found.add(new Violation(house.name(file), 0, name, "the tags are exactly en and zh-TW"));
        }
        if (PHRASE_FILES.contains(name)) {
          boolean english = name.contains("_en.");
          pair(file, file.resolveSibling(english ? "phrases_zh-TW.properties" : "phrases_en.properties"), english, true, found);
        }
      }
      // The platform looks its own bundles up by Java locale names: none for English, zh_TW for Taiwan.
      for (Path file : house.files(plugin.resolve("OSGI-INF/l10n"), ".properties")) {
        String name = file.getFileName().toString();
        boolean english = !name.contains("_");
        if (!english && !name.endsWith("_zh_TW.properties")) {
          found.add(new Violation(house.name(file), 0, name, "the platform's name of the second language is zh_TW"));
          continue;
        }
        String other = english ? name.replace(".properties", "_zh_TW.properties") : name.replace("_zh_TW", "");
        pair(file, file.resolveSibling(other), english, false, found);
      }
    }
    return found;
  }

  private void pair(Path one, Path other, boolean compare, boolean patterns, List<Violation> found) {
    if (!Files.exists(other)) {
      found.add(new Violation(house.name(one), 0, one.getFileName().toString(), other.getFileName() + " is not beside it"));
      return;
    }
    if (!compare) {
      return;
    }
    Properties english = read(one);
    Properties chinese = read(other);
    Set<String> keys = new TreeSet<>(english.stringPropertyNames());
    keys.addAll(chinese.stringPropertyNames());
    for (String key : keys) {
      String en = english.getProperty(key);
      String zh = chinese.getProperty(key);
      if (en == null || zh == null) {
        found.add(new Violation(house.name(en == null ? one : other), 0, key, "the other language has it"));
      } else if (!holes(en).equals(holes(zh))) {
        found.add(new Violation(house.name(other), 0, key, "placeholders " + holes(zh) + ", English has " + holes(en)));
      }
      if (patterns) {
        pattern(one, key, en, found);
        pattern(other, key, zh, found);
      }
    }
  }

  /** A pattern that does not parse, or a lone apostrophe that swallows the placeholders behind it. */
  private void pattern(Path file, String key, String pattern, List<Violation> found) {
    if (pattern == null) {
      return;
    }
    try {
      new MessageFormat(pattern);
    } catch (IllegalArgumentException e) {
      found.add(new Violation(house.name(file), 0, key, "no pattern: " + e.getMessage()));
    }
    long quotes = pattern.replace("''", "").chars().filter(c -> c == '\'').count();
    if (quotes % 2 != 0) {
      found.add(new Violation(house.name(file), 0, key, "a lone apostrophe swallows what follows: double it"));
    }
  }

  private static Set<String> holes(String pattern) {
    Set<String> holes = new TreeSet<>();
    Matcher matcher = HOLE.matcher(pattern);
    while (matcher.find()) {
      holes.add(matcher.group(1));
    }
    return holes;
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
    return properties;
  }
}
