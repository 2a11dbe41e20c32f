package org.emporion.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** Reads what plugins ask for in their manifests: bundles, packages and hosts. */
public final class ManifestCheck {
  private static final List<String> HEADERS = List.of("Require-Bundle", "Import-Package", "Fragment-Host");

  private final House house;
  private final Rules rules;

  /** A check of this house. */
  public ManifestCheck(House house, Rules rules) {
    this.house = house;
    this.rules = rules;
  }

  /** Everything the rules forbid. */
  public List<Violation> violations() {
    List<Violation> found = new ArrayList<>();
    for (Path plugin : house.plugins()) {
      Path file = plugin.resolve("META-INF/MANIFEST.MF");
      Attributes manifest = read(file);
      String folder = plugin.getFileName().toString();
      String name = names(manifest.getValue("Bundle-SymbolicName")).stream().findFirst().orElse("");
      if (!name.equals(folder)) {
        found.add(new Violation(house.name(file), 0, "Bundle-SymbolicName: " + name, "its folder is " + folder));
      }
      for (String header : HEADERS) {
        for (String asked : names(manifest.getValue(header))) {
          rules.objection(folder, asked)
              .ifPresent(why -> found.add(new Violation(house.name(file), 0, header + ": " + asked, why)));
        }
      }
    }
    return found;
  }

  private static Attributes read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new Manifest(in).getMainAttributes();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** The names of a header without their attributes and directives; commas inside quotes do not part. */
  static List<String> names(String header) {
    List<String> names = new ArrayList<>();
    if (header == null) {
      return names;
    }
    boolean quoted = false;
    StringBuilder clause = new StringBuilder();
    for (char c : (header + ",").toCharArray()) {
      quoted ^= c == '"';
      if (c == ',' && !quoted) {
        String name = clause.toString().split(";", 2)[0].strip();
        if (!name.isEmpty()) {
          names.add(name);
        }
        clause.setLength(0);
      } else {
        clause.append(c);
      }
    }
    return names;
  }
}
