package org.emporion.ui.model.evaluation;

import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Reason;
import org.emporion.ui.model.CandidateRow;

/**
 * A candidate as a column of the evaluation table.
 *
 * @param candidate id
 * @param name what it is called
 * @param rank its place; empty when it is out or nothing was ranked
 * @param score weighted points; empty before a ranking
 * @param missed how many must-haves it misses
 * @param why the grounds of its place
 */
public record EvaluationColumn(
    String candidate,
    LocalText name,
    Optional<Integer> rank,
    Optional<CandidateRow.Score> score,
    int missed,
    Optional<Reason> why) {}
