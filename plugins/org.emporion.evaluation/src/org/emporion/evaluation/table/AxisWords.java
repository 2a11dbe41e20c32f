package org.emporion.evaluation.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.emporion.evaluation.table.Axis.Atom;
import org.emporion.evaluation.table.Axis.Shape;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;

/** Sets of values in words, with their ends said: “between 12 and 14 (both not included)”. */
final class AxisWords {
  private final Phrasebook phrases;

  AxisWords(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /** The pieces of an axis in words, neighbours joined. */
  LocalText say(Axis axis, BitSet pieces) {
    List<LocalText> words = new ArrayList<>();
    List<Atom> atoms = axis.atoms();
    for (int from = pieces.nextSetBit(0); from >= 0; ) {
      int to = from;
      while (line(atoms, to) && pieces.get(to + 1) && line(atoms, to + 1)) {
        to++;
      }
      words.add(run(axis, atoms.get(from), atoms.get(to)));
      from = pieces.nextSetBit(to + 1);
    }
    return join(words, phrases.say("or"));
  }

  private static boolean line(List<Atom> atoms, int at) {
    Atom atom = atoms.get(at);
    return atom.shape() == Shape.BETWEEN
        || atom.shape() == Shape.POINT && (atom.sample() instanceof Value.Quantity || atom.sample() instanceof Value.Day);
  }

  private LocalText run(Axis axis, Atom first, Atom last) {
    if (first.shape() == Shape.UNKNOWN || first.shape() == Shape.OTHER) {
      return phrases.say("piece." + first.shape().name());
    }
    Optional<Value> low = first.shape() == Shape.POINT ? Optional.of(first.sample()) : first.low();
    Optional<Value> high = last.shape() == Shape.POINT ? Optional.of(last.sample()) : last.high();
    boolean lowIn = first.shape() == Shape.POINT;
    boolean highIn = last.shape() == Shape.POINT;
    if (axis.whole() && low.isPresent() && low.get() instanceof Value.Quantity quantity && !lowIn) {
      low = Optional.of(new Value.Quantity(quantity.amount().setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)));
      lowIn = true;
    }
    if (axis.whole() && high.isPresent() && high.get() instanceof Value.Quantity quantity && !highIn) {
      high = Optional.of(new Value.Quantity(quantity.amount().setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE)));
      highIn = true;
    }
    return ends(low, lowIn, high, highIn);
  }

  private LocalText ends(Optional<Value> low, boolean lowIn, Optional<Value> high, boolean highIn) {
    if (low.isEmpty() && high.isEmpty()) {
      return phrases.say("piece.all");
    }
    if (low.isEmpty()) {
      return phrases.say(highIn ? "piece.at-most" : "piece.below", CellCheck.shown(high.get()));
    }
    if (high.isEmpty()) {
      return phrases.say(lowIn ? "piece.at-least" : "piece.above", CellCheck.shown(low.get()));
    }
    if (low.equals(high)) {
      return LocalText.same(CellCheck.shown(low.get()));
    }
    String key = lowIn ? highIn ? "both-in" : "low-in" : highIn ? "high-in" : "both-out";
    return phrases.say("piece." + key, CellCheck.shown(low.get()), CellCheck.shown(high.get()));
  }

  /** Texts one after the other, with something between them. */
  static LocalText join(List<LocalText> texts, LocalText between) {
    return new LocalText(
        String.join(between.en(), texts.stream().map(LocalText::en).toList()),
        String.join(between.zhTw(), texts.stream().map(LocalText::zhTw).toList()));
  }
}
