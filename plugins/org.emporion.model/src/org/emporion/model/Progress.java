package org.emporion.model;

/** Where long work says how far it is and asks whether it should end. Called from any thread. */
public interface Progress {
  /** Progress that nobody watches and nobody cancels. */
  Progress NONE = new Progress() {
    @Override
    public void report(LocalText what, double done) {}

    @Override
    public boolean cancelled() {
      return false;
    }
  };

  /**
   * Says what is being done now.
   *
   * @param done 0 to 1 for the work this object was handed to
   */
  void report(LocalText what, double done);

  /** True once the user asked to end; the work stops soon and throws {@link java.util.concurrent.CancellationException}. */
  boolean cancelled();

  /** A part of this work, from one fraction of it to another. */
  default Progress part(double from, double to) {
    Progress whole = this;
    return new Progress() {
      @Override
      public void report(LocalText what, double done) {
        whole.report(what, from + (to - from) * Math.min(1, Math.max(0, done)));
      }

      @Override
      public boolean cancelled() {
        return whole.cancelled();
      }
    };
  }
}
