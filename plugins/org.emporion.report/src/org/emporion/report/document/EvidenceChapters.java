package org.emporion.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.emporion.assessment.StageStatus;
import org.emporion.model.finding.Finding;
import org.emporion.report.Findings;

/** Where everything comes from: how to read it, the table of findings, and the grounds in full. */
final class EvidenceChapters {
  private final Writing writing;

  EvidenceChapters(Writing writing) {
    this.writing = writing;
  }

  Block.Section reading() {
    return new Block.Section("reading", 2, writing.say("chapter.reading"), List.of(new Block.Bullets(List.of(
        point("reading.interval"), point("reading.exact"), point("reading.score"), point("reading.unknown"),
        point("reading.must-have"), point("reading.why"), point("reading.percentile"), point("reading.state")))));
  }

  private List<Inline> point(String key) {
    return Writing.cell(new Inline.Strong(writing.say(key)), Writing.text(" " + writing.say(key + ".text")));
  }

  Block.Section findings() {
    List<Block.Row> rows = writing.assessment().stages().stream().map(this::row).toList();
    return new Block.Section("findings", 2, writing.say("chapter.findings"), List.of(
        Block.Paragraph.of(writing.say("findings.text")),
        new Block.Table(writing.say("findings.table"), List.of(
            new Block.Column(writing.say("column.stage"), false),
            new Block.Column(writing.say("column.state"), false),
            new Block.Column(writing.say("column.result"), false),
            new Block.Column(writing.say("column.method"), false),
            new Block.Column(writing.say("column.key"), false),
            new Block.Column(writing.say("column.computed-at"), false)), rows)));
  }

  private Block.Row row(StageStatus status) {
    Optional<Finding<?>> finding = new Findings(writing.assessment()).of(status.stage(), status.subject());
    String problem = status.problem().map(writing::say).orElse("");
    return new Block.Row(List.of(
        Writing.cell(new Inline.Strong(writing.say("stage." + status.stage())),
            new Inline.Small(status.subject().isEmpty() ? "" : writing.name(status.subject()))),
        Writing.cell(state(status)),
        Writing.cell(Writing.text(writing.say(status.headline())), new Inline.Small(problem)),
        finding.map(one -> method(one)).orElse(Writing.cell("–")),
        finding.map(one -> Writing.cell(new Inline.Code(one.provenance().key().substring(
            0, Math.min(12, one.provenance().key().length()))))).orElse(Writing.cell("–")),
        Writing.cell(status.computedAt().map(at -> writing.formats().moment(at, writing.zone())).orElse("–"))),
        false);
  }

  private List<Inline> method(Finding<?> finding) {
    return Writing.cell(new Inline.Code(finding.provenance().method()), new Inline.Small(
        finding.provenance().seed().map(seed -> writing.say("seed", Long.toString(seed))).orElse("")));
  }

  private Inline.Badge state(StageStatus status) {
    return switch (Findings.state(status)) {
      case COMPUTED -> new Inline.Badge(Block.Tone.GOOD, writing.say("state.COMPUTED"));
      case REUSED -> new Inline.Badge(Block.Tone.NEUTRAL, writing.say("state.REUSED"));
      case STALE -> new Inline.Badge(Block.Tone.CAUTION, writing.say("state.STALE"));
      case MISSING -> new Inline.Badge(Block.Tone.CAUTION, writing.say("state.MISSING"));
      case FAILED -> new Inline.Badge(Block.Tone.BAD, writing.say("state.FAILED"));
    };
  }

  Block.Section grounds() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(writing.say("grounds.text")));
    for (Finding<?> finding : new Findings(writing.assessment()).all()) {
      String name = finding.subject().isEmpty()
          ? writing.say("stage." + finding.stage())
          : writing.say("stage." + finding.stage()) + writing.say("colon") + writing.name(finding.subject());
      String id = "grounds-" + finding.stage().name().toLowerCase(Locale.ROOT)
          + (finding.subject().isEmpty() ? "" : "-" + finding.subject());
      blocks.add(new Block.Grounds(id, name, finding.why()));
    }
    return new Block.Section("grounds", 2, writing.say("chapter.grounds"), blocks);
  }
}
