package org.emporion.ui.model.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Study;
import org.emporion.store.edit.ClaimEdits;
import org.emporion.store.edit.RequirementEdits;
import org.emporion.store.edit.StudyEdit;

/** The edits that are made in the evaluation table. */
public final class EvaluationEdits {
  private final Study study;
  private final Phrasebook book;
  private final ClaimEdits claims;
  private final RequirementEdits requirements;

  /**
   * Edits of a study as it is now.
   *
   * @param book the sentences of the window
   */
  public EvaluationEdits(Study study, Phrasebook book) {
    this.study = study;
    this.book = book;
    this.claims = new ClaimEdits(study);
    this.requirements = new RequirementEdits(study);
  }

  /** What is said of a candidate on a requirement; empty when that is what was said already. */
  public Optional<StudyEdit> claim(String candidate, EvidenceForm form) {
    Claim claim = form.claim();
    boolean same = study.candidate(candidate).flatMap(one -> one.claim(claim.requirement())).equals(Optional.of(claim));
    return same ? Optional.empty() : Optional.of(claims.claim(candidate, claim));
  }

  /** Nobody knows any more what is claimed in these cells; empty when nothing is claimed in them. */
  public Optional<StudyEdit> unknown(List<EvidenceCell> cells) {
    List<StudyEdit> edits = cells.stream()
        .filter(cell -> cell.claim().flatMap(Claim::value).isPresent())
        .map(cell -> claims.claim(cell.candidate(), new Claim(
            cell.requirement(), Claim.Basis.UNKNOWN, Optional.empty(), LocalText.same(""), Optional.empty())))
        .toList();
    return together(book.say("edit.unknown", edits.size()), edits);
  }

  /** Weight and must-have of a requirement; empty when they stay. */
  public Optional<StudyEdit> requirement(RequirementForm form) {
    Requirement before = form.requirement();
    List<StudyEdit> edits = new ArrayList<>();
    form.weighing().filter(weight -> weight != before.weight())
        .ifPresent(weight -> edits.add(requirements.weight(before.id(), weight)));
    if (!form.mustHave().equals(before.mustHave())) {
      edits.add(requirements.mustHave(before.id(), form.mustHave()));
    }
    return together(book.say("edit.requirement", before.title()), edits);
  }

  private static Optional<StudyEdit> together(LocalText what, List<StudyEdit> edits) {
    return switch (edits.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(edits.get(0));
      default -> Optional.of(StudyEdit.all(what, edits));
    };
  }

  /** One more requirement. */
  public StudyEdit add(NewRequirement added) {
    return requirements.add(added.requirement(study), added.criterion());
  }

  /** One requirement less, or a group with all that is in it. A group that would be left empty goes too. */
  public StudyEdit remove(String requirement) {
    return requirements.remove(emptied(requirement));
  }

  /** False when nothing would be left to judge by. */
  public boolean removable(String requirement) {
    String top = emptied(requirement);
    return study.requirement(top).flatMap(Requirement::partOf).isPresent() || siblings(Optional.empty()) > 1;
  }

  /** The outermost group that holds nothing but the requirement; the requirement itself when there is none. */
  private String emptied(String requirement) {
    Optional<String> group = study.requirement(requirement).flatMap(Requirement::partOf);
    return group.filter(one -> siblings(group) == 1).map(this::emptied).orElse(requirement);
  }

  private long siblings(Optional<String> group) {
    return study.requirements().stream().filter(one -> one.partOf().equals(group)).count();
  }
}
