package org.emporion.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads tracked files for what belongs to one machine or one network: registries and private paths. */
public final class AddressCheck {
  private static final Map<Pattern, String> FORBIDDEN = new LinkedHashMap<>();

  static {
    forbid("\\brepo\\d?\\.maven\\b|\\bmaven\\.org\\b|\\brepository\\.apache\\b|\\bsonatype\\.(org|com)\\b|\\bjcenter\\b",
        "a package registry's host");
    forbid("https?://[^\\s\"'<>]*\\b(nexus|artifactory|p2|jitpack|npmjs|pypi|plugins\\.gradle)\\b", "a package registry's address");
    forbid("https?://download\\.eclipse\\b", "a package registry's address");
    forbid("(?<![\\w.])/work/(main|dev|shared|\\.)", "a path of one machine");
    forbid("(?<![\\w.])/[r]oot/|(?<![\\w.])/home/[a-z]\\w*/", "a path of one machine");
    forbid("/usr/lib/jvm/[a-z0-9]+-\\d+", "a path of one machine");
  }

  private final Path root;

  /** A check of the files below this folder. */
  public AddressCheck(Path root) {
    this.root = root;
  }

  private static void forbid(String pattern, String why) {
    FORBIDDEN.put(Pattern.compile(pattern), why);
  }

  /**
   * Everything found in these files; what is not text is passed over.
   *
   * @param files paths relative to the root
   */
  public List<Violation> violations(List<String> files) {
    List<Violation> found = new ArrayList<>();
    for (String file : files) {
      String text = text(root.resolve(file));
      int number = 0;
      for (String line : text.split("\n", -1)) {
        number++;
        for (Map.Entry<Pattern, String> each : FORBIDDEN.entrySet()) {
          Matcher matcher = each.getKey().matcher(line);
          if (matcher.find()) {
            found.add(new Violation(file, number, matcher.group(), each.getValue()));
          }
        }
      }
    }
    return found;
  }

  /** A file's text; empty for a file that is gone or is not text. */
  private static String text(Path file) {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      for (int i = 0; i < Math.min(bytes.length, 8000); i++) {
        if (bytes[i] == 0) {
          return "";
        }
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
