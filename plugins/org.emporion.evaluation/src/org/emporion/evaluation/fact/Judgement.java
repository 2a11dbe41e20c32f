package org.emporion.evaluation.fact;

import org.emporion.model.finding.Verdict;

/**
 * The verdict on a must-have: what the rules of the fourth phase conclude.
 *
 * @param threshold the must-have
 * @param verdict the verdict
 * @param rule name of the rule that concluded it
 */
public record Judgement(Threshold threshold, Verdict verdict, String rule) {}
