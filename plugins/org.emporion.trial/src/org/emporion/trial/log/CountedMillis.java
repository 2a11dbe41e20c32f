package org.emporion.trial.log;

/** Whole ms, each with how often it was measured. */
interface CountedMillis {
  /** Is told a value and how often it was measured. */
  interface Taker {
    /** One value, ms, at least 0, and its number, at least 1. */
    void take(int millis, long times);
  }

  /** Tells every value once, ascending. */
  void each(Taker taker);
}
