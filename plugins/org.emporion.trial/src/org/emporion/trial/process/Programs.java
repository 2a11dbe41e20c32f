package org.emporion.trial.process;

import java.nio.file.Path;
import java.util.List;
import org.emporion.model.Progress;
import org.emporion.trial.TrialFailedException;

/** The command lines of the programs a trial starts. */
public interface Programs {
  /**
   * Starts the reference shop on a free port of the loopback; it ends when its input does.
   *
   * @param profile profile file
   * @param seed seed of its service times and outcomes
   * @throws TrialFailedException when the program is not there
   */
  List<String> referenceShop(Path profile, long seed) throws TrialFailedException;

  /**
   * Starts the load generator; it ends at the line {@code stop} and when its input ends.
   *
   * @param plan plan file
   * @param results folder for the load generator's own log
   * @throws TrialFailedException when the program is not there
   */
  List<String> trialRunner(Path plan, Path results) throws TrialFailedException;

  /**
   * Does what makes the next start of the load generator quicker, when it was not done before; sends nothing to any
   * target and never fails. Takes some seconds.
   *
   * @param progress asked whether to go on
   */
  default void quickenNextStart(Progress progress) {}
}
