package org.emporion.capacity.calibration;

import java.util.List;

/** A model with its parameters. */
interface ResponseModel {
  /** What it expects. */
  Outlook at(double[] perSecond);

  /** The same form with parameters from other measurements of the same levels. */
  ResponseModel refit(List<LoadLevel> levels);
}
