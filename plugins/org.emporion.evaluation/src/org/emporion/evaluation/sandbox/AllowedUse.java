package org.emporion.evaluation.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;

/**
 * Classes and members that may be used, read from tables beside this class. A line is a class by its binary name, then
 * members; {@code new} is the constructors, {@code *} every member, and a class {@code a.b.*} all in package a.b and below.
 */
final class AllowedUse {
  private final Map<String, Set<String>> members = new HashMap<>();

  /**
   * Reads tables.
   *
   * @throws MissingResourceException when one is not there
   */
  AllowedUse(String... resources) {
    for (String resource : resources) {
      for (String line : lines(resource)) {
        List<String> words = Arrays.asList(line.trim().split("\\s+"));
        members.computeIfAbsent(words.getFirst(), any -> new TreeSet<>()).addAll(words.subList(1, words.size()));
      }
    }
  }

  private static List<String> lines(String resource) {
    try (InputStream in = AllowedUse.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new MissingResourceException("No " + resource, AllowedUse.class.getName(), resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** True when a value of this class may be held. */
  boolean type(String binaryName) {
    return members.containsKey(binaryName) || !inPackage(binaryName).isEmpty();
  }

  /** True when this method, field or constructor ({@code new}) of a class may be used. */
  boolean member(String binaryName, String member) {
    Set<String> listed = members.getOrDefault(binaryName, Set.of());
    return listed.contains(member) || listed.contains("*") || inPackage(binaryName).contains("*");
  }

  private Set<String> inPackage(String binaryName) {
    for (int dot = binaryName.lastIndexOf('.'); dot > 0; dot = binaryName.lastIndexOf('.', dot - 1)) {
      Set<String> listed = members.get(binaryName.substring(0, dot) + ".*");
      if (listed != null) {
        return listed;
      }
    }
    return Set.of();
  }

  /** The classes by their binary names, in order. */
  Set<String> classes() {
    return new TreeSet<>(members.keySet());
  }

  /** The members of a class; none when it is not listed. */
  Set<String> members(String binaryName) {
    return new TreeSet<>(members.getOrDefault(binaryName, Set.of()));
  }

  /** The members of any class, without constructors. */
  Set<String> memberNames() {
    Set<String> names = new TreeSet<>();
    members.values().forEach(names::addAll);
    names.remove("new");
    return names;
  }
}
