package org.emporion.report.document;

import java.util.List;
import org.emporion.model.finding.Staircase;
import org.emporion.model.finding.TrialResult.ObjectiveVerdict;
import org.emporion.model.finding.Verdict;

/** What a trial that rose level by level found: the highest load, then every level. */
final class StaircaseTable {
  private final Writing writing;

  StaircaseTable(Writing writing) {
    this.writing = writing;
  }

  List<Block> write(Staircase stairs) {
    List<Block.Row> rows = stairs.levels().stream().map(this::row).toList();
    return List.of(
        Block.Paragraph.of(writing.say(stairs.remark())),
        new Block.Table(writing.say("trial.staircase"), List.of(
            new Block.Column(writing.say("column.level"), true),
            new Block.Column(writing.say("column.sessions-per-second"), true),
            new Block.Column(writing.say("column.verdict"), false),
            new Block.Column(writing.say("column.objectives-missed"), false),
            new Block.Column(writing.say("column.remark"), false)), rows));
  }

  private Block.Row row(Staircase.Level level) {
    return new Block.Row(List.of(
        Writing.cell(writing.formats().percent(level.factor())),
        Writing.cell(writing.formats().significant(level.sessionsPerSecond())),
        Writing.cell(writing.verdict(level.verdict())),
        Writing.cell(missed(level)),
        Writing.cell(remark(level))), false);
  }

  private String missed(Staircase.Level level) {
    return String.join(writing.say("comma"), level.objectives().stream()
        .filter(one -> one.verdict() == Verdict.MISSED).map(ObjectiveVerdict::objective).toList());
  }

  private String remark(Staircase.Level level) {
    if (!level.counts()) {
      return writing.say("level.not-counted");
    }
    return level.healthy() ? "" : writing.say("trial.unhealthy");
  }
}
