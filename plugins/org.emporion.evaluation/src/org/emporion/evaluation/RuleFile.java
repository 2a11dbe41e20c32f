package org.emporion.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emporion.model.rule.RuleSet;

/**
 * A file of rules in the Drools rule language.
 *
 * @param name file name without a folder, such as {@code scores.drl}; for a file of a study its path in the study's folder
 * @param text its content
 * @param origin who wrote it
 */
public record RuleFile(String name, String text, Origin origin) {
  /** Who wrote rules, and so how far they are trusted. */
  public enum Origin {
    /** The product: rules that ship with it or that it wrote from tables. */
    PRODUCT,
    /** Somebody, in a study: the text is examined before it is compiled. */
    STUDY
  }


  private static final List<String> SHIPPED =
      List.of("evidence.drl", "scores.drl", "confidence.drl", "must-haves.drl");
  private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+(\"[^\"]+\"|'[^']+'|[^\\s\"']+)");

  /** A file that the product wrote. */
  public RuleFile(String name, String text) {
    this(name, text, Origin.PRODUCT);
  }

  /** The Drools text of a study's rule set; empty when the set holds tables. */
  public static Optional<RuleFile> of(RuleSet rules) {
    return rules.drl().map(text -> new RuleFile(rules.file(), text, Origin.STUDY));
  }

  /** The rules that ship with the product, in the order of their phases. */
  public static List<RuleFile> shipped() {
    List<RuleFile> files = new ArrayList<>();
    for (String name : SHIPPED) {
      files.add(new RuleFile(name, read("rules/" + name)));
    }
    return List.copyOf(files);
  }

  /** The line (from 1) on which each rule of this file begins, by the rule's name in the order of the file. */
  public Map<String, Integer> rules() {
    Map<String, Integer> lines = new LinkedHashMap<>();
    int line = 0;
    for (String each : text.split("\n", -1)) {
      line++;
      Matcher matcher = RULE.matcher(each);
      if (matcher.find()) {
        lines.put(matcher.group(1).replaceAll("[\"']", ""), line);
      }
    }
    return lines;
  }

  /** This file with some of its rules only; what is left out becomes empty lines, so that places stay. */
  RuleFile only(List<String> kept) {
    Map<Integer, String> starts = new HashMap<>();
    rules().forEach((rule, line) -> starts.put(line, rule));
    StringBuilder reduced = new StringBuilder();
    boolean keep = true;
    int line = 0;
    for (String each : text.split("\n", -1)) {
      line++;
      String starting = starts.get(line);
      keep = starting == null ? keep : kept.contains(starting);
      reduced.append(keep ? each : "").append('\n');
    }
    return new RuleFile(name, reduced.toString(), origin);
  }

  private static String read(String resource) {
    try (InputStream in = RuleFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new MissingResourceException("No " + resource, RuleFile.class.getName(), resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
