package org.emporion.report.document;

import org.emporion.model.finding.Reason;

/** A piece of running text or of a cell. */
public sealed interface Inline {
  /** Plain text. */
  record Text(String text) implements Inline {}

  /** Text that carries the weight of its sentence. */
  record Strong(String text) implements Inline {}

  /** A remark in smaller type on a line of its own. */
  record Small(String text) implements Inline {}

  /** A file name, key or reference. */
  record Code(String text) implements Inline {}

  /** A verdict or state in a word. */
  record Badge(Block.Tone tone, String text) implements Inline {}

  /** A share of a whole as a bar, 0 to 1, with what it stands for in words. */
  record Bar(double share, String label) implements Inline {}

  /** A link to another place of the same document. */
  record Link(String anchor, String text) implements Inline {}

  /**
   * The answer to "why?" for the number before it, folded until asked for.
   *
   * @param anchor stable id of this answer, so that it can be linked to
   * @param about what is explained, for readers who hear the page
   * @param reason the grounds
   */
  record Why(String anchor, String about, Reason reason) implements Inline {}
}
