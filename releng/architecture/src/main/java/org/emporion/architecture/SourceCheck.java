package org.emporion.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the import lines of sources, which tell an arrow before anything is compiled. */
public final class SourceCheck {
  private static final Pattern IMPORT = Pattern.compile("^\\s*import\\s+(?:static\\s+)?([\\w.]+?)(?:\\.\\*)?\\s*;");

  private final House house;
  private final Rules rules;

  /** A check of this house. */
  public SourceCheck(House house, Rules rules) {
    this.house = house;
    this.rules = rules;
  }

  /** Everything the rules forbid. */
  public List<Violation> violations() {
    List<Violation> found = new ArrayList<>();
    for (Path plugin : house.plugins()) {
      String name = plugin.getFileName().toString();
      check(plugin.resolve("src"), imported -> rules.objection(name, imported), found);
    }
    for (Path module : house.modules(rules.loadFolder())) {
      check(module.resolve("src"), rules::objectionOfLoad, found);
    }
    return found;
  }

  private void check(Path folder, Function<String, Optional<String>> objection, List<Violation> found) {
    for (Path file : house.files(folder, ".java")) {
      List<String> lines = lines(file);
      for (int i = 0; i < lines.size(); i++) {
        Matcher matcher = IMPORT.matcher(lines.get(i));
        if (matcher.find()) {
          int line = i + 1;
          objection.apply(matcher.group(1)).ifPresent(
              why -> found.add(new Violation(house.name(file), line, matcher.group().strip(), why)));
        }
      }
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
