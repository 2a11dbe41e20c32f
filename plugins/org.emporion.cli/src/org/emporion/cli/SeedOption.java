package org.emporion.cli;

import org.emporion.assessment.AssessmentOptions;
import picocli.CommandLine.Option;

/** What all drawing begins with. */
final class SeedOption {
  @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
  private long seed = AssessmentOptions.DEFAULT_SEED;

  long seed() {
    return seed;
  }
}
