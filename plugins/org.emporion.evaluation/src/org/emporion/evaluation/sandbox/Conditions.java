package org.emporion.evaluation.sandbox;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Reads the conditions of a rule: plain patterns over our facts, and {@code not} or {@code exists} of one. Each further
 * pattern must be tied to what was matched before it, so that the number of matches grows with the number of facts and
 * not with its powers: that a rule ends in time and memory rests on it.
 */
final class Conditions {
  private static final Pattern BINDING = Pattern.compile("\\s*(\\$?\\w+)\\s*:(?![:=])");
  /** Properties that leave one fact, or a handful. */
  private static final Set<String> WHOLE = Set.of("answer", "question", "threshold");
  private static final Set<String> HALVES = Set.of("requirement", "metric");

  private final Map<String, Set<String>> properties;
  private final JavaInRules java;
  private final Complaints complaints;

  /**
   * A reader.
   *
   * @param properties the properties of each fact, by the fact's simple name
   */
  Conditions(Map<String, Set<String>> properties, JavaInRules java, Complaints complaints) {
    this.properties = properties;
    this.java = java;
    this.complaints = complaints;
  }

  /** Examines the conditions of a rule and returns the names they bind. */
  Set<String> examine(RuleDescr rule) {
    Set<String> names = new HashSet<>();
    boolean first = true;
    for (BaseDescr each : rule.getLhs().getDescrs()) {
      switch (each) {
        case PatternDescr pattern -> {
          pattern(pattern, names, first, 2, rule);
          first = false;
        }
        case NotDescr not -> single(not, not, names, first, rule);
        case ExistsDescr exists -> single(exists, exists, names, first, rule);
        default -> refuse(each, rule, "condition.kind");
      }
    }
    if (rule.getLhs().getDescrs().size() > Limits.FACTS) {
      complaints.refuse(rule.getLine(), 0, "limit.facts", Limits.FACTS);
    }
    return names;
  }

  private void single(
      BaseDescr whole, ConditionalElementDescr parts, Set<String> names, boolean first, RuleDescr rule) {
    if (parts.getDescrs().size() == 1 && parts.getDescrs().getFirst() instanceof PatternDescr pattern) {
      pattern(pattern, new HashSet<>(names), first, 1, rule);
    } else {
      refuse(whole, rule, "condition.kind");
    }
  }

  private void pattern(PatternDescr pattern, Set<String> names, boolean first, int tiesWanted, RuleDescr rule) {
    Set<String> known = properties.get(pattern.getObjectType());
    if (known == null) {
      refuse(pattern, rule, "condition.fact", pattern.getObjectType(), String.join(", ", properties.keySet()));
      return;
    }
    if (pattern.getSource() != null || pattern.isQuery() || pattern.isUnification()
        || !pattern.getAnnotations().isEmpty() || pattern.getBehaviors() != null && !pattern.getBehaviors().isEmpty()) {
      refuse(pattern, rule, "condition.kind");
      return;
    }
    Set<String> matchedBefore = Set.copyOf(names);
    Set<String> visible = new HashSet<>(names);
    visible.addAll(known);
    Set<String> ties = new HashSet<>();
    for (BaseDescr each : pattern.getConstraint().getDescrs()) {
      if (each instanceof ExprConstraintDescr expression) {
        constraint(expression, visible, names, rule).ifPresent(read -> ties(read, matchedBefore, ties));
      } else {
        refuse(each, rule, "condition.kind");
      }
    }
    if (!first && ties(ties) < tiesWanted) {
      refuse(pattern, rule, tiesWanted == 2 ? "condition.join" : "condition.join.not", pattern.getObjectType());
    }
    if (pattern.getIdentifier() != null) {
      names.add(pattern.getIdentifier());
    }
  }

  private Optional<Expression> constraint(
      ExprConstraintDescr constraint, Set<String> visible, Set<String> names, RuleDescr rule) {
    String text = constraint.getExpression();
    int line = constraint.getLine() > 0 ? constraint.getLine() : rule.getLine();
    int column = constraint.getLine() > 0 ? constraint.getColumn() + 1 : 0;
    if (constraint.getType() != ExprConstraintDescr.Type.NAMED || text.length() > Limits.TEXT) {
      complaints.refuse(line, column, "condition.kind");
      return Optional.empty();
    }
    Matcher binding = BINDING.matcher(text);
    if (binding.lookingAt()) {
      Optional<Expression> read = java.condition(text.substring(binding.end()), visible, line, column + binding.end());
      names.add(binding.group(1));
      visible.add(binding.group(1));
      return read;
    }
    return java.condition(text, visible, line, column);
  }

  /** How far the properties that are tied leave only few facts: 2 fully, 1 halfway. */
  private static int ties(Set<String> tied) {
    if (tied.stream().anyMatch(WHOLE::contains)) {
      return 2;
    }
    return (tied.contains("candidate") ? 1 : 0) + (tied.stream().anyMatch(HALVES::contains) ? 1 : 0);
  }

  private static void ties(Expression condition, Set<String> names, Set<String> tied) {
    if (condition instanceof BinaryExpr both && both.getOperator() == BinaryExpr.Operator.AND) {
      ties(both.getLeft(), names, tied);
      ties(both.getRight(), names, tied);
    } else if (condition instanceof BinaryExpr equal && equal.getOperator() == BinaryExpr.Operator.EQUALS
        && (equal.getRight() instanceof LiteralExpr || names.contains(root(equal.getRight())))) {
      tied.add(property(equal.getLeft(), names));
    }
  }

  private static String root(Expression expression) {
    return switch (expression) {
      case NameExpr name -> name.getNameAsString();
      case FieldAccessExpr field -> root(field.getScope());
      case MethodCallExpr call -> call.getScope().map(Conditions::root).orElse("");
      default -> "";
    };
  }

  private static String property(Expression expression, Set<String> names) {
    return switch (expression) {
      case NameExpr name when !names.contains(name.getNameAsString()) -> name.getNameAsString();
      case FieldAccessExpr field when !names.contains(root(field)) -> field.getNameAsString();
      default -> "";
    };
  }

  private void refuse(BaseDescr at, RuleDescr rule, String key, Object... arguments) {
    boolean placed = at.getLine() > 0;
    complaints.refuse(placed ? at.getLine() : rule.getLine(), placed ? at.getColumn() + 1 : 0, key, arguments);
  }

  /** The properties that conditions can name, from the members that may be used. */
  static Set<String> properties(List<String> members) {
    Set<String> names = new HashSet<>(members);
    for (String member : members) {
      for (String prefix : List.of("get", "is")) {
        if (member.startsWith(prefix) && member.length() > prefix.length()
            && Character.isUpperCase(member.charAt(prefix.length()))) {
          String bare = member.substring(prefix.length());
          names.add(Character.toLowerCase(bare.charAt(0)) + bare.substring(1));
        }
      }
    }
    return names;
  }
}
