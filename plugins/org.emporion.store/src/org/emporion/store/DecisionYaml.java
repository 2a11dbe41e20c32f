package org.emporion.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.emporion.model.rule.RuleSet;
import org.emporion.model.study.Decision;
import org.emporion.model.study.DecisionMaker;

/** Reads {@code decision.yaml}: who decides, how their weights are joined, and the study's own rules. */
final class DecisionYaml {
  /** The file's name. */
  static final String FILE = "decision.yaml";
  /** The path of what is in it. */
  static final String PATH = "decision";
  /** The path of the decision makers. */
  static final String MAKERS = PATH + ".decision-makers";

  private static final List<String> RULE_FILES = List.of(".xlsx", ".dmn", ".drl");

  private DecisionYaml() {}

  /**
   * Reads the file's content.
   *
   * @param rules reads the rule files that are there, by their paths in the study folder
   */
  static Decision read(Field root, Function<List<String>, List<RuleSet>> rules) {
    YamlMap map = root.map("joining", "decision-makers", "rules");
    return new Decision(
        map.may("decision-makers").map(DecisionYaml::makers).orElse(List.of()),
        map.may("joining").map(field -> field.choice(Decision.Joining.class)).orElse(Decision.Joining.GEOMETRIC),
        rules.apply(map.may("rules").map(DecisionYaml::ruleFiles).orElse(List.of())));
  }

  private static List<DecisionMaker> makers(Field field) {
    List<DecisionMaker> makers = List.copyOf(field.map().byId(DecisionYaml::maker).values());
    if (!makers.isEmpty() && makers.stream().allMatch(one -> one.votes() == 0)
        && !field.problems().within(field.path())) {
      field.problem("votes-zero");
    }
    return makers;
  }

  private static DecisionMaker maker(String id, Field field) {
    YamlMap map = field.map("name", "role", "votes", "weights");
    return new DecisionMaker(
        id,
        map.need("name").localText(),
        map.need("role").localText(),
        map.may("votes").map(votes -> votes.number(Range.atLeast(0))).orElse(1.0),
        map.may("weights")
            .map(weights -> Collections.unmodifiableMap(weights.map().each(WeightOpinionYaml::read)))
            .orElse(Map.of()));
  }

  /** The files that can be read; what is wrong with the others is noted. */
  private static List<String> ruleFiles(Field field) {
    List<String> readable = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    field.list(item -> {
      String name = item.file();
      if (item.problems().within(item.path())) {
        return name;
      }
      String lower = name.toLowerCase(Locale.ROOT);
      if (RULE_FILES.stream().noneMatch(lower::endsWith)) {
        item.problem("rule-file-type", name, String.join(", ", RULE_FILES));
      } else if (!seen.add(Path.of(name).normalize())) {
        item.problem("duplicate-id", name);
      } else {
        readable.add(name);
      }
      return name;
    });
    return readable;
  }
}
