package org.emporion.model.study;

import java.util.List;
import org.emporion.model.rule.RuleSet;

/**
 * Who decides, and by which rules besides those that ship with the product.
 *
 * @param makers who has a say in the weights; none when the weights of the requirements stand as they are
 * @param joining how the weights of several people are joined
 * @param rules the study's own rule sets, in the order in which they were listed
 */
public record Decision(List<DecisionMaker> makers, Joining joining, List<RuleSet> rules) {
  /** The weights of the requirements and the shipped rules. */
  public static final Decision PLAIN = new Decision(List.of(), Joining.GEOMETRIC, List.of());

  /** How weights of several people become one. */
  public enum Joining {
    /** Keeps ratios between criteria; every weight must be above 0. */
    GEOMETRIC,
    /** Keeps shares of the whole. */
    ARITHMETIC
  }
}
