package org.emporion.store.journey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emporion.model.study.Extraction;

/** The values a page gives out to be sent again: those of its form fields and of its {@code meta} elements. */
final class PageValues {
  private static final Pattern TAG =
      Pattern.compile("<(input|meta|button)\\b((?:\"[^\"]*+\"|'[^']*+'|[^>\"'])*+)>", Pattern.CASE_INSENSITIVE);
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");
  private static final Pattern ENTITY = Pattern.compile("&(#[xX][0-9a-fA-F]{1,6}|#\\d{1,7}|amp|lt|gt|quot|apos);");
  private static final Map<String, String> NAMED = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

  private PageValues() {}

  /** The leaves of a page, in its order; none when it is no page. Of fields with one name only the first can be taken. */
  static List<AnswerValues.Leaf> of(Call.Answer answer) {
    if (!answer.type().toLowerCase(Locale.ROOT).contains("html") && !answer.text().stripLeading().startsWith("<")) {
      return List.of();
    }
    List<AnswerValues.Leaf> leaves = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Matcher tag = TAG.matcher(answer.text());
    while (tag.find() && leaves.size() < AnswerValues.MOST) {
      String element = tag.group(1).toLowerCase(Locale.ROOT);
      Map<String, String> attributes = attributes(tag.group(2));
      String name = attributes.getOrDefault("name", "");
      String holds = element.equals("meta") ? "content" : "value";
      Optional<String> value = Optional.ofNullable(attributes.get(holds)).filter(one -> !one.isEmpty());
      if (value.isPresent() && !name.isEmpty() && !name.contains("\"") && !name.contains("\\") && seen.add(element + " " + name)) {
        leaves.add(new AnswerValues.Leaf(
            new Extraction(Extraction.From.CSS, element + "[name=\"" + name + "\"]", holds), name, "", value.get()));
      }
    }
    return leaves;
  }

  private static Map<String, String> attributes(String text) {
    Map<String, String> attributes = new TreeMap<>();
    Matcher attribute = ATTRIBUTE.matcher(text);
    while (attribute.find()) {
      String value = attribute.group(2) != null ? attribute.group(2)
          : attribute.group(3) != null ? attribute.group(3) : attribute.group(4);
      attributes.putIfAbsent(attribute.group(1).toLowerCase(Locale.ROOT), decoded(value));
    }
    return attributes;
  }

  /** A text without character references. */
  static String decoded(String text) {
    return ENTITY.matcher(text).replaceAll(found -> {
      String name = found.group(1);
      if (!name.startsWith("#")) {
        return Matcher.quoteReplacement(NAMED.get(name));
      }
      boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
      int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(code) ? Matcher.quoteReplacement(Character.toString(code)) : "";
    });
  }
}
