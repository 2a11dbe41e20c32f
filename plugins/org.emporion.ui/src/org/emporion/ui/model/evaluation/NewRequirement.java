package org.emporion.ui.model.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.study.Evidence;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.emporion.model.study.Study;
import org.emporion.store.Criterion;
import org.emporion.ui.Wording;
import org.emporion.ui.model.FormProblem;
import org.emporion.ui.model.PlainId;
import org.emporion.ui.model.TypedNumber;
import org.emporion.ui.model.TypedText;

/**
 * A requirement that a person is about to add, as texts: one of the catalogue, or an own one.
 *
 * @param criterion the criterion of the catalogue it picks; empty for an own one
 * @param title what is asked for, of an own one
 * @param titleZh the same in Chinese; empty when it reads the same
 * @param scale how its values are read; of no account where the criterion says it
 * @param unit unit of a number
 * @param worst the number that scores 0 points
 * @param best the number that scores 100 points
 * @param group id of the group it becomes part of; empty for none
 * @param weight importance relative to its siblings
 */
public record NewRequirement(
    Optional<Criterion> criterion, String title, String titleZh, Scale.Kind scale, String unit, String worst,
    String best, Optional<String> group, String weight) {
  private static final double HIGHEST_LEVEL = 4;

  /** The fields. */
  public enum Field {
    /** The criterion of the catalogue. */
    CRITERION,
    /** The title. */
    TITLE,
    /** Unit, worst and best of a number. */
    SCALE,
    /** The weight. */
    WEIGHT
  }

  /** The same with a criterion of the catalogue, or without one. */
  public NewRequirement criterion(Optional<Criterion> picked) {
    return new NewRequirement(picked, title, titleZh, scale, unit, worst, best, group, weight);
  }

  /** The same with another title. */
  public NewRequirement title(String typed, String typedZh) {
    return new NewRequirement(criterion, typed, typedZh, scale, unit, worst, best, group, weight);
  }

  /** The same with values read another way. */
  public NewRequirement scale(Scale.Kind kind) {
    return new NewRequirement(criterion, title, titleZh, kind, unit, worst, best, group, weight);
  }

  /** The same with another scale of numbers. */
  public NewRequirement numbers(String typedUnit, String typedWorst, String typedBest) {
    return new NewRequirement(
        criterion, title, titleZh, scale, typedUnit, typedWorst, typedBest, group, weight);
  }

  /** The same in another group. */
  public NewRequirement group(Optional<String> chosen) {
    return new NewRequirement(criterion, title, titleZh, scale, unit, worst, best, chosen, weight);
  }

  /** The same with another weight. */
  public NewRequirement weight(String typed) {
    return new NewRequirement(criterion, title, titleZh, scale, unit, worst, best, group, typed);
  }

  /** True when the person has to say how values are read: an own one, or one whose numbers depend on the retailer. */
  public boolean needsScale() {
    return criterion.map(one -> one.scale().isEmpty()).orElse(true);
  }

  /** The kind of the scale that is written; the catalogue leaves only numbers to the retailer. */
  public Scale.Kind kind() {
    return criterion.isPresent() ? Scale.Kind.NUMBER : scale;
  }

  /** What cannot be kept as it is; without a choice from the catalogue, that is said with {@code picking}. */
  public List<FormProblem<Field>> problems(boolean picking, Wording words) {
    List<FormProblem<Field>> problems = new ArrayList<>();
    if (picking && criterion.isEmpty()) {
      return List.of(new FormProblem<>(Field.CRITERION, words.say("new-requirement.problem.criterion")));
    }
    if (!picking && new TypedText(title, titleZh).blank()) {
      problems.add(new FormProblem<>(Field.TITLE, words.say("new-requirement.problem.title")));
    }
    if (needsScale() && kind() == Scale.Kind.NUMBER && !scaled()) {
      problems.add(new FormProblem<>(Field.SCALE, words.say("new-requirement.problem.scale")));
    }
    if (weighing().isEmpty()) {
      problems.add(new FormProblem<>(Field.WEIGHT, words.say("new-requirement.problem.weight")));
    }
    return List.copyOf(problems);
  }

  private boolean scaled() {
    Optional<TypedNumber> from = TypedNumber.read(worst, true);
    Optional<TypedNumber> to = TypedNumber.read(best, true);
    return !unit.isBlank() && from.isPresent() && to.isPresent()
        && from.get().value().compareTo(to.get().value()) != 0;
  }

  private Optional<TypedNumber> weighing() {
    return TypedNumber.read(weight, false).filter(one -> one.value().signum() > 0);
  }

  /** What is asked for, in both languages. */
  public LocalText name() {
    return criterion.map(Criterion::title).orElseGet(() -> new TypedText(title, titleZh).text());
  }

  /** The id it gets in a study: that of the criterion or the title in small letters, with a number when it is taken. */
  public String id(Study study) {
    return criterion.map(one -> new PlainId(one.id())).orElseGet(() -> PlainId.of(title).or("requirement"))
        .free(id -> study.requirement(id).isPresent());
  }

  /** The weight proposed for a new member of a group: the mean of those that are there. */
  public static String usualWeight(Study study, Optional<String> group) {
    double mean = study.requirements().stream().filter(one -> one.partOf().equals(group))
        .mapToDouble(Requirement::weight).average().orElse(1);
    return TypedNumber.written(mean >= 1 ? Math.rint(mean) : mean, false);
  }

  /**
   * The requirement as it is to be in a study.
   *
   * @throws IllegalStateException when there are problems
   */
  public Requirement requirement(Study study) {
    return new Requirement(
        id(study), name(), group, weighing().orElseThrow(IllegalStateException::new).value().doubleValue(),
        criterion.flatMap(Criterion::scale).orElseGet(this::written),
        criterion.map(Criterion::evidence).orElse(Evidence.CLAIM), Optional.empty(), Optional.empty(),
        criterion.map(Criterion::indicators).orElse(List.of()));
  }

  private Scale written() {
    return kind() == Scale.Kind.NUMBER
        ? new Scale(Scale.Kind.NUMBER, unit.strip(), number(worst), number(best))
        : new Scale(kind(), "", 0, kind() == Scale.Kind.LEVEL ? HIGHEST_LEVEL : 1);
  }

  private static double number(String typed) {
    return TypedNumber.read(typed, true).orElseThrow(IllegalStateException::new).value().doubleValue();
  }
}
