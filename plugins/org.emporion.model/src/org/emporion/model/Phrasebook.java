package org.emporion.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences of one room in both languages: {@code phrases_en.properties} and
 * {@code phrases_zh-TW.properties} (UTF-8) beside a class. A pattern follows {@link MessageFormat};
 * an argument that is a {@link LocalText} is put in in the language of the sentence.
 */
public final class Phrasebook {
  private final String owner;
  private final Map<Language, Properties> patterns = new EnumMap<>(Language.class);
  private final Map<Language, Map<String, SentencePattern>> parsed = new EnumMap<>(Language.class);

  /**
   * Reads the phrases beside a class.
   *
   * @throws MissingResourceException when a file is not there
   */
  public Phrasebook(Class<?> beside) {
    owner = beside.getName();
    for (Language language : Language.values()) {
      patterns.put(language, read(beside, "phrases_" + language.tag() + ".properties"));
      parsed.put(language, new ConcurrentHashMap<>());
    }
  }

  private static Properties read(Class<?> beside, String file) {
    Properties properties = new Properties();
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new MissingResourceException("No " + file + " beside " + beside.getName(), beside.getName(), file);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /**
   * One sentence in both languages.
   *
   * @throws MissingResourceException when the key is missing in a language
   */
  public LocalText say(String key, Object... arguments) {
    return new LocalText(in(Language.EN, key, arguments), in(Language.ZH_TW, key, arguments));
  }

  /**
   * One sentence in one language.
   *
   * @throws MissingResourceException when the key is missing
   */
  public String in(Language language, String key, Object... arguments) {
    Object[] spoken = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      spoken[i] = arguments[i] instanceof LocalText text ? text.in(language) : arguments[i];
    }
    return parsed.get(language).computeIfAbsent(key, any -> parse(language, key)).with(spoken);
  }

  private SentencePattern parse(Language language, String key) {
    String pattern = pattern(language, key);
    if (pattern == null) {
      throw new MissingResourceException(
          "No phrase " + key + " in " + language.tag() + " beside " + owner, owner, key);
    }
    return new SentencePattern(pattern, language.locale());
  }

  /** The keys a language has, in order. */
  public Set<String> keys(Language language) {
    return new TreeSet<>(patterns.get(language).stringPropertyNames());
  }

  /** The raw pattern of a key, or null when the language lacks it. */
  public String pattern(Language language, String key) {
    return patterns.get(language).getProperty(key);
  }
}
