package org.emporion.ui.model.points;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.emporion.assessment.Assessment;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Ranking;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.Study;
import org.emporion.ui.Wording;
import org.emporion.ui.model.points.OpenPoint.Weight;
import org.emporion.ui.model.trials.TrialPlace;
import org.emporion.ui.session.DemandFindings;
import org.emporion.ui.session.RuleFindings;
import org.emporion.ui.session.SessionState;

/** Everything that is missing for a decision that can be defended, the heaviest first. */
public final class OpenPoints {
  private final Wording words;
  private final List<OpenPoint> points = new ArrayList<>();

  private OpenPoints(Wording words) {
    this.words = words;
  }

  /** The points of what a session holds; none while no study is open. */
  public static List<OpenPoint> of(SessionState session, RuleFindings rules, DemandFindings demand, Wording words) {
    OpenPoints found = new OpenPoints(words);
    session.study().ifPresent(study -> {
      Optional<Assessment> known = session.assessment();
      rules.refused().forEach(file -> found.add(Weight.STOPS, file.file(),
          words.say("points.rules", file.mistakes()), new Jump.ToPart(Places.RULES)));
      known.ifPresent(assessment -> {
        found.points.addAll(new StagePoints(assessment, words).all());
        found.ranking(assessment);
        found.capacity(assessment);
        found.prices(assessment);
      });
      found.points.addAll(new EvidencePoints(study.study(), known, words).all());
      found.history(demand);
      found.setUp(study.study());
      found.report(session);
    });
    return found.points.stream().sorted(Comparator.comparing(OpenPoint::weight)).toList();
  }

  private void add(Weight weight, String subject, String message, Jump jump) {
    points.add(new OpenPoint(weight, subject, message, jump));
  }

  private void ranking(Assessment assessment) {
    assessment.ranking().map(Finding::value).filter(one -> one.winner().isEmpty()).map(Ranking::candidates)
        .ifPresent(out -> add(Weight.STOPS, words.say("points.subject.ranking"),
            words.say("points.no-survivor", out.size()), new Jump.ToPart(Places.COMPARISON)));
  }

  private void capacity(Assessment assessment) {
    Study study = assessment.loaded().study();
    List<String> plain = new ArrayList<>();
    assessment.capacities().forEach((id, finding) -> {
      String name = study.candidate(id).map(one -> words.of(one.name())).orElse(id);
      if (finding.value().modelRefusal().isPresent()) {
        add(Weight.WEAKENS, words.say("points.subject.capacity", name),
            words.say("points.model-refused", words.of(finding.value().modelRefusal().get())),
            new Jump.ToPart(Places.CAPACITY));
      } else if (finding.value().model().isEmpty()) {
        plain.add(name);
      }
    });
    if (!plain.isEmpty()) {
      add(Weight.REMARK, words.say("points.subject.capacity", join(plain)), words.say("points.no-model"),
          new Jump.ToTrials(TrialPlace.Group.PROFILES));
    }
  }

  /** What a budget has to say of its prices; the same of several candidates is one point. */
  private void prices(Assessment assessment) {
    assessment.budgets().values().stream().flatMap(one -> one.value().notices().stream()).distinct()
        .forEach(notice -> add(Weight.WEAKENS, words.say("points.subject.prices"), words.of(notice),
            new Jump.ToPart(Places.BUDGET)));
  }

  private void history(DemandFindings demand) {
    String subject = words.say("points.subject.history");
    demand.failed().ifPresent(why -> add(Weight.STOPS, subject, words.of(why), new Jump.ToPart(Places.DEMAND)));
    demand.history().filter(one -> one.unreadableRows() > 0).ifPresent(one -> add(Weight.WEAKENS, subject,
        words.say("points.unread", one.unreadableRows(), one.rows()), new Jump.ToPart(Places.DEMAND)));
    demand.history().filter(one -> one.orders() > 0).map(HourlyHistory::rows).flatMap(any -> demand.refused())
        .ifPresent(why -> add(Weight.REMARK, subject, words.say("points.no-forecast", words.of(why)),
            new Jump.ToPart(Places.DEMAND)));
  }

  private void setUp(Study study) {
    if (study.trials().objectives().isEmpty()) {
      add(Weight.WEAKENS, words.say("points.subject.objectives"), words.say("points.no-objectives"),
          new Jump.ToTrials(TrialPlace.Group.OBJECTIVES));
    }
    study.candidates().stream().filter(one -> one.target().isEmpty()).forEach(one -> add(Weight.WEAKENS,
        words.of(one.name()), words.say("points.no-target"), new Jump.ToTrials(new TrialPlace.InTarget(one.id()))));
    if (study.candidates().size() == 1) {
      add(Weight.WEAKENS, words.say("points.subject.candidates"), words.say("points.one-candidate"),
          new Jump.ToPart(Places.COMPARISON));
    }
    if (study.decision().makers().isEmpty()) {
      add(Weight.REMARK, words.say("points.subject.weights"), words.say("points.no-makers"),
          new Jump.ToPart(Places.WEIGHTS));
    }
    if (study.operations().calendar().occasions().isEmpty()) {
      add(Weight.REMARK, words.say("points.subject.history"), words.say("points.no-calendar"),
          new Jump.ToPart(Places.DEMAND));
    }
  }

  private void report(SessionState session) {
    if (session.assessment().flatMap(Assessment::ranking).isPresent() && !session.reportCurrent()) {
      add(Weight.WEAKENS, words.say("points.subject.report"),
          words.say(session.report().isPresent() ? "report.outdated" : "report.empty.text"),
          new Jump.ToPart(Places.REPORT));
    }
  }

  private String join(List<String> names) {
    return String.join(words.say("points.and"), names);
  }
}
