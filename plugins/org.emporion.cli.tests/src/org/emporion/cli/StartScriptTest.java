package org.emporion.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person types goes through the start script: it must let every verb through and list it in both languages. */
class StartScriptTest {
  private static final Path ROOT = Path.of(System.getProperty("emporion.checkout"));

  static List<String> verbs() {
    return ResourceBundle.getBundle("org.emporion.cli.usage").keySet().stream()
        .map(key -> Pattern.compile("emporion\\.([a-z-]+)\\.usage\\.description").matcher(key))
        .filter(key -> key.matches()).map(key -> key.group(1)).sorted().toList();
  }

  @Test
  void thereAreVerbs() {
    assertTrue(verbs().containsAll(List.of("assess", "trial", "audit", "journeys")), verbs().toString());
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void everyVerbPassesTheScriptAndIsInItsHelp(String verb) throws IOException {
    List<String> cases = Pattern.compile("^  ([a-z| -]+)\\)$", Pattern.MULTILINE)
        .matcher(Files.readString(ROOT.resolve("emporion"))).results().map(one -> one.group(1)).toList();
    assertTrue(cases.stream().anyMatch(one -> Arrays.asList(one.split(" \\| ")).contains(verb)), cases.toString());
    String[] help = Files.readString(ROOT.resolve("releng/sh/say.sh")).split("\n  else\n", 2);
    assertTrue(help[0].contains("  ./emporion " + verb + " "), "not in the Chinese help: " + verb);
    assertTrue(help[1].contains("  ./emporion " + verb + " "), "not in the English help: " + verb);
  }
}
