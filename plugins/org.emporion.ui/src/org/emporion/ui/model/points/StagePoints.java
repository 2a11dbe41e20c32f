package org.emporion.ui.model.points;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.StageStatus;
import org.emporion.assessment.StageStatus.State;
import org.emporion.model.finding.Stage;
import org.emporion.ui.Wording;
import org.emporion.ui.model.points.OpenPoint.Weight;

/** Stages that failed, were never run or are out of date; candidates with the same fault share a point. */
final class StagePoints {
  private final Assessment assessment;
  private final Wording words;

  StagePoints(Assessment assessment, Wording words) {
    this.assessment = assessment;
    this.words = words;
  }

  private record Fault(Stage stage, State state, String why) {}

  List<OpenPoint> all() {
    List<StageStatus> open = assessment.stages().stream().filter(one -> one.state() != State.DONE).toList();
    if (!open.isEmpty() && assessment.stages().stream().allMatch(one -> one.state() == State.MISSING)) {
      return List.of(new OpenPoint(Weight.STOPS, words.say("points.subject.assessment"), words.say("points.never-assessed"),
          new Jump.ToPart(Places.OVERVIEW)));
    }
    Map<Fault, List<String>> faults = new LinkedHashMap<>();
    for (StageStatus one : open) {
      String why = one.problem().map(words::of).orElseGet(() -> words.of(one.headline()));
      List<String> names = faults.computeIfAbsent(new Fault(one.stage(), one.state(), why), any -> new ArrayList<>());
      assessment.loaded().study().candidate(one.subject()).ifPresent(candidate -> names.add(words.of(candidate.name())));
    }
    List<OpenPoint> points = new ArrayList<>();
    faults.forEach((fault, names) -> {
      String stage = words.name("stage", fault.stage());
      String subject = names.isEmpty() ? stage
          : words.say("points.subject.stage", stage, String.join(words.say("points.and"), names));
      points.add(new OpenPoint(fault.state() == State.STALE ? Weight.WEAKENS : Weight.STOPS, subject,
          words.say("points.stage", words.name("state", fault.state()), fault.why()), new Jump.ToPart(part(fault.stage()))));
    });
    return points;
  }

  private static String part(Stage stage) {
    return switch (stage) {
      case DEMAND, WORKLOAD -> Places.DEMAND;
      case TRIAL -> Places.LIVE;
      case CAPACITY -> Places.CAPACITY;
      case STAFFING, BUDGET -> Places.BUDGET;
      case RANKING -> Places.COMPARISON;
      case REPORT -> Places.REPORT;
    };
  }
}
