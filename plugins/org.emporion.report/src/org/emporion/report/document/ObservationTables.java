package org.emporion.report.document;

import java.util.ArrayList;
import java.util.List;
import org.emporion.model.finding.TrialObservations;
import org.emporion.model.finding.TrialObservations.Ending;
import org.emporion.model.finding.TrialObservations.Environment;
import org.emporion.model.finding.TrialObservations.ErrorCount;
import org.emporion.model.finding.TrialObservations.OrderAudit;
import org.emporion.model.finding.TrialObservations.ResourceUse;
import org.emporion.report.chart.TrialCharts;

/** What was seen of a trial besides its response times; nothing for what was not recorded. */
final class ObservationTables {
  /** As many kinds of failures as a reader takes in; the record has all. */
  private static final int MOST_ERRORS = 20;
  private static final double MIB = 1 << 20;
  private final Writing writing;

  ObservationTables(Writing writing) {
    this.writing = writing;
  }

  List<Block> write(TrialObservations seen) {
    List<Block> blocks = new ArrayList<>();
    if (seen.ending() != Ending.AS_PLANNED) {
      blocks.add(new Block.Callout(Block.Tone.BAD, writing.say("ending." + seen.ending()),
          Writing.cell(seen.endingRemark().map(writing::say).orElse(""))));
    }
    if (!seen.errors().isEmpty()) {
      blocks.add(errors(seen.errors()));
    }
    seen.audit().ifPresent(audit -> audit(audit, blocks));
    if (!seen.resources().isEmpty()) {
      blocks.add(resources(seen.resources()));
    }
    return blocks;
  }

  private Block errors(List<ErrorCount> errors) {
    List<Block.Row> rows = errors.stream().limit(MOST_ERRORS).map(one -> new Block.Row(List.of(
        Writing.cell(new Inline.Strong(one.request())),
        Writing.cell(writing.say(TrialCharts.kind(one.kind()))),
        Writing.cell(new Inline.Code(one.message())),
        Writing.cell(writing.formats().whole(one.count()))), false)).toList();
    String caption = errors.size() > MOST_ERRORS
        ? writing.say("errors.table-first", MOST_ERRORS, errors.size()) : writing.say("errors.table");
    return new Block.Table(caption, List.of(
        new Block.Column(writing.say("column.request"), false),
        new Block.Column(writing.say("column.kind"), false),
        new Block.Column(writing.say("column.message"), false),
        new Block.Column(writing.say("column.count"), true)), rows);
  }

  private void audit(OrderAudit audit, List<Block> blocks) {
    blocks.add(new Block.Bullets(List.of(Writing.cell(
        audit.agrees()
            ? new Inline.Badge(Block.Tone.GOOD, writing.say("agrees"))
            : new Inline.Badge(Block.Tone.BAD, writing.say("disagrees")),
        Writing.text(" " + writing.say("audit.sentence", writing.formats().whole(audit.believed()),
            writing.formats().whole(audit.listed()), writing.formats().whole(audit.lost()),
            writing.formats().whole(audit.duplicated()), writing.formats().whole(audit.orphaned()),
            writing.formats().whole(audit.unsure()), writing.formats().whole(audit.unreferenced())))))));
    references("audit.lost", audit.lostReferences(), blocks);
    references("audit.duplicated", audit.duplicatedReferences(), blocks);
    references("audit.orphaned", audit.orphanedReferences(), blocks);
    if (!audit.outcomes().isEmpty()) {
      blocks.add(new Block.Table(writing.say("audit.table"), List.of(
          new Block.Column(writing.say("column.outcome"), false),
          new Block.Column(writing.say("column.customers"), true),
          new Block.Column(writing.say("column.target"), true)),
          audit.outcomes().stream().map(one -> new Block.Row(List.of(
              Writing.cell(new Inline.Strong(one.outcome())),
              Writing.cell(writing.formats().whole(one.customers())),
              Writing.cell(writing.formats().whole(one.target()))), one.customers() != one.target())).toList()));
    }
  }

  private void references(String phrase, List<String> references, List<Block> blocks) {
    if (!references.isEmpty()) {
      blocks.add(new Block.Paragraph(List.of(Writing.text(writing.say(phrase) + " "),
          new Inline.Code(String.join(", ", references)))));
    }
  }

  private Block resources(List<ResourceUse> resources) {
    return new Block.Table(writing.say("resources.table"), List.of(
        new Block.Column(writing.say("column.process"), false),
        new Block.Column(writing.say("column.cores-mean"), true),
        new Block.Column(writing.say("column.cores-most"), true),
        new Block.Column(writing.say("column.memory-most"), true),
        new Block.Column(writing.say("column.readings"), true)),
        resources.stream().map(one -> new Block.Row(List.of(
            Writing.cell(new Inline.Strong(one.name())),
            Writing.cell(writing.formats().number(one.meanCores(), 2)),
            Writing.cell(writing.formats().number(one.maxCores(), 2)),
            Writing.cell(one.maxMemoryBytes().map(bytes -> writing.formats().whole(bytes / MIB) + " MiB").orElse("–")),
            Writing.cell(writing.formats().whole(one.samples()))), false)).toList());
  }

  /** Where the trial ran and from what, as lines with a name each. */
  Block environment(Environment environment) {
    List<List<String>> lines = List.of(
        List.of("environment.seed", Long.toString(environment.seed())),
        List.of("environment.plan", environment.planDigest()),
        List.of("environment.log", environment.logDigest()),
        List.of("environment.os", environment.os()),
        List.of("environment.cores", writing.formats().whole(environment.cores())),
        List.of("environment.memory", writing.formats().whole(environment.memoryBytes() / MIB) + " MiB"),
        List.of("environment.same", writing.say(environment.targetOnSameMachine() ? "yes" : "no")));
    return new Block.Table(writing.say("environment.table"), List.of(
        new Block.Column(writing.say("column.what"), false), new Block.Column(writing.say("column.value"), false)),
        lines.stream().map(line -> new Block.Row(List.of(
            Writing.cell(writing.say(line.getFirst())), Writing.cell(new Inline.Code(line.get(1)))), false))
            .toList());
  }
}
