package org.emporion.evaluation.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule that tries what it must not.
 *
 * @param title what it tries
 * @param part where its snippet goes: then, when or file
 * @param both true when the classes made of it can be refused too
 * @param line the line of the snippet that must be named
 * @param snippet the code
 */
record HostileRule(String title, String part, boolean both, int line, String snippet) {
  private static final String HEAD = """
      package study;
      import org.emporion.evaluation.fact.Answer;
      import org.emporion.evaluation.fact.Score;
      """;

  /** All of hostile-rules.txt. */
  static List<HostileRule> all() throws IOException {
    String text;
    try (InputStream in = HostileRule.class.getResourceAsStream("hostile-rules.txt")) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<HostileRule> all = new ArrayList<>();
    for (String each : text.substring(text.indexOf("### ") + 4).split("\n### ")) {
      List<String> lines = each.strip().lines().toList();
      String[] words = lines.get(1).split(" ");
      all.add(new HostileRule(lines.getFirst(), words[0], words[1].equals("both"),
          words.length > 2 ? Integer.parseInt(words[2]) : 1, String.join("\n", lines.subList(2, lines.size()))));
    }
    return all;
  }

  /** Rules in one file, each within what makes it complete. */
  static String file(List<HostileRule> rules) {
    StringBuilder file = new StringBuilder(HEAD);
    for (HostileRule each : rules) {
      file.append(each.part.equals("file") ? each.snippet : each.rule()).append("\n");
    }
    return file.toString();
  }

  /** This rule in a file of its own. */
  String file() {
    return part.equals("file") ? snippet : file(List.of(this));
  }

  /** The line of {@link #file()} that must be named. */
  int place() {
    return switch (part) {
      case "file" -> line;
      case "when" -> 6 + line;
      default -> 8 + line;
    };
  }

  private String rule() {
    boolean when = part.equals("when");
    return "rule \"" + title + "\" @en(\"x\") @zhTW(\"x\")\n"
        + "  agenda-group \"scores\"\n"
        + "when\n"
        + (when ? snippet : "$a : Answer(known == true)") + "\n"
        + "then\n"
        + (when ? "insert(Score.exactly($a, 1, drools.getRule().getName()));" : snippet) + "\nend\n";
  }
}
