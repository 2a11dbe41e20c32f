package org.emporion.evaluation.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.objectweb.asm.ClassReader;

/**
 * The second wall around rules: it reads every class that the rule engine compiled, before any of them is loaded, and
 * refuses classes, members and instructions that are not listed. It does not trust the first wall, knows no text and
 * resolves no types: what the Java compiler wrote down is what will be called.
 */
public final class BytecodeWall {
  /** What the rule compiler makes for conditions, consequences, and around them. Nothing else belongs here. */
  private static final Pattern RULE_CODE =
      Pattern.compile("[\\w.]+\\.P[0-9A-F]{2}\\.Lambda(Predicate|Extractor|Consequence)[0-9A-F]{32}");
  private static final Pattern AROUND = Pattern.compile("[\\w.]+\\.(Rules[0-9A-F]{32}(RuleMethods\\d+)?"
      + "|DomainClassesMetadata[0-9A-F]{32}(\\$\\w+_Metadata)?)|org\\.drools\\.project\\.model\\.ProjectModel_\\w+");
  private static final String OUR_PACKAGE = "org.emporion.evaluation.rules.";

  private final Phrasebook phrases = new Phrasebook(BytecodeWall.class);
  private final AllowedUse inRules = new AllowedUse("rules-may-use.txt", "compiled-rules-may-use.txt");
  private final AllowedUse inOurRules =
      new AllowedUse("rules-may-use.txt", "compiled-rules-may-use.txt", "our-rules-may-use.txt");
  private final AllowedUse around = new AllowedUse("compiler-may-use.txt");

  /**
   * Something that was refused.
   *
   * @param rule name of the rule; empty when the class belongs to none
   * @param message what, in both languages
   */
  public record Refusal(String rule, LocalText message) {}

  /**
   * Examines compiled rules.
   *
   * @param classes the classes by their binary names
   * @return every reason to refuse them; none when they may be run
   */
  public List<Refusal> examine(Map<String, byte[]> classes) {
    Set<Refusal> refusals = new LinkedHashSet<>();
    Map<String, String> owners = RuleOwners.of(classes);
    for (String name : new TreeSet<>(classes.keySet())) {
      String rule = owners.getOrDefault(name, "");
      boolean ruleCode = RULE_CODE.matcher(name).matches();
      if (!ruleCode && !AROUND.matcher(name).matches()) {
        refusals.add(new Refusal(rule, phrases.say("class.unknown", name)));
        continue;
      }
      AllowedUse inside = name.startsWith(OUR_PACKAGE) ? inOurRules : inRules;
      ClassExaminer examiner = new ClassExaminer(ruleCode, inside, around, classes.keySet(),
          (method, key, arguments) -> refusals.add(
              new Refusal(rule.isEmpty() ? owners.getOrDefault(name + "#" + method, "") : rule, phrases.say(key, arguments))));
      new ClassReader(classes.get(name)).accept(examiner, ClassReader.SKIP_DEBUG);
    }
    return new ArrayList<>(refusals);
  }
}
