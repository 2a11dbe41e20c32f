package org.emporion.ui.model.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Study;
import org.emporion.store.LoadedStudy;
import org.emporion.store.edit.StudyEditor;
import org.emporion.store.edit.YamlValue;

/** The changes that the evaluation table makes to the files of a study. */
public final class EvaluationEdits {
  private static final List<String> CLAIM_KEYS = List.of("basis", "value", "source", "date");
  private final LoadedStudy loaded;
  private final Study study;

  /** Changes of a study as it was read. */
  public EvaluationEdits(LoadedStudy loaded) {
    this.loaded = loaded;
    this.study = loaded.study();
  }

  /** Writes what is known of a candidate on a requirement. */
  public UnaryOperator<StudyEditor> claim(String candidate, EvidenceForm form) {
    String field = claimField(candidate, form.requirement().id());
    return editor -> form.write(editor, field, writtenKeys(field));
  }

  /** Writes that nobody knows yet how candidates do on requirements; measured ones are left as they are. */
  public UnaryOperator<StudyEditor> unknown(List<EvidenceCell> cells) {
    List<EvidenceCell> known = cells.stream().filter(cell -> cell.claim().isPresent() && cell.value().isPresent()).toList();
    return editor -> {
      StudyEditor after = editor;
      for (EvidenceCell cell : known) {
        after = after.set(claimField(cell.candidate(), cell.requirement()), YamlValue.text("unknown"));
      }
      return after;
    };
  }

  /** Writes weight and threshold of a requirement. */
  public UnaryOperator<StudyEditor> requirement(RequirementForm form) {
    return form::write;
  }

  /** Adds a requirement. */
  public UnaryOperator<StudyEditor> add(NewRequirement requirement) {
    return editor -> requirement.write(editor, study);
  }

  /**
   * Removes a requirement or a group with all that is in it, with thresholds and claims; a group that would be
   * left empty goes too.
   */
  public UnaryOperator<StudyEditor> remove(String requirement) {
    List<String> ids = removed(requirement);
    return editor -> {
      StudyEditor after = editor;
      for (String id : ids) {
        after = after.remove("requirements." + id);
        after = written("must-haves." + id) ? after.remove("must-haves." + id) : after;
        for (var candidate : study.candidates()) {
          String claim = claimField(candidate.id(), id);
          after = written(claim) ? after.remove(claim) : after;
        }
      }
      return after;
    };
  }

  /** False when nothing would be left to judge by. */
  public boolean removable(String requirement) {
    return removed(requirement).size() < study.requirements().size();
  }

  private List<String> removed(String requirement) {
    String top = requirement;
    Optional<String> group = study.requirement(top).flatMap(Requirement::partOf);
    while (group.isPresent() && members(group.get()).count() == 1) {
      top = group.get();
      group = study.requirement(top).flatMap(Requirement::partOf);
    }
    List<String> ids = new ArrayList<>(List.of(top));
    for (int i = 0; i < ids.size(); i++) {
      members(ids.get(i)).map(Requirement::id).forEach(ids::add);
    }
    return ids;
  }

  private Stream<Requirement> members(String group) {
    return study.requirements().stream().filter(one -> one.partOf().equals(Optional.of(group)));
  }

  private List<String> writtenKeys(String claim) {
    return CLAIM_KEYS.stream().filter(key -> written(claim + "." + key)).toList();
  }

  private boolean written(String field) {
    return loaded.sources().places().containsKey(field);
  }

  private static String claimField(String candidate, String requirement) {
    return "candidates." + candidate + ".claims." + requirement;
  }
}
