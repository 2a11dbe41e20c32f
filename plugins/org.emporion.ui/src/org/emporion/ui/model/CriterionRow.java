package org.emporion.ui.model;

import java.util.Optional;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.Verdict;

/**
 * How a candidate does on one requirement, as the comparison's detail shows it.
 *
 * @param requirement id of the requirement
 * @param title what is asked for
 * @param weight normalised weight as a percentage
 * @param value the value in words
 * @param points points in words, with their interval
 * @param score points, 0 to 100, for the bar
 * @param mustHave verdict on the threshold, where there is one
 * @param mustHaveText the threshold and the verdict in words
 * @param why the grounds
 */
public record CriterionRow(
    String requirement,
    String title,
    String weight,
    String value,
    String points,
    double score,
    Optional<Verdict> mustHave,
    String mustHaveText,
    Reason why) {}
