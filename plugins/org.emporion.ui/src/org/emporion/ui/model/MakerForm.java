package org.emporion.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.Study;
import org.emporion.store.FieldPlace;
import org.emporion.store.edit.MakerEdits;
import org.emporion.store.edit.StudyEdit;
import org.emporion.ui.Wording;

/**
 * What a person enters about a decision maker, as texts.
 *
 * @param study the study as it is
 * @param before the decision maker as it is; empty for a new one
 * @param name who it is
 * @param role in which role the person speaks
 * @param votes voting power relative to the others
 * @param typedId the id that was typed; empty while it follows from the name
 */
public record MakerForm(
    Study study, Optional<DecisionMaker> before, TypedText name, TypedText role, String votes,
    Optional<String> typedId) {
  private static final TypedText NOTHING = new TypedText("", "");

  /** The fields. */
  public enum Field {
    /** The name. */
    NAME,
    /** The role. */
    ROLE,
    /** The votes. */
    VOTES,
    /** The id. */
    ID
  }

  /** A new decision maker with one vote. */
  public static MakerForm adding(Study study) {
    return new MakerForm(study, Optional.empty(), NOTHING, NOTHING, "1", Optional.empty());
  }

  /** A decision maker of a study. */
  public static MakerForm of(Study study, DecisionMaker maker) {
    return new MakerForm(
        study, Optional.of(maker), TypedText.of(maker.name()), TypedText.of(maker.role()),
        TypedNumber.written(maker.votes(), false), Optional.of(maker.id()));
  }

  /** The same with another name. */
  public MakerForm name(TypedText typed) {
    return new MakerForm(study, before, typed, role, votes, typedId);
  }

  /** The same in another role. */
  public MakerForm role(TypedText typed) {
    return new MakerForm(study, before, name, typed, votes, typedId);
  }

  /** The same with other votes. */
  public MakerForm votes(String typed) {
    return new MakerForm(study, before, name, role, typed, typedId);
  }

  /** The same with an id of the person's choice. */
  public MakerForm id(String typed) {
    return new MakerForm(study, before, name, role, votes, Optional.of(typed));
  }

  /** The id that was typed, else one from the name, else from the role; the latter two with a number when taken. */
  public String id() {
    return typedId.map(String::strip).orElseGet(() -> PlainId.of(name.first()).or(PlainId.of(role.first()).id())
        .or("decision-maker").free(this::taken));
  }

  /** What cannot be kept as it is. */
  public List<FormProblem<Field>> problems(Wording words) {
    List<FormProblem<Field>> problems = new ArrayList<>();
    if (name.blank()) {
      problems.add(new FormProblem<>(Field.NAME, words.say("makers.problem.name")));
    }
    if (role.blank()) {
      problems.add(new FormProblem<>(Field.ROLE, words.say("makers.problem.role")));
    }
    if (number().isEmpty()) {
      problems.add(new FormProblem<>(Field.VOTES, words.say("makers.problem.votes")));
    } else if (number().get() == 0 && others().stream().allMatch(one -> one.votes() == 0)) {
      problems.add(new FormProblem<>(Field.VOTES, words.say("makers.problem.votes-zero")));
    }
    if (!FieldPlace.ID.matcher(id()).matches()) {
      problems.add(new FormProblem<>(Field.ID, words.say("makers.problem.id")));
    } else if (taken(id())) {
      problems.add(new FormProblem<>(Field.ID, words.say("makers.problem.id-taken", id())));
    }
    return List.copyOf(problems);
  }

  private Optional<Double> number() {
    return TypedNumber.read(votes, false).map(one -> one.value().doubleValue()).filter(one -> one >= 0);
  }

  private List<DecisionMaker> others() {
    return study.decision().makers().stream().filter(one -> !before.map(DecisionMaker::id).equals(Optional.of(one.id())))
        .toList();
  }

  private boolean taken(String id) {
    return others().stream().anyMatch(one -> one.id().equals(id));
  }

  /**
   * The decision maker that is entered, with the opinions there are.
   *
   * @throws IllegalStateException when there are problems
   */
  public DecisionMaker maker() {
    return new DecisionMaker(
        before.map(DecisionMaker::id).orElseGet(this::id), name.text(), role.text(),
        number().orElseThrow(IllegalStateException::new), before.map(DecisionMaker::opinions).orElse(Map.of()));
  }

  /**
   * What makes the study so; empty when nothing differs. Undone at once.
   *
   * @param book the sentences of the window
   * @throws IllegalStateException when there are problems
   */
  public Optional<StudyEdit> edit(Phrasebook book) {
    MakerEdits edits = new MakerEdits(study);
    DecisionMaker now = maker();
    if (before.isEmpty()) {
      return Optional.of(edits.add(now));
    }
    DecisionMaker old = before.get();
    List<StudyEdit> changes = new ArrayList<>();
    if (!now.name().equals(old.name()) || !now.role().equals(old.role())) {
      changes.add(edits.describe(old.id(), now.name(), now.role()));
    }
    if (now.votes() != old.votes()) {
      changes.add(edits.votes(old.id(), now.votes()));
    }
    return changes.size() < 2 ? changes.stream().findFirst()
        : Optional.of(StudyEdit.all(book.say("makers.edit.all", old.name()), changes));
  }
}
