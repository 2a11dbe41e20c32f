package org.emporion.store.edit;

import java.util.Locale;
import java.util.Optional;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.emporion.model.study.Study;

/** Decisions about what is said of candidates. */
public final class ClaimEdits {
  private final Study study;
  private final EditWords words;

  /** Decisions about a study as it is now. */
  public ClaimEdits(Study study) {
    this.study = study;
    this.words = new EditWords(study);
  }

  /**
   * What is said of a candidate on a requirement. Only what differs from what was said is written.
   *
   * @param claim an unknown one has no value and needs neither source nor date; another one has all three
   */
  public StudyEdit claim(String candidate, Claim claim) {
    Optional<Claim> before = said(candidate, claim.requirement());
    Scale scale = scale(claim.requirement());
    return StudyEdit.of(
        words.say("edit.claim", words.candidate(candidate), words.requirement(claim.requirement())),
        words.value(scale, before.flatMap(Claim::value)), words.value(scale, claim.value()),
        editor -> editor.merge(field(candidate, claim.requirement()), written(claim, scale)));
  }

  /** Nothing is said of a candidate on a requirement any more. */
  public StudyEdit remove(String candidate, String requirement) {
    return StudyEdit.of(
        words.say("edit.claim", words.candidate(candidate), words.requirement(requirement)),
        words.value(scale(requirement), said(candidate, requirement).flatMap(Claim::value)), words.say("value.unsaid"),
        editor -> editor.remove(field(candidate, requirement)));
  }

  private static YamlValue written(Claim claim, Scale scale) {
    if (claim.basis() == Claim.Basis.UNKNOWN && claim.source().en().isEmpty() && claim.date().isEmpty()) {
      return YamlValue.text("unknown");
    }
    YamlValue.Mapping map = YamlValue.map().with("basis", basis(claim));
    if (claim.value().isPresent()) {
      map = map.with("value", value(claim.value().get(), scale));
    }
    if (!claim.source().en().isEmpty()) {
      map = map.with("source", YamlValue.text(claim.source()));
    }
    return claim.date().isPresent() ? map.with("date", YamlValue.date(claim.date().get())) : map;
  }

  private static YamlValue basis(Claim claim) {
    return YamlValue.text(claim.basis().name().toLowerCase(Locale.ROOT));
  }

  private static YamlValue value(double value, Scale scale) {
    return scale.kind() == Scale.Kind.YES_NO ? YamlValue.yesNo(value != 0) : YamlValue.number(value);
  }

  private Optional<Claim> said(String candidate, String requirement) {
    return study.candidate(candidate).flatMap((Candidate one) -> one.claim(requirement));
  }

  private Scale scale(String requirement) {
    return study.requirement(requirement).map(Requirement::scale)
        .orElseThrow(() -> new IllegalArgumentException("No requirement " + requirement));
  }

  private static String field(String candidate, String requirement) {
    return "candidates." + candidate + ".claims." + requirement;
  }
}
