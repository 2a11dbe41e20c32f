package org.emporion.runner;

import java.nio.file.Path;

/**
 * The command line of the runner.
 *
 * @param plan plan file
 * @param results folder for the simulation log and private files; made when missing
 * @param dry true to let one user walk each journey once, with an event for each exchange
 */
record RunnerOptions(Path plan, Path results, boolean dry) {
  static final String USAGE = "usage: RunnerMain --plan FILE --results DIR [--dry]";

  static RunnerOptions parse(String... args) {
    Path plan = null;
    Path results = null;
    boolean dry = false;
    for (int i = 0; i < args.length; i++) {
      String option = args[i];
      if (option.equals("--dry")) {
        dry = true;
        continue;
      }
      if (!option.equals("--plan") && !option.equals("--results")) {
        throw new IllegalArgumentException("unknown option " + option + "; " + USAGE);
      }
      i++;
      if (i == args.length) {
        throw new IllegalArgumentException(option + " needs a value; " + USAGE);
      }
      if (option.equals("--plan")) {
        plan = Path.of(args[i]);
      } else {
        results = Path.of(args[i]);
      }
    }
    if (plan == null || results == null) {
      throw new IllegalArgumentException(USAGE);
    }
    return new RunnerOptions(plan, results.toAbsolutePath().normalize(), dry);
  }
}
