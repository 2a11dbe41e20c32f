package org.emporion.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emporion.model.Estimate;
import org.emporion.model.finding.CandidateModel;
import org.emporion.model.finding.CandidateModel.FormCheck;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.SizingOutlook;
import org.emporion.model.finding.SizingOutlook.Chance;
import org.emporion.model.finding.SizingOutlook.Months;
import org.emporion.model.finding.SizingOutlook.Step;
import org.emporion.model.finding.SizingOutlook.Tier;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.LoadCourse;

/** The calibrated models with their curves, and sizing as a distribution and over time. */
final class SizingSection {
  private static final int HEIGHT = 320;

  private final Writing writing;

  SizingSection(Writing writing) {
    this.writing = writing;
  }

  /** Nothing where there is neither model nor distribution. */
  List<Block> write() {
    List<Block> blocks = new ArrayList<>();
    refusals(blocks);
    if (has(CapacityEstimate::model)) {
      blocks.add(new Block.Section("capacity-models", 3, writing.say("models.title"), models()));
    }
    if (has(CapacityEstimate::outlook)) {
      blocks.add(new Block.Section("capacity-sizing", 3, writing.say("sizing.title"), sizing()));
    }
    return blocks;
  }

  private Optional<CapacityEstimate> of(Candidate candidate) {
    return Optional.ofNullable(writing.assessment().capacities().get(candidate.id())).map(Finding::value);
  }

  private boolean has(Function<CapacityEstimate, Optional<?>> part) {
    return writing.candidates().stream().anyMatch(one -> of(one).flatMap(part).isPresent());
  }

  /** What a number that rests on one load alone does not say, and why there is no more. */
  private void refusals(List<Block> blocks) {
    List<Candidate> oneLoad = new ArrayList<>();
    for (Candidate candidate : writing.candidates()) {
      of(candidate).flatMap(CapacityEstimate::modelRefusal).ifPresent(why -> blocks.add(new Block.Callout(
          Block.Tone.CAUTION, writing.say("models.refused", writing.say(candidate.name())),
          Writing.cell(writing.say(why)))));
      if (of(candidate).filter(one -> one.model().isEmpty() && one.outlook().isPresent()).isPresent()) {
        oneLoad.add(candidate);
      }
    }
    if (!oneLoad.isEmpty()) {
      blocks.add(Block.Paragraph.of(writing.say("models.one-load", oneLoad.stream()
          .map(one -> writing.say(one.name())).collect(Collectors.joining(writing.say("comma"))))));
      writing.study().trials().profiles().stream().filter(one -> one.course() instanceof LoadCourse.Staircase).findFirst()
          .ifPresent(one -> blocks.add(Block.Paragraph.of(
              writing.say("models.one-load-profile", one.id(), oneLoad.getFirst().id()))));
    }
  }

  private List<Block> models() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(writing.say("models.text")));
    blocks.add(new Block.Table(writing.say("models.table"), writing.candidateColumns(writing.say("column.quantity"), false),
        List.of(
            row("models.form", one -> form(one)),
            row("models.range", one -> writing.say("models.levels", used(one),
                writing.formats().significant(one.levels().getFirst().sessionsPerSecond()),
                writing.formats().significant(one.levels().getLast().sessionsPerSecond()))),
            row("models.off", this::off),
            row("models.others", this::others),
            row("models.beyond", one -> writing.say(one.beyondHighest() ? "models.beyond-yes" : "models.beyond-no")),
            row("models.knee", one -> one.knee().map(knee -> writing.formats().significant(knee))
                .orElse(writing.say("models.no-knee"))),
            row("models.saturation", one -> writing.formats().significant(one.saturation())),
            row("models.bottleneck", this::bottleneck),
            row("models.demands", this::demands),
            row("models.rare", one -> one.rare().isEmpty() ? "–" : String.join(writing.say("comma"), one.rare())))));
    blocks.addAll(writing.figure("capacity-throughput", HEIGHT));
    writing.candidates().forEach(one -> blocks.addAll(writing.figure("capacity-responses-" + one.id(), HEIGHT)));
    blocks.addAll(writing.figure("capacity-utilisation", HEIGHT));
    return blocks;
  }

  private Block.Row row(String title, Function<CandidateModel, String> write) {
    List<List<Inline>> cells = new ArrayList<>();
    cells.add(Writing.cell(writing.say(title)));
    writing.candidates().forEach(candidate -> cells.add(Writing.cell(
        of(candidate).flatMap(CapacityEstimate::model).map(write).orElse("–"))));
    return new Block.Row(cells, false);
  }

  private static long used(CandidateModel model) {
    return model.levels().stream().filter(CandidateModel.Level::used).count();
  }

  private String form(CandidateModel model) {
    return writing.say("form." + model.form().replace('/', '-').replace(' ', '-'));
  }

  private String off(CandidateModel model) {
    return model.forms().stream().filter(FormCheck::chosen).findFirst().map(this::errors).orElse("–");
  }

  private String errors(FormCheck form) {
    return writing.say("models.errors", writing.formats().percent(Math.abs(form.throughput())), error(form.mean()),
        error(form.p95()));
  }

  private String error(Optional<Double> error) {
    return error.map(one -> writing.formats().percent(Math.abs(one))).orElse(writing.say("models.not-carried"));
  }

  private String others(CandidateModel model) {
    String others = model.forms().stream().filter(one -> !one.chosen())
        .map(one -> writing.say("models.other", one.form(), errors(one))).collect(Collectors.joining(writing.say("semicolon")));
    return others.isEmpty() ? "–" : others;
  }

  private String bottleneck(CandidateModel model) {
    return model.bottlenecks().stream().map(one -> {
      String part = one.part().isEmpty() ? writing.say("models.target") : one.part();
      return one.fromSessionsPerSecond() == 0 ? part
          : writing.say("models.from", part, writing.formats().significant(one.fromSessionsPerSecond()));
    }).collect(Collectors.joining(writing.say("semicolon")));
  }

  private String demands(CandidateModel model) {
    return model.parts().stream().map(part -> {
      String name = part.name().isEmpty() ? writing.say("models.target") : part.name();
      String servers = writing.say(part.serversTold() ? "models.servers-told" : "models.servers-found",
          writing.formats().whole(part.servers()));
      return part.demandMillis().map(demand -> writing.say("models.demand", name, writing.formats().significant(demand.p50()),
              writing.interval(demand), servers))
          .orElse(writing.say("models.no-demand", name, servers));
    }).collect(Collectors.joining(writing.say("semicolon")));
  }

  private List<Block> sizing() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(writing.say("sizing.text",
        writing.assessment().workload().map(one -> writing.formats().percent(one.value().designPercentile())).orElse("–"),
        writing.formats().whole(samples()))));
    blocks.add(table());
    blocks.addAll(writing.figure("capacity-chances", HEIGHT));
    List<List<Inline>> points = new ArrayList<>();
    writing.candidates().forEach(candidate -> of(candidate).flatMap(CapacityEstimate::outlook)
        .ifPresent(outlook -> points(writing.say(candidate.name()), outlook, points)));
    if (!points.isEmpty()) {
      blocks.add(new Block.Bullets(points));
    }
    return blocks;
  }

  private int samples() {
    return writing.candidates().stream().flatMap(one -> of(one).flatMap(CapacityEstimate::outlook).stream())
        .mapToInt(SizingOutlook::samples).findFirst().orElse(0);
  }

  private Block table() {
    List<Block.Column> columns = List.of(new Block.Column(writing.say("sizing.column.units"), false),
        new Block.Column(writing.say("sizing.column.needed"), true), new Block.Column(writing.say("sizing.column.enough"), true),
        new Block.Column(writing.say("sizing.column.until"), true));
    List<Block.Row> rows = new ArrayList<>();
    for (Candidate candidate : writing.candidates()) {
      Finding<CapacityEstimate> finding = writing.assessment().capacities().get(candidate.id());
      if (finding != null && finding.value().outlook().isPresent()) {
        for (Tier tier : finding.value().outlook().get().tiers()) {
          rows.addAll(rows(candidate, finding, tier));
        }
      }
    }
    return new Block.Table(writing.say("sizing.table"), columns, rows);
  }

  private List<Block.Row> rows(Candidate candidate, Finding<CapacityEstimate> finding, Tier tier) {
    String name = tier.id().isEmpty() ? writing.say(candidate.name())
        : writing.say("sizing.tier", writing.say(candidate.name()), tier.id());
    List<Block.Row> rows = new ArrayList<>();
    rows.add(new Block.Row(List.of(
        Writing.cell(new Inline.Strong(name), new Inline.Small(writing.say(tier.scalesOut() ? "sizing.of" : "sizing.of-one",
            writing.formats().significant(tier.serversPerUnit()), writing.formats().significant(tier.perUnit().p50()),
            writing.interval(tier.perUnit())))),
        Writing.cell(Writing.text(three(tier.needed())), new Inline.Small(writing.say("sizing.spare", tier.spare()))),
        Writing.cell(writing.why("sizing-" + candidate.id() + (tier.id().isEmpty() ? "" : "--" + tier.id()),
            writing.say("about.sizing", name), finding.why())),
        Writing.cell("")), false));
    for (Chance one : tier.chances()) {
      boolean advised = one.units() == tier.advised();
      rows.add(new Block.Row(List.of(
          Writing.cell(writing.say(advised ? "sizing.advised" : "sizing.units", writing.formats().whole(one.units()))),
          Writing.cell(""),
          Writing.cell(writing.formats().percent(one.enough())),
          Writing.cell(months(one.until()))), advised));
    }
    return rows;
  }

  private String three(Estimate units) {
    return writing.say("sizing.three", writing.formats().whole(Math.round(units.p10())),
        writing.formats().whole(Math.round(units.p50())), writing.formats().whole(Math.round(units.p90())));
  }

  private String months(Months months) {
    return writing.say("sizing.months", month(months.p50()), month(months.p10()), month(months.p90()));
  }

  private String month(Optional<Double> month) {
    return month.map(one -> writing.formats().whole((long) Math.floor(one)))
        .orElse(writing.say("sizing.later", writing.formats().whole(Months.LAST)));
  }

  private void points(String candidate, SizingOutlook outlook, List<List<Inline>> points) {
    for (Tier tier : outlook.tiers()) {
      List<Step> steps = outlook.steps().stream().filter(one -> one.tier().equals(tier.id())).toList();
      points.add(Writing.cell(writing.say("sizing.steps",
          tier.id().isEmpty() ? candidate : writing.say("sizing.tier", candidate, tier.id()), steps.stream()
              .map(one -> writing.say("sizing.step", writing.formats().whole(one.units()), writing.formats().whole(one.month())))
              .collect(Collectors.joining(writing.say("comma"))))));
    }
    outlook.scaleOut().ifPresent(one -> points.add(Writing.cell(
        writing.say(one.steps() == 0 ? "sizing.opening-there" : "sizing.opening", candidate,
            writing.formats().whole(one.everyday()), writing.formats().whole(one.peak()), writing.formats().whole(one.steps()),
            writing.formats().whole(Math.round(one.seconds())), writing.formats().whole(Math.round(one.waiting()))))));
    outlook.rule().ifPresent(one -> points.add(Writing.cell(writing.say("sizing.rule", candidate, writing.say(one.source()),
        writing.formats().whole(one.byRule()), writing.formats().whole(one.measured()),
        writing.formats().significant(one.saidPerCore()), writing.formats().significant(one.perCore())))));
    outlook.megabitsPerSecond().ifPresent(one -> points.add(Writing.cell(writing.say("sizing.bandwidth", candidate,
        writing.formats().significant(one.p50()), writing.interval(one)))));
    if (!outlook.storage().isEmpty()) {
      Estimate last = outlook.storage().getLast().gigabytes();
      points.add(Writing.cell(writing.say("sizing.storage", candidate, writing.formats().significant(last.p50()),
          writing.interval(last), outlook.storage().size())));
    }
    outlook.backupBreaks().ifPresent(one -> points.add(
        Writing.cell(writing.say("sizing.backup", candidate, months(one)))));
  }
}
