package org.emporion.store.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emporion.model.study.Extraction;

/**
 * What a script of a Postman collection comes to when it only takes values from the answer and says which status is good.
 * It is read by its statements, not run.
 *
 * @param taken what is taken from the answer, by variable
 * @param constants variables that are set to a literal
 * @param status codes that are said to be good; empty when nothing is
 * @param rest true when there is more in it than that
 */
record PostmanScript(Map<String, Extraction> taken, Map<String, String> constants, List<Integer> status, boolean rest) {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)(?<![:\"'])//[^\\n]*$");
  private static final String STEPS = "((?:\\??\\.[A-Za-z_$][\\w$]*|\\??\\.?\\[\\s*(?:\\d+|\"[^\"]*\"|'[^']*')\\s*])*)";
  private static final String ROOT = "(pm\\.response\\.json\\(\\)|JSON\\.parse\\(\\s*(?:responseBody|pm\\.response\\.text\\(\\))\\s*\\)|[A-Za-z_$][\\w$]*)";
  private static final Pattern ALIAS = Pattern.compile("(?:(?:const|let|var)\\s+)?([A-Za-z_$][\\w$]*)\\s*=\\s*" + ROOT + STEPS + "\\s*(?:;|(?=\\n|$))");
  private static final String SET = "(?:pm\\.(?:environment|collectionVariables|globals|variables)\\.set"
      + "|postman\\.set(?:Environment|Global)Variable)\\(\\s*(?:\"([^\"]+)\"|'([^']+)')\\s*,\\s*";
  private static final String END = "\\s*\\)\\s*(?:;|(?=\\n|}|$))";
  private static final Pattern FROM_JSON = Pattern.compile(SET + ROOT + STEPS + END);
  private static final Pattern FROM_HEADER = Pattern.compile(
      SET + "(?:pm\\.response\\.headers\\.get\\(|postman\\.getResponseHeader\\()\\s*(?:\"([^\"]+)\"|'([^']+)')\\s*\\)" + END);
  private static final Pattern LITERAL = Pattern.compile(SET + "(?:\"([^\"]*)\"|'([^']*)'|(-?\\d+(?:\\.\\d+)?))" + END);
  private static final Pattern STATUS = Pattern.compile(
      "pm\\.response\\.to\\.have\\.status\\(\\s*(\\d{3})\\s*\\)\\s*;?"
          + "|pm\\.expect\\(\\s*pm\\.response\\.code\\s*\\)\\.to\\.(?:be\\.)?(?:eql|equal|equals)\\(\\s*(\\d{3})\\s*\\)\\s*;?"
          + "|pm\\.expect\\(\\s*pm\\.response\\.code\\s*\\)\\.to\\.be\\.oneOf\\(\\s*\\[([\\d,\\s]+)]\\s*\\)\\s*;?"
          + "|tests\\[[^\\]]*]\\s*=\\s*responseCode\\.code\\s*===?\\s*(\\d{3})\\s*;?");
  private static final Pattern HARMLESS = Pattern.compile(
      "pm\\.test\\(\\s*(?:\"[^\"]*\"|'[^']*'|`[^`]*`)\\s*,\\s*(?:async\\s*)?(?:function\\s*\\(\\s*\\)|\\(\\s*\\)\\s*=>)\\s*"
          + "|console\\.\\w+\\((?:[^()]|\\([^()]*\\))*\\)\\s*;?|pm\\.response\\.to\\.be\\.(?:ok|success|json)\\s*;?|\"use strict\";?|[\\s{}();]");
  private static final Pattern STEP = Pattern.compile("\\.([A-Za-z_$][\\w$]*)|\\[\\s*(?:(\\d+)|\"([^\"]*)\"|'([^']*)')\\s*]");

  /** Reads a script. */
  static PostmanScript of(String script) {
    String text = COMMENT.matcher(script).replaceAll("");
    Map<String, Extraction> taken = new LinkedHashMap<>();
    Map<String, String> constants = new LinkedHashMap<>();
    List<Integer> status = new ArrayList<>();
    Map<String, String> aliases = new LinkedHashMap<>();
    text = each(ALIAS, text, found -> {
      Optional<String> root = root(found.group(2), aliases);
      root.ifPresent(path -> aliases.put(found.group(1), path + path(found.group(3))));
      return root.isPresent();
    });
    text = each(FROM_HEADER, text, found -> {
      taken.put(either(found, 1), new Extraction(Extraction.From.HEADER, either(found, 3)));
      return true;
    });
    text = each(FROM_JSON, text, found -> {
      Optional<String> root = root(found.group(3), aliases);
      root.ifPresent(path -> taken.put(either(found, 1), Extraction.first(path + path(found.group(4)))));
      return root.isPresent();
    });
    text = each(LITERAL, text, found -> {
      constants.put(either(found, 1), found.group(5) != null ? found.group(5) : either(found, 3));
      return true;
    });
    text = each(STATUS, text, found -> {
      for (int group = 1; group <= found.groupCount(); group++) {
        if (found.group(group) != null) {
          for (String code : found.group(group).split(",")) {
            status.add(Integer.parseInt(code.strip()));
          }
        }
      }
      return true;
    });
    return new PostmanScript(taken, constants, status, !HARMLESS.matcher(text).replaceAll("").isEmpty());
  }

  /** Takes out of a text what is understood. */
  private static String each(Pattern pattern, String text, Predicate<MatchResult> understood) {
    return pattern.matcher(text).replaceAll(found -> understood.test(found) ? "" : Matcher.quoteReplacement(found.group()));
  }

  private static Optional<String> root(String written, Map<String, String> aliases) {
    return written.contains("(") ? Optional.of("$") : Optional.ofNullable(aliases.get(written));
  }

  private static String path(String steps) {
    StringBuilder path = new StringBuilder();
    Matcher step = STEP.matcher(steps);
    while (step.find()) {
      String name = step.group(1) != null ? step.group(1) : step.group(3) != null ? step.group(3) : step.group(4);
      path.append(step.group(2) != null ? "[" + step.group(2) + "]"
          : name.matches("[A-Za-z_][A-Za-z0-9_]*") ? "." + name
          : "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']");
    }
    return path.toString();
  }

  private static String either(MatchResult found, int group) {
    return found.group(group) != null ? found.group(group) : found.group(group + 1);
  }
}
