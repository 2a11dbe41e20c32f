package org.emporion.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Stage;
import org.emporion.model.study.Candidate;

/** What each candidate needs to carry the design peak. */
final class CapacityChapter {
  private final Writing writing;

  CapacityChapter(Writing writing) {
    this.writing = writing;
  }

  Block.Section write() {
    List<Block> blocks = new ArrayList<>(writing.notices(Stage.CAPACITY));
    if (!writing.assessment().capacities().isEmpty()) {
      blocks.add(Block.Paragraph.of(writing.say("capacity.text")));
      blocks.add(new Block.Table(writing.say("capacity.table"),
          writing.candidateColumns(writing.say("column.quantity"), true), rows()));
      blocks.addAll(new SizingSection(writing).write());
    } else if (blocks.isEmpty()) {
      blocks.add(Block.Paragraph.of(writing.say("capacity.none")));
    }
    return new Block.Section("capacity", 2, writing.say("chapter.capacity"), blocks);
  }

  private List<Block.Row> rows() {
    return List.of(
        row("demand", one -> cell(writing.formats().significant(one.demandMillis().p50()) + "\u00a0ms",
            writing.interval(one.demandMillis()))),
        row("servers", one -> Writing.cell(writing.formats().significant(one.serversPerInstance()))),
        row("utilisation", one -> Writing.cell(writing.formats().percent(one.utilisation()))),
        row("per-instance", one -> cell(writing.formats().significant(one.perInstance().p50()),
            writing.interval(one.perInstance()))),
        row("saturation", one -> Writing.cell(writing.formats().significant(one.saturation()))),
        row("at-peak", one -> cell(writing.formats().significant(one.instancesAtPeak().p50()),
            writing.interval(one.instancesAtPeak()))),
        instances(),
        row("at-design", one -> Writing.cell(writing.formats().percent(one.atDesign()))));
  }

  private Block.Row row(String quantity, Function<CapacityEstimate, List<Inline>> write) {
    List<List<Inline>> cells = new ArrayList<>();
    cells.add(Writing.cell(writing.say("capacity." + quantity)));
    for (Candidate candidate : writing.candidates()) {
      Finding<CapacityEstimate> capacity = writing.assessment().capacities().get(candidate.id());
      cells.add(capacity == null ? Writing.cell("–") : write.apply(capacity.value()));
    }
    return new Block.Row(cells, false);
  }

  private Block.Row instances() {
    List<List<Inline>> cells = new ArrayList<>();
    cells.add(Writing.cell(new Inline.Strong(writing.say("capacity.instances"))));
    for (Candidate candidate : writing.candidates()) {
      Finding<CapacityEstimate> capacity = writing.assessment().capacities().get(candidate.id());
      cells.add(capacity == null ? Writing.cell("–") : Writing.cell(
          new Inline.Strong(writing.formats().whole(capacity.value().instances())),
          writing.why("capacity-" + candidate.id(),
              writing.say("about.instances", writing.say(candidate.name())), capacity.why()),
          new Inline.Small(candidate.sizing().managed() ? writing.say("capacity.managed") : "")));
    }
    return new Block.Row(cells, true);
  }

  private static List<Inline> cell(String number, String interval) {
    return Writing.cell(Writing.text(number), new Inline.Small(interval));
  }
}
