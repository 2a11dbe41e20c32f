package org.emporion.evaluation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.emporion.evaluation.fact.Answer;
import org.emporion.evaluation.fact.Ground;
import org.emporion.evaluation.fact.Score;
import org.emporion.evaluation.table.Reads;
import org.emporion.evaluation.table.Value;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Scale;

/** What rule tables read of the evidence. */
final class TableInputs {
  private static final Set<Ground> DOCUMENTED = Set.of(Ground.VENDOR, Ground.JUDGEMENT, Ground.STAND_IN);

  private final Dossier dossier;
  private final Conclusions conclusions;

  TableInputs(Dossier dossier, Conclusions conclusions) {
    this.dossier = dossier;
    this.conclusions = conclusions;
  }

  /** What is known of a candidate on a requirement. */
  Value value(Candidate candidate, Reads.Evidence reads) {
    Score score = conclusions.score(candidate.id(), reads.requirement());
    Answer answer = score.answer();
    return switch (reads.attribute()) {
      case VALUE -> !answer.isKnown() ? Value.UNKNOWN
          : answer.getKind() == Scale.Kind.YES_NO ? new Value.Truth(answer.value() != 0) : Value.of(answer.value());
      case BASIS -> new Value.Text(answer.ground().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      case AGE -> age(candidate, answer);
      case POINTS -> answer.isKnown() ? Value.of(score.points()) : Value.UNKNOWN;
    };
  }

  /** A document from after the day of the evaluation is new. */
  private Value age(Candidate candidate, Answer answer) {
    Optional<Claim> claim = candidate.claim(answer.getRequirement())
        .filter(said -> said.date().isPresent() && DOCUMENTED.contains(answer.ground()));
    return claim.map(said -> Value.of(Math.max(0, dossier.ageMonths(said)))).orElse(Value.UNKNOWN);
  }
}
