package org.emporion.evaluation.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.DrlParser;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.rule.RuleIssue;

/**
 * The first wall around the rules of a study: it reads the text of the rules as the rule engine does and refuses every
 * construct that is not listed, with its line. Nothing is compiled before a text has passed.
 */
public final class DrlWall {
  private static final String FACTS = "org.emporion.evaluation.fact.";
  private static final Pattern PACKAGE = Pattern.compile("study(\\.[a-z][a-z0-9]*)*");
  private static final Pattern RULE_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ,:_.-]{0,99}");
  private static final Pattern SALIENCE = Pattern.compile("-?\\d{1,4}");
  /** What the rules of each phase conclude. */
  private static final Map<String, String> PHASES = new TreeMap<>(Map.of(
      "scores", "Score", "confidence", "Doubt", "must-haves", "Judgement", "warnings", "Warning"));

  private final Phrasebook phrases = new Phrasebook(DrlWall.class);
  private final AllowedUse allowed = new AllowedUse("rules-may-use.txt");

  /**
   * What a text is refused for.
   *
   * @param issues every reason with its place; none when the text passes
   * @param sentences what each rule says when it fires, by its name
   */
  public record Verdict(List<RuleIssue> issues, Map<String, RuleSentence> sentences) {
    public Verdict {
      issues = List.copyOf(issues);
    }
  }

  /** Examines a file of rules. The rule engine's class loader must be the thread's. */
  public Verdict examine(String file, String text) {
    Complaints complaints = new Complaints(phrases, file);
    Map<String, RuleSentence> sentences = new LinkedHashMap<>();
    characters(text, complaints);
    if (complaints.none()) {
      PackageDescr read = parse(text, complaints);
      if (complaints.none() && read != null) {
        outline(read, complaints);
        for (RuleDescr rule : read.getRules()) {
          rule(rule, text, sentences, complaints);
        }
      }
    }
    return new Verdict(complaints.all(), sentences);
  }

  /** What the parsers must not even see: escapes that hide names, and nesting that exhausts them. */
  private static void characters(String text, Complaints complaints) {
    if (text.length() > Limits.FILE) {
      complaints.refuse(0, 0, "limit.file", Limits.FILE);
      return;
    }
    int line = 1;
    int start = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each == '\\' && i + 1 < text.length() && text.charAt(i + 1) == 'u') {
        complaints.refuse(line, i - start + 1, "text.escape");
      } else if (Character.isISOControl(each) && each != '\n' && each != '\r' && each != '\t') {
        complaints.refuse(line, i - start + 1, "text.control");
      } else if ("([{".indexOf(each) >= 0 && ++depth == Limits.DEPTH) {
        complaints.refuse(line, i - start + 1, "limit.depth", Limits.DEPTH);
      } else if (")]}".indexOf(each) >= 0) {
        depth--;
      } else if (each == '\n') {
        line++;
        start = i + 1;
      }
    }
  }

  private static PackageDescr parse(String text, Complaints complaints) {
    DrlParser parser = new DrlParser(DrlParser.DEFAULT_LANGUAGE_LEVEL);
    PackageDescr read = null;
    try {
      read = parser.parse(false, text);
    } catch (DroolsParserException e) {
      complaints.refuse(0, 0, "text.unreadable", Objects.requireNonNullElse(e.getMessage(), ""));
    }
    for (DroolsError error : parser.getErrors()) {
      int line = error.getLines() == null || error.getLines().length == 0 ? 0 : error.getLines()[0];
      complaints.refuse(line, 0, "text.unreadable", error.getMessage());
    }
    return read;
  }

  /** Everything in a file that is not a rule. */
  private void outline(PackageDescr read, Complaints complaints) {
    if (!read.getName().isEmpty() && !PACKAGE.matcher(read.getName()).matches()) {
      complaints.refuse(Math.max(1, read.getLine()), 0, "outline.package", read.getName());
    }
    for (ImportDescr each : read.getImports()) {
      if (!each.getTarget().equals(FACTS + "*") && !allowed.type(each.getTarget().replaceAll("\\.([A-Z]\\w*)\\.(?=[A-Z])", ".$1\\$"))) {
        complaints.refuse(each.getLine(), 0, "outline.import", each.getTarget());
      }
    }
    Map<String, List<? extends BaseDescr>> refused = new LinkedHashMap<>();
    refused.put("import function / import static", read.getFunctionImports());
    refused.put("import accumulate", read.getAccumulateImports());
    refused.put("global", read.getGlobals());
    refused.put("function", read.getFunctions());
    refused.put("declare", read.getTypeDeclarations());
    refused.put("declare enum", read.getEnumDeclarations());
    refused.put("declare entry-point", new ArrayList<>(read.getEntryPointDeclarations()));
    refused.put("declare window", new ArrayList<>(read.getWindowDeclarations()));
    refused.put("unit", read.getUnit() == null ? List.of() : List.of(read.getUnit()));
    refused.forEach((word, all) ->
        all.forEach(each -> complaints.refuse(Math.max(1, each.getLine()), 0, "outline.word", word)));
    read.getAttributes().forEach(each -> attribute(each, each.getLine(), complaints));
    if (read.getRules().size() > Limits.RULES) {
      complaints.refuse(0, 0, "limit.rules", Limits.RULES);
    }
  }

  private void rule(RuleDescr rule, String text, Map<String, RuleSentence> sentences, Complaints complaints) {
    int line = rule.getLine();
    if (rule.isQuery()) {
      complaints.refuse(line, 0, "outline.word", "query");
      return;
    }
    if (!RULE_NAME.matcher(rule.getName()).matches()) {
      complaints.refuse(line, 0, "rule.name", rule.getName());
    }
    if (rule.getParentName() != null) {
      complaints.refuse(line, 0, "outline.word", "extends");
    }
    if (!rule.getNamedConsequences().isEmpty()) {
      complaints.refuse(line, 0, "rule.named-consequence");
    }
    rule.getAttributes().values().forEach(each -> attribute(each, each.getLine() > 0 ? each.getLine() : line, complaints));
    AttributeDescr phase = rule.getAttributes().get("agenda-group");
    String conclusion = phase == null ? null : PHASES.get(phase.getValue());
    if (conclusion == null) {
      complaints.refuse(phase == null ? line : phase.getLine(), 0, "rule.phase", String.join(", ", PHASES.keySet()));
      return;
    }
    LocalText sentence = sentence(rule, RuleSentence.HOLES.get(phase.getValue()), complaints);
    if (sentences.put(rule.getName(), new RuleSentence(sentence, line)) != null) {
      complaints.refuse(line, 0, "rule.twice", rule.getName());
    }
    java(rule, text, conclusion, complaints);
  }

  private void java(RuleDescr rule, String text, String conclusion, Complaints complaints) {
    Set<String> types = allowed.classes().stream()
        .map(each -> each.substring(Math.max(each.lastIndexOf('.'), each.lastIndexOf('$')) + 1)).collect(Collectors.toSet());
    JavaInRules java = new JavaInRules(allowed.memberNames(), types, complaints);
    Set<String> names = new Conditions(facts(), java, complaints).examine(rule);
    String consequence = Objects.toString(rule.getConsequence(), "");
    if (consequence.length() > Limits.TEXT) {
      complaints.refuse(rule.getConsequenceLine(), 0, "limit.text", Limits.TEXT);
      return;
    }
    java.consequence(consequence, names, consequenceLine(rule, consequence, text), conclusion);
  }

  /** The line of a consequence's first character: it may stand behind {@code then} or on the line after it. */
  private static int consequenceLine(RuleDescr rule, String consequence, String text) {
    int from = 0;
    for (int line = 1; line < rule.getConsequenceLine(); line++) {
      from = text.indexOf('\n', from) + 1;
    }
    int at = consequence.isEmpty() ? -1 : text.indexOf(consequence, from);
    return at < 0 ? rule.getConsequenceLine() : rule.getConsequenceLine() + (int) text.substring(from, at).chars().filter(c -> c == '\n').count();
  }

  /** The facts that conditions may look at, with their properties. */
  private Map<String, Set<String>> facts() {
    Map<String, Set<String>> facts = new TreeMap<>();
    for (String each : allowed.classes()) {
      if (each.startsWith(FACTS) && !each.endsWith(".Ground")) {
        facts.put(each.substring(FACTS.length()), Conditions.properties(List.copyOf(allowed.members(each))));
      }
    }
    return facts;
  }

  private static void attribute(AttributeDescr attribute, int line, Complaints complaints) {
    String value = Objects.toString(attribute.getValue(), "");
    boolean fine = switch (attribute.getName()) {
      case "agenda-group" -> true;
      case "dialect" -> value.equals("java");
      case "no-loop" -> value.equals("true");
      case "salience" -> SALIENCE.matcher(value).matches();
      default -> false;
    };
    if (!fine) {
      complaints.refuse(line, 0, "rule.attribute", attribute.getName() + " " + value);
    }
  }

  private static LocalText sentence(RuleDescr rule, List<String> holes, Complaints complaints) {
    for (AnnotationDescr each : rule.getAnnotations()) {
      if (!each.getName().equals("en") && !each.getName().equals("zhTW")) {
        complaints.refuse(rule.getLine(), 0, "rule.annotation", each.getName());
      }
    }
    String en = annotation(rule, "en");
    String zhTw = annotation(rule, "zhTW");
    if (en.isBlank() || zhTw.isBlank()) {
      complaints.refuse(rule.getLine(), 0, "rule.sentence", rule.getName());
    }
    if (Math.max(en.length(), zhTw.length()) > Limits.TEXT) {
      complaints.refuse(rule.getLine(), 0, "limit.text", Limits.TEXT);
    }
    Set<String> unknown = new TreeSet<>(RuleSentence.holes(en));
    unknown.addAll(RuleSentence.holes(zhTw));
    unknown.removeAll(holes);
    if (!unknown.isEmpty()) {
      complaints.refuse(rule.getLine(), 0, "rule.holes", String.join(", ", unknown), String.join(", ", holes));
    }
    return new LocalText(en, zhTw);
  }

  private static String annotation(RuleDescr rule, String name) {
    AnnotationDescr annotation = rule.getAnnotation(name);
    Object value = annotation == null ? null : annotation.getSingleValue();
    // Only a text between quotation marks says something; anything else would be an expression.
    return value instanceof String text && text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\") : "";
  }
}
