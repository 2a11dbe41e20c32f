package org.emporion.capacity.calibration;

import java.util.List;

/** A family of models that levels can be fitted by. */
interface ModelForm {
  /** What it is called, in every language. */
  String title();

  /** Levels that its parameters need. */
  int leastLevels(List<LoadLevel> levels);

  /**
   * Fits it.
   *
   * @param levels at least {@link #leastLevels}, each with the same transactions
   * @throws ArithmeticException when the levels do not tell the parameters
   */
  ResponseModel fit(List<LoadLevel> levels);
}
