package org.emporion.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The rule table: which room may use what. Read from {@code rules.properties}. */
public final class Rules {
  private static final String HOME = "org.emporion.";
  private static final String TESTS = ".tests";

  private final Properties table;

  private Rules(Properties table) {
    this.table = table;
  }

  /** The rules of this house. */
  public static Rules load() {
    Properties table = new Properties();
    try (InputStream in = Rules.class.getResourceAsStream("rules.properties")) {
      table.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Rules(table);
  }

  /**
   * Why a plugin must not use a package, class or bundle; empty when it may.
   *
   * @param plugin symbolic name of the plugin, such as {@code org.emporion.demand.tests}
   * @param name full name of what it uses
   */
  public Optional<String> objection(String plugin, String name) {
    boolean tests = plugin.endsWith(TESTS);
    String room = roomOf(tests ? plugin.substring(0, plugin.length() - TESTS.length()) : plugin).orElse(plugin);
    if (table.getProperty("room." + room) == null) {
      return Optional.of(plugin + " is no room of the rule table");
    }
    if (under(name, list("load.packages"))) {
      return Optional.of(room + " -> load-scenarios: programs of their own JVMs are never imported");
    }
    Optional<String> other = roomOf(name);
    if (other.isPresent() && !other.get().equals(room)) {
      Set<String> allowed = new LinkedHashSet<>(list("room." + room));
      if (tests) {
        allowed.addAll(list("tests.extra"));
      }
      return allowed.contains(other.get())
          ? Optional.empty()
          : Optional.of(room + " -> " + other.get() + ": " + room + " may use " + (allowed.isEmpty() ? "no room" : allowed));
    }
    if (under(name, list("window.prefixes")) && !list("window.rooms").contains(room)) {
      return Optional.of(room + " -> window toolkit: only " + list("window.rooms") + " may");
    }
    if (under(name, list("desktop.forbidden"))) {
      return Optional.of(room + " -> AWT or Swing window: nobody may, AWT stays headless");
    }
    if (under(name, list("drawing.prefixes")) && !list("drawing.rooms").contains(room)) {
      return Optional.of(room + " -> drawing: only " + list("drawing.rooms") + " may");
    }
    return Optional.empty();
  }

  /** Why a program of load-scenarios must not use a package or class; empty when it may. */
  public Optional<String> objectionOfLoad(String name) {
    return roomOf(name).map(room -> "load-scenarios -> " + room + ": programs of their own JVMs import no room");
  }

  /** The room that a package, class or bundle of ours belongs to; empty for everything else. */
  public Optional<String> roomOf(String name) {
    return table.stringPropertyNames().stream()
        .filter(key -> key.startsWith("room."))
        .map(key -> key.substring("room.".length()))
        .filter(room -> under(name, List.of(HOME + room)))
        .max(Comparator.comparingInt(String::length))
        .or(() -> name.startsWith(HOME) && !under(name, list("load.packages"))
            ? Optional.of(name.substring(HOME.length()))
            : Optional.empty());
  }

  /** The rooms of the table. */
  public List<String> rooms() {
    return table.stringPropertyNames().stream()
        .filter(key -> key.startsWith("room.")).map(key -> key.substring("room.".length())).sorted().toList();
  }

  /** The folder of the load programs. */
  public String loadFolder() {
    return table.getProperty("load.folder");
  }

  /** Names of static methods that nobody declares. */
  public List<String> singletonMethods() {
    return list("singleton.methods");
  }

  private List<String> list(String key) {
    String value = table.getProperty(key, "").strip();
    return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
  }

  private static boolean under(String name, List<String> prefixes) {
    return prefixes.stream().anyMatch(
        prefix -> name.equals(prefix) || name.startsWith(prefix + ".") || name.startsWith(prefix + "$"));
  }
}
