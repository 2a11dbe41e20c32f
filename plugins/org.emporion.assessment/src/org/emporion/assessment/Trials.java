package org.emporion.assessment;

import java.time.Clock;
import org.emporion.model.Progress;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.TrialResult;
import org.emporion.trial.LoadHome;
import org.emporion.trial.TrialFailedException;
import org.emporion.trial.TrialRefusedException;
import org.emporion.trial.TrialRequest;
import org.emporion.trial.TrialRunner;
import org.emporion.trial.UserSecrets;
import org.emporion.trial.live.TrialListener;

/** How the chain has candidates tried. */
interface Trials {
  /** Refuses a trial that nothing allows, before anything is started. */
  void authorise(TrialRequest request) throws TrialRefusedException;

  /** Runs a trial that was authorised. One that was ended early, also by a cancel, is a result that says so. */
  Derived<TrialResult> run(TrialRequest request, Progress progress) throws TrialFailedException;

  /** Trials by Gatling in a JVM of its own. */
  static Trials byGatling(LoadHome home, Clock clock, TrialListener listener, UserSecrets secrets) {
    TrialRunner runner = new TrialRunner(home, clock, listener, secrets);
    return new Trials() {
      @Override
      public void authorise(TrialRequest request) throws TrialRefusedException {
        try {
          runner.authorise(request);
        } catch (TrialFailedException e) {
          // Not a matter of leave: the trial itself is going to say so, and the other candidates go on.
        }
      }

      @Override
      public Derived<TrialResult> run(TrialRequest request, Progress progress) throws TrialFailedException {
        try {
          return runner.run(request, progress);
        } catch (TrialRefusedException e) {
          // Leave was withdrawn, or a name resolved elsewhere, since the chain asked.
          throw new TrialFailedException(e.what(), e);
        }
      }
    };
  }
}
