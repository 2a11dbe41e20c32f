package org.emporion.ui.model.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Requirement;
import org.emporion.ui.Wording;
import org.emporion.ui.model.CandidateRow;
import org.emporion.ui.model.RequirementWords;

/** Says what stands in the evaluation table. */
public final class CellWords {
  private final Wording words;
  private final RequirementWords scales;

  /** In the language of these words. */
  public CellWords(Wording words) {
    this.words = words;
    this.scales = new RequirementWords(words);
  }

  /** The value as its scale reads it, or that there is none. */
  public String value(Requirement requirement, EvidenceCell cell) {
    return cell.value().map(number -> scales.value(requirement.scale(), number)).orElseGet(
        () -> words.say(requirement.evidence().measured() ? "evaluation.not-measured" : "value.unknown"));
  }

  /** What the value rests on. */
  public String kind(EvidenceKind kind) {
    return words.name("evidence-kind", kind);
  }

  /** The points, short. */
  public String points(EvidenceCell cell) {
    return cell.points().map(one -> words.figures().number(one.points(), 0)).orElse("");
  }

  /** A candidate's place and points. */
  public String standing(EvaluationColumn column) {
    if (column.score().isEmpty()) {
      return words.say("evaluation.unranked");
    }
    String points = words.figures().fixed(column.score().get().points(), 1);
    return column.rank().map(rank -> words.say("evaluation.standing", rank, points))
        .orElseGet(() -> words.say("evaluation.out", column.missed()));
  }

  /** A weight in the whole decision. */
  public String share(EvaluationRow row) {
    return words.figures().percent(row.share());
  }

  /** The threshold of a requirement; empty without one. */
  public String threshold(Requirement requirement) {
    return requirement.mustHave().map(one -> scales.threshold(requirement.scale(), one)).orElse("");
  }

  /** What is asked for, with its threshold. */
  public String title(Requirement requirement) {
    String title = words.of(requirement.title());
    return requirement.mustHave().isEmpty() ? title : words.say("evaluation.title", title, threshold(requirement));
  }

  /** Everything about a cell in a few short sentences, for the line below the table, tool tips and screen readers. */
  public List<String> about(Requirement requirement, EvidenceCell cell) {
    List<String> said = new ArrayList<>();
    said.add(words.say("evaluation.says", value(requirement, cell), kind(cell.kind())));
    cell.claim().map(this::source).filter(one -> !one.isBlank()).ifPresent(said::add);
    cell.points().map(this::interval).ifPresent(said::add);
    cell.mustHave().ifPresent(verdict -> said.add(words.say(
        "evaluation.must-have", threshold(requirement), words.name("verdict", verdict))));
    return List.copyOf(said);
  }

  /** Everything about a requirement or a group, likewise. */
  public List<String> about(EvaluationRow row) {
    List<String> said = new ArrayList<>();
    said.add(words.say("requirement.weight-share", share(row)));
    if (row instanceof EvaluationRow.Leaf) {
      said.add(scales.scale(row.requirement().scale()));
      said.add(scales.evidence(row.requirement().evidence()));
      row.requirement().askedBy().ifPresent(role -> said.add(words.say("evaluation.asked-by", role)));
    }
    return List.copyOf(said);
  }

  private String interval(CandidateRow.Score score) {
    return words.say("evaluation.points", words.figures().interval(score.points(), score.low(), score.high()));
  }

  private String source(Claim claim) {
    String source = words.of(claim.source());
    Optional<String> date = claim.date().map(words.figures()::date);
    return date.map(day -> source.isBlank() ? day : words.say("evaluation.source", source, day)).orElse(source);
  }

  /** Why the value of a requirement cannot be typed; empty when it can. */
  public Optional<String> measured(Requirement requirement) {
    return requirement.evidence().metric()
        .map(metric -> words.say("evaluation.measured", words.name("metric", metric.kind()), metric.name()));
  }
}
