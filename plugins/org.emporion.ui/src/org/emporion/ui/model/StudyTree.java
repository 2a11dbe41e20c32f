package org.emporion.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Study;
import org.emporion.store.LoadedStudy;
import org.emporion.ui.Wording;
import org.emporion.ui.model.StudyNode.Kind;

/** Lays a study out as the tree of the explorer: operations, requirements, candidates, trials, prices. */
public final class StudyTree {
  private final Study study;
  private final Wording words;
  private final FieldList.Places places;

  /** The tree of a study in a language. */
  public StudyTree(LoadedStudy loaded, Wording words) {
    this.study = loaded.study();
    this.words = words;
    this.places = path -> loaded.sources().find(path);
  }

  /** The root: the study itself, with everything below it. */
  public StudyNode root() {
    FieldList fields = fields()
        .add("study.id", "id", study.id())
        .add("study.currency", "currency", study.currency().getCurrencyCode())
        .add("study.start", "planning.start", study.planning().start().toString())
        .add("study.years", "planning.years", words.figures().number(study.planning().years(), 0))
        .add("study.order-growth", "planning.order-growth", study.planning().orderGrowth()
            .map(one -> words.figures().estimate(one, 3)).orElseGet(() -> words.say("study.growth-forecast")))
        .add("study.wage-growth", "planning.wage-growth", words.figures().estimate(study.planning().wageGrowth(), 3))
        .add("study.price-growth", "planning.price-growth", words.figures().estimate(study.planning().priceGrowth(), 3));
    return new StudyNode(
        Kind.STUDY, "", words.of(study.title()), places.of("title"), fields.done(),
        List.of(
            new OperationsBranch(study.operations(), words, places).node(),
            requirements(),
            group("candidates", study.candidates().stream()
                .map(one -> new CandidateBranch(study, one, words, places).node()).toList()),
            new TrialsBranch(study, words, places).node(),
            new PricesBranch(study, words, places).node()));
  }

  private StudyNode requirements() {
    return group("requirements", study.requirements().stream()
        .filter(one -> one.partOf().isEmpty())
        .map(this::requirement)
        .toList());
  }

  private StudyNode requirement(Requirement requirement) {
    String path = "requirements." + requirement.id();
    List<StudyNode> parts = new ArrayList<>();
    for (Requirement other : study.requirements()) {
      if (other.partOf().equals(Optional.of(requirement.id()))) {
        parts.add(requirement(other));
      }
    }
    FieldList fields = fields().add("requirement.weight", path + ".weight", words.figures().number(requirement.weight(), 3));
    if (parts.isEmpty()) {
      RequirementWords said = new RequirementWords(words);
      fields.add("requirement.scale", path + ".scale", said.scale(requirement.scale()))
          .add("requirement.evidence", path + ".evidence", said.evidence(requirement.evidence()));
      requirement.mustHave().ifPresent(one ->
          fields.add("requirement.must-have", path + ".must-have", said.threshold(requirement.scale(), one)));
    }
    requirement.askedBy().ifPresent(who -> fields.add("requirement.asked-by", path + ".asked-by", words.of(who)));
    if (!requirement.indicators().isEmpty()) {
      fields.add("requirement.indicators", path + ".indicators", String.join(", ", requirement.indicators()));
    }
    Kind kind = !parts.isEmpty() ? Kind.GROUP : requirement.mustHave().isPresent() ? Kind.MUST_HAVE : Kind.REQUIREMENT;
    return new StudyNode(kind, path, words.of(requirement.title()), places.of(path), fields.done(), parts);
  }

  private StudyNode group(String path, List<StudyNode> children) {
    return new StudyNode(
        Kind.GROUP, path, words.say("explorer." + path), places.of(path),
        fields().add("explorer.count", path, words.figures().number(children.size(), 0)).done(), children);
  }

  private FieldList fields() {
    return new FieldList(words, places);
  }
}
