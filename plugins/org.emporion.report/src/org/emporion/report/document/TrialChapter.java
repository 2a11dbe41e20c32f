package org.emporion.report.document;

import java.util.ArrayList;
import java.util.List;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Stage;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.study.Candidate;

/** What the load trials measured, and whether their witnesses agree. */
final class TrialChapter {
  private final Writing writing;

  TrialChapter(Writing writing) {
    this.writing = writing;
  }

  Block.Section write() {
    List<Block> blocks = new ArrayList<>();
    if (writing.assessment().trials().isEmpty()) {
      blocks.add(new Block.Callout(Block.Tone.CAUTION, writing.say("trial.none"),
          Writing.cell(writing.say("trial.none.text"))));
    } else {
      blocks.add(Block.Paragraph.of(writing.say("trial.text")));
    }
    blocks.addAll(writing.notices(Stage.TRIAL));
    blocks.addAll(writing.figure("response-times", 420));
    for (Candidate candidate : writing.candidates()) {
      Finding<TrialResult> trial = writing.assessment().trials().get(candidate.id());
      if (trial != null) {
        blocks.add(trial(candidate, trial));
      }
    }
    return new Block.Section("trials", 2, writing.say("chapter.trials"), blocks);
  }

  private Block trial(Candidate candidate, Finding<TrialResult> finding) {
    TrialResult trial = finding.value();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(List.of(
        Writing.text(writing.say("trial.load",
            writing.formats().significant(trial.sessionsPerSecond()),
            writing.formats().whole(trial.steadySeconds()), writing.formats().whole(trial.sessions()),
            writing.formats().moment(trial.startedAt(), writing.zone()), trial.gatlingVersion(),
            trial.javaVersion()) + " "),
        writing.why("trial-" + candidate.id(), writing.say("about.trial", writing.say(candidate.name())),
            finding.why()))));
    blocks.add(new Block.Paragraph(List.of(
        Writing.text(writing.say("trial.folder") + " "), new Inline.Code(trial.folder()))));
    if (!trial.health().healthy()) {
      blocks.add(new Block.Callout(Block.Tone.BAD, writing.say("trial.unhealthy"),
          Writing.cell(writing.say(trial.health().remark()))));
    }
    TrialTables tables = new TrialTables(writing);
    blocks.add(tables.transactions(trial));
    blocks.add(tables.objectives(trial));
    trial.staircase().ifPresent(stairs -> blocks.addAll(new StaircaseTable(writing).write(stairs)));
    blocks.addAll(new ObservationTables(writing).write(trial.observations()));
    blocks.add(tables.grounds(trial));
    return new Block.Section("trial-" + candidate.id(), 3, writing.say(candidate.name()), blocks);
  }
}
