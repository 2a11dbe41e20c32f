package org.emporion.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Study;
import org.emporion.model.study.TrialProfile;
import org.emporion.report.text.Written;
import org.emporion.trial.history.RecordedTrial;
import org.emporion.trial.history.TrialSide;
import org.emporion.trial.record.TrialRecord;

/** What recorded trials are called: by their candidate, and by profile and date where that is not enough. */
public final class TrialNames {
  private final Study study;
  private final ZoneId zone;
  private final Written written = new Written();
  private final Phrasebook phrases = new Phrasebook(DecisionReport.class);

  /** Names after a study; times are written as clocks in the zone show them. */
  public TrialNames(Study study, ZoneId zone) {
    this.study = study;
    this.zone = zone;
  }

  /** The candidate's name; its id when the study no longer has it. */
  public LocalText candidate(String id) {
    return study.candidate(id).map(Candidate::name).orElse(LocalText.same(id));
  }

  /** The profile's name; its id when the study no longer has it. */
  public LocalText profile(String id) {
    return study.trials().profile(id).map(TrialProfile::name).orElse(LocalText.same(id));
  }

  /** When a trial's load began. */
  public LocalText moment(TrialRecord record) {
    return written.of(formats -> formats.moment(record.result().startedAt(), zone));
  }

  /** The whole name: candidate, profile and date. */
  public LocalText whole(TrialRecord record) {
    return phrases.say("trial.whole", candidate(record.candidate()), profile(record.result().profile()), moment(record));
  }

  /** Sides of a comparison, named as shortly as tells them apart. */
  public List<TrialSide> sides(List<List<RecordedTrial>> groups) {
    boolean candidates = groups.stream().map(group -> group.getFirst().record().candidate()).distinct().count()
        == groups.size();
    boolean profiles = groups.stream().map(group -> group.getFirst().record().result().profile()).distinct().count() == 1;
    List<TrialSide> sides = new ArrayList<>();
    for (List<RecordedTrial> group : groups) {
      TrialRecord first = group.getFirst().record();
      LocalText name = candidates && profiles ? candidate(first.candidate()) : whole(first);
      sides.add(new TrialSide(first.candidate(),
          group.size() == 1 ? name : phrases.say("trial.runs", name, group.size()), group));
    }
    return sides;
  }

  /** The number of a candidate's colour and marker in all charts. */
  public int style(String candidate) {
    return Math.max(0, study.candidates().stream().map(Candidate::id).toList().indexOf(candidate));
  }
}
