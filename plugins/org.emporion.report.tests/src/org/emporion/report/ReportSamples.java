package org.emporion.report;

import org.emporion.assessment.Assessment;

/** The sample assessments, for the tests of other packages. */
public final class ReportSamples {
  private ReportSamples() {}

  /** Everything done. */
  public static Assessment full() {
    return new SampleAssessment().full();
  }

  /** Trials were skipped. */
  public static Assessment withoutTrials() {
    return new SampleAssessment().withoutTrials();
  }

  /** Nothing has been computed. */
  public static Assessment empty() {
    return new SampleAssessment().empty();
  }
}
