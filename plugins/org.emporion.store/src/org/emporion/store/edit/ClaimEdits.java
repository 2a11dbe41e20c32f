package org.emporion.store.edit;

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
        editor -> editor.merge(
            ClaimText.field(candidate, claim.requirement()), new ClaimText(claim, scale.kind()).yaml()));
  }

  /** Nothing is said of a candidate on a requirement any more. */
  public StudyEdit remove(String candidate, String requirement) {
    return StudyEdit.of(
        words.say("edit.claim", words.candidate(candidate), words.requirement(requirement)),
        words.value(scale(requirement), said(candidate, requirement).flatMap(Claim::value)), words.say("value.unsaid"),
        editor -> editor.remove(ClaimText.field(candidate, requirement)));
  }

  private Optional<Claim> said(String candidate, String requirement) {
    return study.candidate(candidate).flatMap((Candidate one) -> one.claim(requirement));
  }

  private Scale scale(String requirement) {
    return study.requirement(requirement).map(Requirement::scale)
        .orElseThrow(() -> new IllegalArgumentException("No requirement " + requirement));
  }
}
