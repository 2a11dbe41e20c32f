package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.evaluation.fact.Answer;
import org.emporion.evaluation.fact.Doubt;
import org.emporion.evaluation.fact.Judgement;
import org.emporion.evaluation.fact.Question;
import org.emporion.evaluation.fact.Score;
import org.emporion.evaluation.fact.Statement;
import org.emporion.evaluation.fact.Threshold;
import org.emporion.evaluation.fact.Warning;
import org.emporion.evaluation.sandbox.RuleSentence;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Measured;
import org.emporion.model.finding.Reason;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;

/** Says why a candidate scores what it scores on one requirement, from the rule down to the evidence. */
final class Explanation {
  private final Dossier dossier;
  private final Conclusions conclusions;
  private final RuleEngine rules;
  private final Weights weights;
  private final Wording wording;

  Explanation(Dossier dossier, Conclusions conclusions, RuleEngine rules, Weights weights, Wording wording) {
    this.dossier = dossier;
    this.weights = weights;
    this.conclusions = conclusions;
    this.rules = rules;
    this.wording = wording;
  }

  /** A score with its grounds: rules, evidence and weight. */
  Reason criterion(Requirement requirement, TableScores.Span span, List<Reason> grounds) {
    List<Reason> because = new ArrayList<>(grounds);
    because.add(weights.why(requirement.id()));
    double weight = weights.of(requirement.id());
    return new Reason(Reason.Kind.CRITERION,
        wording.say("criterion", requirement.title(), wording.points(span.points()), wording.points(span.low()),
            wording.points(span.high()), wording.percent(weight), wording.points(weight * span.points())),
        "requirements." + requirement.id(), because);
  }

  /** The grounds of points that the shipped rules give. */
  List<Reason> grounds(Candidate candidate, String requirement) {
    List<Reason> grounds = new ArrayList<>();
    grounds.add(points(candidate, requirement));
    grounds.addAll(doubts(candidate, requirement));
    return grounds;
  }

  /** Why points may be off because of who says so. */
  List<Reason> doubts(Candidate candidate, String id) {
    Requirement requirement = dossier.tree().requirement(id);
    return conclusions.doubts(candidate.id(), id).stream().map(doubt -> doubt(candidate, requirement, doubt)).toList();
  }

  /** The rule that gave the shipped points, with the evidence. */
  Reason points(Candidate candidate, String requirement) {
    return points(candidate, dossier.tree().requirement(requirement), conclusions.score(candidate.id(), requirement));
  }

  /** The rule that says which evidence counts, with the evidence. */
  Reason evidence(Candidate candidate, String requirement) {
    return evidence(candidate, dossier.tree().requirement(requirement), conclusions.score(candidate.id(), requirement).answer());
  }

  /** What a requirement asks for. */
  LocalText title(String requirement) {
    return dossier.tree().requirement(requirement).title();
  }

  /** The grounds of a verdict: rule, evidence and threshold. */
  Reason mustHave(Candidate candidate, Requirement requirement) {
    Judgement judgement = conclusions.judgement(candidate.id(), requirement.id());
    Reason threshold = Reason.input(
        wording.say("input.must-have", requirement.title(),
            wording.bound(requirement.scale(), requirement.mustHave().orElseThrow())),
        "requirements." + requirement.id() + ".must-have");
    List<Reason> because = new ArrayList<>();
    LocalText value = LocalText.same("");
    if (judgement.threshold().leaf()) {
      Answer answer = conclusions.score(candidate.id(), requirement.id()).answer();
      value = wording.value(requirement.scale(), answer.value());
      because.add(evidence(candidate, requirement, answer));
      for (Warning warning : conclusions.warnings(candidate.id(), requirement.id())) {
        if (!rules.ofStudy(warning.rule())) {
          because.add(warning(candidate, requirement, warning));
        }
      }
      because.addAll(grounds(judgement, candidate, requirement));
    }
    because.add(threshold);
    return rule(judgement.rule(), because, RuleSentence.MUST_HAVE, candidate.name(), requirement.title(), value,
        wording.bound(requirement.scale(), requirement.mustHave().orElseThrow()));
  }

  private Reason points(Candidate candidate, Requirement requirement, Score score) {
    Scale scale = requirement.scale();
    List<Reason> because = new ArrayList<>();
    because.add(evidence(candidate, requirement, score.answer()));
    boolean number = scale.kind() == Scale.Kind.NUMBER;
    LocalText worst = number ? wording.value(scale, scale.worst()) : LocalText.same("");
    LocalText best = number ? wording.value(scale, scale.best()) : LocalText.same("");
    if (number && score.answer().isKnown()) {
      because.add(Reason.input(wording.say("input.scale", requirement.title(), worst, best),
          "requirements." + requirement.id() + ".scale"));
    }
    because.addAll(grounds(score, candidate, requirement));
    LocalText value = score.answer().isKnown()
        ? wording.value(scale, score.answer().value()) : wording.say("value.unknown");
    return rule(score.rule(), because, RuleSentence.SCORE, candidate.name(), requirement.title(),
        value, worst, best, wording.points(score.points()));
  }

  private Reason evidence(Candidate candidate, Requirement requirement, Answer answer) {
    Optional<Claim> claim = candidate.claim(requirement.id());
    Optional<Measured> measured = dossier.measured(candidate, requirement);
    List<Reason> because = new ArrayList<>();
    measured.map(Measured::why).ifPresent(because::add);
    claim.map(said -> claim(candidate, requirement, said)).ifPresent(because::add);
    if (!answer.isKnown() && because.stream().noneMatch(each -> each.kind() == Reason.Kind.UNKNOWN)) {
      because.add(Reason.leaf(Reason.Kind.UNKNOWN,
          wording.say("leaf.unknown", candidate.name(), requirement.title()), claimPath(candidate, requirement)));
    }
    LocalText said = claim.flatMap(Dossier::said).map(value -> wording.value(requirement.scale(), value))
        .orElse(LocalText.same(""));
    return rule(answer.rule(), because, List.of(), candidate.name(), requirement.title(),
        wording.value(requirement.scale(), answer.value()), said,
        claim.map(Claim::source).orElse(LocalText.same("")),
        requirement.evidence().metric().map(wording::metric).orElse(LocalText.same("")));
  }

  private Reason doubt(Candidate candidate, Requirement requirement, Doubt doubt) {
    Optional<Claim> claim = candidate.claim(requirement.id());
    List<Reason> because = new ArrayList<>();
    because.add(claim.map(said -> claim(candidate, requirement, said))
        .orElseGet(() -> evidence(candidate, requirement, doubt.answer())));
    because.addAll(grounds(doubt, candidate, requirement));
    return rule(doubt.rule(), because, RuleSentence.DOUBT, candidate.name(), requirement.title(),
        claim.map(Claim::source).orElse(LocalText.same("")),
        LocalText.same(claim.map(said -> Long.toString(dossier.ageMonths(said))).orElse("")), wording.points(doubt.points()));
  }

  private Reason warning(Candidate candidate, Requirement requirement, Warning warning) {
    Claim claim = candidate.claim(requirement.id()).orElseThrow();
    return rule(warning.rule(), List.of(claim(candidate, requirement, claim)), List.of(), candidate.name(),
        requirement.title(), claim.source());
  }

  /** What rules of the study say that a reader should know of a candidate. */
  List<Reason> warnings(Candidate candidate) {
    List<Reason> warnings = new ArrayList<>();
    for (Requirement requirement : dossier.tree().leaves()) {
      for (Warning warning : conclusions.warnings(candidate.id(), requirement.id())) {
        if (rules.ofStudy(warning.rule())) {
          Answer answer = conclusions.score(candidate.id(), requirement.id()).answer();
          List<Reason> because = new ArrayList<>(List.of(evidence(candidate, requirement, answer)));
          because.addAll(grounds(warning, candidate, requirement));
          warnings.add(rule(warning.rule(), because, RuleSentence.WARNING, candidate.name(), requirement.title(),
              answer.isKnown() ? wording.value(requirement.scale(), answer.value()) : wording.say("value.unknown")));
        }
      }
    }
    return warnings;
  }

  /** The evidence on other requirements and candidates that a rule of the study looked at. */
  private List<Reason> grounds(Object conclusion, Candidate candidate, Requirement requirement) {
    return conclusions.grounds(conclusion).stream()
        .flatMap(fact -> answer(fact).stream()).distinct()
        .filter(answer -> !answer.getCandidate().equals(candidate.id()) || !answer.getRequirement().equals(requirement.id()))
        .map(answer -> evidence(dossier.candidate(answer.getCandidate()),
            dossier.tree().path(answer.getRequirement()).getFirst(), answer))
        .toList();
  }

  /** The answer behind a fact; empty for a quantity, which stands behind answers itself. */
  private Optional<Answer> answer(Object fact) {
    return switch (fact) {
      case Answer answer -> Optional.of(answer);
      case Score score -> Optional.of(score.answer());
      case Doubt doubt -> Optional.of(doubt.answer());
      case Question question -> answer(question.candidate(), question.requirement());
      case Statement statement -> answer(statement.candidate(), statement.requirement());
      case Threshold threshold when threshold.leaf() -> answer(threshold.candidate(), threshold.requirement());
      case Judgement judgement -> answer((Object) judgement.threshold());
      case Warning warning -> answer(warning.candidate(), warning.requirement());
      default -> Optional.empty();
    };
  }

  private Optional<Answer> answer(String candidate, String requirement) {
    return Optional.of(conclusions.score(candidate, requirement).answer());
  }

  private Reason claim(Candidate candidate, Requirement requirement, Claim claim) {
    Optional<Double> said = Dossier.said(claim);
    LocalText value = said.map(number -> wording.value(requirement.scale(), number))
        .orElseGet(() -> wording.say("value.unknown"));
    LocalText date = claim.date().map(day -> LocalText.same(day.toString())).orElseGet(() -> wording.say("undated"));
    Reason.Kind kind = said.isPresent() ? Reason.Kind.CLAIM : Reason.Kind.UNKNOWN;
    return Reason.leaf(kind,
        wording.say("leaf.claim." + claim.basis().name(), candidate.name(), requirement.title(), value, claim.source(), date),
        claimPath(candidate, requirement) + ".value");
  }

  private static String claimPath(Candidate candidate, Requirement requirement) {
    return "candidates." + candidate.id() + ".claims." + requirement.id();
  }

  private Reason rule(String rule, List<Reason> because, List<String> holes, LocalText... arguments) {
    LocalText sentence = rules.sentence(rule).map(own -> own.filled(holes, arguments))
        .orElseGet(() -> wording.say("rule." + rule, (Object[]) arguments));
    return new Reason(Reason.Kind.RULE, sentence, rules.reference(rule), because);
  }
}
