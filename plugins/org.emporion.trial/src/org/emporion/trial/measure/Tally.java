package org.emporion.trial.measure;

/**
 * Responses by how they ended.
 *
 * @param ok good ones
 * @param failed failed ones
 */
public record Tally(long ok, long failed) {
  /** No responses. */
  public static final Tally NONE = new Tally(0, 0);

  /** Good and failed ones together. */
  public long all() {
    return ok + failed;
  }

  /** The sum. */
  public Tally plus(Tally other) {
    return new Tally(ok + other.ok, failed + other.failed);
  }
}
