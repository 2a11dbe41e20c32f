package org.emporion.ui.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Claim;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Study;
import org.emporion.model.study.TrialTarget;
import org.emporion.ui.Figures;
import org.emporion.ui.Wording;
import org.emporion.ui.model.StudyNode.Kind;

/** The explorer's branch about one candidate. */
final class CandidateBranch {
  /** Lines whose quantity is a share of something. */
  private static final Set<CostLine.Basis> SHARES = EnumSet.of(
      CostLine.Basis.REVENUE, CostLine.Basis.SPOT, CostLine.Basis.PAYMENT, CostLine.Basis.SUPPORT);

  private final Study study;
  private final Candidate candidate;
  private final String path;
  private final Wording words;
  private final FieldList.Places places;

  CandidateBranch(Study study, Candidate candidate, Wording words, FieldList.Places places) {
    this.study = study;
    this.candidate = candidate;
    this.path = "candidates." + candidate.id();
    this.words = words;
    this.places = places;
  }

  StudyNode node() {
    Figures figures = words.figures();
    FieldList fields = fields()
        .add("candidate.vendor", path + ".vendor", words.of(candidate.vendor()))
        .add("candidate.architecture", path + ".architecture", words.of(candidate.architecture()))
        .add("candidate.utilisation", path + ".sizing.target-utilisation",
            figures.percent(candidate.sizing().targetUtilisation()))
        .add("candidate.spare", path + ".sizing.spare-instances", figures.number(candidate.sizing().spareInstances(), 0))
        .add("candidate.managed", path + ".sizing.managed",
            words.say(candidate.sizing().managed() ? "value.yes" : "value.no"));
    candidate.target().ifPresent(target -> fields.add("candidate.target", path + ".target", target(target)));
    return new StudyNode(
        Kind.CANDIDATE, path, words.of(candidate.name()), places.of(path), fields.done(),
        List.of(
            group("claims", candidate.claims().stream().map(this::claim).toList()),
            group("costs", candidate.costs().stream().map(this::cost).toList())));
  }

  private String target(TrialTarget target) {
    return target.shopProfile().map(file -> words.say("target.shop", file))
        .orElseGet(() -> target.url().map(Object::toString).orElse(""));
  }

  private StudyNode claim(Claim claim) {
    String at = path + ".claims." + claim.requirement();
    String value = claim.value()
        .map(number -> study.requirement(claim.requirement())
            .map(one -> new RequirementWords(words).value(one.scale(), number))
            .orElseGet(() -> words.figures().number(number, 3)))
        .orElseGet(() -> words.say("value.unknown"));
    FieldList fields = fields()
        .add("claim.value", at + ".value", value)
        .add("claim.basis", at + ".basis", words.name("basis", claim.basis()));
    if (!words.of(claim.source()).isBlank()) {
      fields.add("claim.source", at + ".source", words.of(claim.source()));
    }
    claim.date().ifPresent(date -> fields.add("claim.date", at + ".date", date.toString()));
    String label = study.requirement(claim.requirement()).map(Requirement::title).map(words::of)
        .orElse(claim.requirement());
    return new StudyNode(Kind.REQUIREMENT, at, label, places.of(at), fields.done(), List.of());
  }

  private StudyNode cost(CostLine line) {
    String at = path + ".costs." + line.id();
    FieldList fields = fields()
        .add("cost.category", at + ".category", words.name("category", line.category()))
        .add("cost.basis", at + ".basis", words.name("cost-basis", line.basis()));
    line.amount().ifPresent(amount -> fields.add("cost.amount", at + ".amount", words.figures().money(amount)));
    fields.add("cost.quantity", at + ".quantity", SHARES.contains(line.basis())
        ? words.figures().percent(line.quantity().p50())
        : words.figures().estimate(line.quantity(), 3));
    line.reference().ifPresent(id -> fields.add("cost.reference", at + ".reference", referenced(id)));
    line.source().ifPresent(source -> fields.add("cost.source", at + ".source", words.of(source)));
    return new StudyNode(Kind.PRICE, at, words.of(line.name()), places.of(at), fields.done(), List.of());
  }

  private String referenced(String id) {
    if (study.prices().roles().containsKey(id)) {
      return words.of(study.prices().roles().get(id).name());
    }
    return study.prices().instances().containsKey(id) ? words.of(study.prices().instances().get(id).name())
        : study.prices().item(id).map(item -> words.of(item.name())).orElse(id);
  }

  private StudyNode group(String name, List<StudyNode> children) {
    String at = path + "." + name;
    return new StudyNode(
        Kind.GROUP, at, words.say("explorer." + name), places.of(at),
        fields().add("explorer.count", at, words.figures().number(children.size(), 0)).done(), children);
  }

  private FieldList fields() {
    return new FieldList(words, places);
  }
}
