package org.emporion.runner;

import java.nio.file.Path;

/**
 * The command line of the runner.
 *
 * @param plan plan file
 * @param results folder for the simulation log and private files; made when missing
 */
record RunnerOptions(Path plan, Path results) {
  static final String USAGE = "usage: RunnerMain --plan FILE --results DIR";

  static RunnerOptions parse(String... args) {
    Path plan = null;
    Path results = null;
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " needs a value; " + USAGE);
      }
      switch (args[i]) {
        case "--plan" -> plan = Path.of(args[i + 1]);
        case "--results" -> results = Path.of(args[i + 1]);
        default -> throw new IllegalArgumentException(
            "unknown option " + args[i] + "; " + USAGE);
      }
    }
    if (plan == null || results == null) {
      throw new IllegalArgumentException(USAGE);
    }
    return new RunnerOptions(plan, results.toAbsolutePath().normalize());
  }
}
