package org.emporion.ui.model.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.emporion.ui.Wording;
import org.emporion.ui.model.FormProblem;
import org.emporion.ui.model.TypedNumber;

/**
 * What a person enters about the importance of a requirement, as texts.
 *
 * @param requirement what it is about; a group has no threshold
 * @param weight importance relative to its siblings
 * @param bound which side of the threshold is good; empty when it is no must-have
 * @param threshold in the unit of the scale; of no account for yes and no
 */
public record RequirementForm(
    Requirement requirement, String weight, Optional<MustHave.Bound> bound, String threshold) {
  private static final double HIGHEST_LEVEL = 4;

  /** The fields. */
  public enum Field {
    /** The weight. */
    WEIGHT,
    /** The threshold. */
    THRESHOLD
  }

  /** As it is. */
  public static RequirementForm of(Requirement requirement) {
    return new RequirementForm(
        requirement, TypedNumber.written(requirement.weight(), false), requirement.mustHave().map(MustHave::bound),
        requirement.mustHave().map(one -> TypedNumber.written(one.threshold(), EvidenceForm.share(requirement)))
            .orElse(""));
  }

  /** The same with another weight. */
  public RequirementForm weight(String typed) {
    return new RequirementForm(requirement, typed, bound, threshold);
  }

  /** The same with another threshold. */
  public RequirementForm threshold(Optional<MustHave.Bound> side, String typed) {
    return new RequirementForm(requirement, weight, side, typed);
  }

  /** True for a threshold that is typed: yes and no need none. */
  public boolean typedThreshold() {
    return bound.isPresent() && requirement.scale().kind() != Scale.Kind.YES_NO;
  }

  /** The weight when it can be kept: a number, at least 0. */
  public Optional<Double> weighing() {
    return TypedNumber.read(weight, false).map(one -> one.value().doubleValue()).filter(one -> one >= 0);
  }

  /**
   * What cannot be kept as it is.
   *
   * @param others sum of the siblings' weights: not all may be 0
   */
  public List<FormProblem<Field>> problems(double others, Wording words) {
    List<FormProblem<Field>> problems = new ArrayList<>();
    if (weighing().isEmpty()) {
      problems.add(new FormProblem<>(Field.WEIGHT, words.say("requirement.problem.weight")));
    } else if (weighing().get() + others <= 0) {
      problems.add(new FormProblem<>(Field.WEIGHT, words.say("requirement.problem.weights-zero")));
    }
    if (typedThreshold() && limit().isEmpty()) {
      problems.add(new FormProblem<>(Field.THRESHOLD, words.say(
          requirement.scale().kind() == Scale.Kind.LEVEL ? "requirement.problem.level" : "requirement.problem.threshold",
          requirement.scale().unit())));
    }
    return List.copyOf(problems);
  }

  private Optional<TypedNumber> limit() {
    boolean level = requirement.scale().kind() == Scale.Kind.LEVEL;
    return TypedNumber.read(threshold, !level).filter(
        one -> !level || one.value().signum() >= 0 && one.value().doubleValue() <= HIGHEST_LEVEL);
  }

  /**
   * The threshold that is entered; empty when it is no must-have.
   *
   * @throws IllegalStateException when there are problems
   */
  public Optional<MustHave> mustHave() {
    if (bound.isPresent() && !typedThreshold()) {
      // Of yes and no only yes can be asked for.
      return Optional.of(new MustHave(MustHave.Bound.AT_LEAST, 1));
    }
    return bound.map(side -> new MustHave(side, limit().orElseThrow(IllegalStateException::new).value().doubleValue()));
  }
}
