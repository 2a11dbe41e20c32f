package org.emporion.ui.model.evaluation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emporion.model.LocalText;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.emporion.store.edit.StudyEditor;
import org.emporion.store.edit.YamlValue;
import org.emporion.ui.Wording;

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
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
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
    if (known() && source.isBlank() && sourceZh.isBlank()) {
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
    Matcher matcher = DAY.matcher(date.strip());
    try {
      return matcher.matches()
          ? Optional.of(LocalDate.of(
              Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private LocalText said() {
    String one = source.isBlank() ? sourceZh.strip() : source.strip();
    return new LocalText(one, sourceZh.isBlank() ? one : sourceZh.strip());
  }

  /**
   * Writes it as the claim of a candidate, changing only what differs from what is written.
   *
   * @param field the claim's field, such as {@code candidates.cloudcart.claims.e-invoice}
   * @param written the keys of the claim that are written down so far; none when it is no map
   * @throws IllegalStateException when there are problems
   */
  StudyEditor write(StudyEditor editor, String field, List<String> written) {
    YamlValue.Mapping claim = claim();
    if (written.isEmpty()) {
      return editor.set(field, claim.entries().size() == 1 ? YamlValue.text(basisWord()) : claim);
    }
    StudyEditor after = editor;
    for (var entry : claim.entries().entrySet()) {
      after = after.set(field + "." + entry.getKey(), entry.getValue());
    }
    for (String key : written) {
      after = claim.entries().containsKey(key) ? after : after.remove(field + "." + key);
    }
    return after;
  }

  private YamlValue.Mapping claim() {
    YamlValue.Mapping claim = YamlValue.map().with("basis", YamlValue.text(basisWord()));
    if (known()) {
      claim = claim.with("value", number().map(this::yaml).orElseThrow(IllegalStateException::new));
    }
    if (!said().en().isEmpty()) {
      claim = claim.with("source", YamlValue.text(said()));
    }
    return day().isPresent() ? claim.with("date", YamlValue.date(day().get())) : claim;
  }

  private YamlValue yaml(TypedNumber number) {
    return requirement.scale().kind() == Scale.Kind.YES_NO
        ? YamlValue.yesNo(number.value().signum() > 0) : number.yaml();
  }

  private String basisWord() {
    return basis.name().toLowerCase(Locale.ROOT);
  }
}
