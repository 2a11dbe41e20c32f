package org.emporion.ui.model.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.emporion.ui.Wording;
import org.emporion.ui.model.FormProblem;
import org.emporion.ui.model.TypedDay;
import org.emporion.ui.model.TypedNumber;
import org.emporion.ui.model.TypedText;

/**
 * What a person enters about a candidate on a requirement, as texts.
 *
 * @param requirement what it is about
 * @param basis who says it
 * @param value {@code 1} or {@code 0} for yes and no, a level from 0 to 4, or a number
 * @param source the document, or the role of who judged
 * @param sourceZh the same in Chinese; empty when it reads the same
 * @param date the day it was said, such as {@code 2026-09-14}
 */
public record EvidenceForm(
    Requirement requirement, Claim.Basis basis, String value, String source, String sourceZh, String date) {
  private static final double HIGHEST_LEVEL = 4;

  /** The fields. */
  public enum Field {
    /** The value. */
    VALUE,
    /** The source. */
    SOURCE,
    /** The day. */
    DATE
  }

  /** What is known so far; a judgement of today where nothing is. */
  public static EvidenceForm of(Requirement requirement, Optional<Claim> claim, LocalDate today) {
    String source = claim.map(one -> one.source().en()).orElse("");
    String sourceZh = claim.map(one -> one.source().zhTw()).orElse("");
    return new EvidenceForm(
        requirement,
        claim.map(Claim::basis).orElse(Claim.Basis.JUDGEMENT),
        claim.flatMap(Claim::value).map(number -> TypedNumber.written(number, share(requirement))).orElse(""),
        source, sourceZh.equals(source) ? "" : sourceZh,
        claim.map(one -> one.date().map(LocalDate::toString).orElse("")).orElseGet(today::toString));
  }

  /** The same resting on something else. */
  public EvidenceForm basis(Claim.Basis other) {
    return new EvidenceForm(requirement, other, value, source, sourceZh, date);
  }

  /** The same with another value. */
  public EvidenceForm value(String typed) {
    return new EvidenceForm(requirement, basis, typed, source, sourceZh, date);
  }

  /** The same with another source. */
  public EvidenceForm source(String typed, String typedZh) {
    return new EvidenceForm(requirement, basis, value, typed, typedZh, date);
  }

  /** The same on another day. */
  public EvidenceForm date(String typed) {
    return new EvidenceForm(requirement, basis, value, source, sourceZh, typed);
  }

  /** True when numbers of a requirement are parts of a whole and read best in percent. */
  static boolean share(Requirement requirement) {
    return requirement.scale().kind() == Scale.Kind.NUMBER && requirement.scale().unit().equals("share");
  }

  /** True when there is a value to enter. */
  public boolean known() {
    return basis != Claim.Basis.UNKNOWN;
  }

  /** What cannot be kept as it is, field by field. */
  public List<FormProblem<Field>> problems(Wording words) {
    List<FormProblem<Field>> problems = new ArrayList<>();
    if (known() && number().isEmpty()) {
      problems.add(new FormProblem<>(Field.VALUE, words.say(switch (requirement.scale().kind()) {
        case YES_NO -> "evidence.problem.yes-no";
        case LEVEL -> "evidence.problem.level";
        case NUMBER -> share(requirement) ? "evidence.problem.share" : "evidence.problem.number";
      }, requirement.scale().unit())));
    }
    if (known() && new TypedText(source, sourceZh).blank()) {
      problems.add(new FormProblem<>(Field.SOURCE, words.say(
          basis == Claim.Basis.VENDOR ? "evidence.problem.document" : "evidence.problem.role")));
    }
    if (day().isEmpty() && (known() || !date.isBlank())) {
      problems.add(new FormProblem<>(Field.DATE, words.say("evidence.problem.date")));
    }
    return List.copyOf(problems);
  }

  private Optional<TypedNumber> number() {
    return TypedNumber.read(value, requirement.scale().kind() == Scale.Kind.NUMBER).filter(number -> {
      double typed = number.value().doubleValue();
      return switch (requirement.scale().kind()) {
        case YES_NO -> typed == 0 || typed == 1;
        case LEVEL -> typed >= 0 && typed <= HIGHEST_LEVEL;
        case NUMBER -> true;
      };
    });
  }

  private Optional<LocalDate> day() {
    return TypedDay.read(date);
  }

  /**
   * The claim that is entered.
   *
   * @throws IllegalStateException when there are problems
   */
  public Claim claim() {
    return new Claim(
        requirement.id(), basis,
        known() ? Optional.of(number().orElseThrow(IllegalStateException::new).value().doubleValue()) : Optional.empty(),
        new TypedText(source, sourceZh).text(), day());
  }
}
