package org.emporion.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.emporion.model.finding.MethodAgreement;
import org.emporion.model.finding.MethodAgreement.Method;
import org.emporion.model.finding.MethodAgreement.Outcome;
import org.emporion.model.finding.MethodAgreement.Reversal;
import org.emporion.model.finding.MethodAgreement.Steadiness;

/** Whose order each method turns round when a copy of a candidate is added or one is dropped. */
final class SteadinessTable {
  /** As many pairs of one change as a reader takes in. */
  private static final int NAMED = 3;

  private final Writing writing;

  SteadinessTable(Writing writing) {
    this.writing = writing;
  }

  /** A row for each method that says anything. */
  Block write(MethodAgreement agreement) {
    List<Block.Column> columns = List.of(
        new Block.Column(writing.say("column.method"), false),
        new Block.Column(writing.say("column.copy-added"), false),
        new Block.Column(writing.say("column.candidate-dropped"), false));
    // Of two candidates one that is dropped leaves nobody to compare.
    boolean dropped = agreement.copiedAndDropped().size() > 2;
    List<Block.Row> rows = new ArrayList<>();
    for (Method method : agreement.methods()) {
      method.outcome().map(Outcome::steadiness).ifPresent(steadiness -> rows.add(new Block.Row(List.of(
          Writing.cell(new Inline.Strong(writing.say("method." + method.id()))),
          effect(steadiness, Reversal.Cause.COPY_ADDED),
          dropped ? effect(steadiness, Reversal.Cause.CANDIDATE_DROPPED) : Writing.cell("–")), rows.isEmpty())));
    }
    return new Block.Table(writing.say("steady.table"), columns, rows);
  }

  private List<Inline> effect(Steadiness steadiness, Reversal.Cause cause) {
    if (steadiness.refusal().isPresent()) {
      return Writing.cell(writing.say("methods.refused", writing.say(steadiness.refusal().get())));
    }
    List<Reversal> reversals = steadiness.by(cause);
    return Writing.cell(reversals.isEmpty()
        ? writing.say("steady.keeps")
        : reversals.stream().map(this::sentence).collect(Collectors.joining(writing.say("steady.separator"))));
  }

  private String sentence(Reversal reversal) {
    String candidate = writing.name(reversal.candidate());
    if (reversal.refusal().isPresent()) {
      return writing.say("steady.refused." + reversal.cause(), candidate, writing.say(reversal.refusal().get()));
    }
    String pairs = reversal.turned().stream().limit(NAMED)
        .map(pair -> writing.say("steady.turned", writing.name(pair.behind()), writing.name(pair.ahead())))
        .collect(Collectors.joining(writing.say("comma")));
    int more = reversal.turned().size() - NAMED;
    return writing.say("steady." + reversal.cause(), candidate, more > 0 ? writing.say("steady.more", pairs, more) : pairs);
  }
}
