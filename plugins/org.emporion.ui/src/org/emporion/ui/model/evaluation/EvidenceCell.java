package org.emporion.ui.model.evaluation;

import java.util.Optional;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.Claim;
import org.emporion.ui.model.CandidateRow;

/**
 * A candidate on a requirement.
 *
 * @param candidate id
 * @param requirement id
 * @param kind what the value rests on
 * @param value in the requirement's scale; empty when unknown
 * @param claim what is written down about it; empty for measurements and where nobody said anything
 * @param points 0 to 100 with the fewest and most they may be; empty before a ranking, and where the
 *     value is no longer the one that was ranked
 * @param mustHave verdict of the ranking on the threshold; empty as the points are, and without a threshold
 * @param why the grounds of points and verdict
 */
public record EvidenceCell(
    String candidate,
    String requirement,
    EvidenceKind kind,
    Optional<Double> value,
    Optional<Claim> claim,
    Optional<CandidateRow.Score> points,
    Optional<Verdict> mustHave,
    Optional<Reason> why) {}
