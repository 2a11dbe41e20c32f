package org.emporion.ui.model.capacity;

import org.emporion.capacity.sizing.WhatIf.Settings;
import org.emporion.model.study.Sizing;

/**
 * Sliders for circumstances of a sizing: each has {@value #STEPS} steps, and those of factors have 1 in the middle.
 *
 * @param peak position of the peak's slider, from 0
 * @param headroom position of the slider for what servers keep free
 * @param work position of the slider for the work of a session
 * @param size position of the slider for the size of an instance
 */
public record WhatIfSliders(int peak, int headroom, int work, int size) {
  /** The last position of a slider. */
  public static final int STEPS = 120;
  private static final int MIDDLE = STEPS / 2;
  private static final double LEAST_HEADROOM = 0.05;
  private static final double MOST_HEADROOM = 0.9;
  private static final double MOST_PEAK = 4;
  private static final double MOST_WORK = 2;
  private static final double MOST_SIZE = 8;

  /** What a slider is for. */
  public enum Slider {
    /** The design peak. */
    PEAK,
    /** What servers keep free. */
    HEADROOM,
    /** The work of a session, which comes with the mix. */
    WORK,
    /** Servers of an instance. */
    SIZE
  }

  /** Where the study is. */
  public static WhatIfSliders of(Sizing sizing) {
    double free = (1 - sizing.targetUtilisation() - LEAST_HEADROOM) / (MOST_HEADROOM - LEAST_HEADROOM);
    return new WhatIfSliders(MIDDLE, Math.clamp(Math.round(free * STEPS), 0, STEPS), MIDDLE, MIDDLE);
  }

  /** The position of a slider. */
  public int at(Slider slider) {
    return switch (slider) {
      case PEAK -> peak;
      case HEADROOM -> headroom;
      case WORK -> work;
      case SIZE -> size;
    };
  }

  /** With a slider elsewhere. */
  public WhatIfSliders with(Slider slider, int at) {
    return new WhatIfSliders(slider == Slider.PEAK ? at : peak, slider == Slider.HEADROOM ? at : headroom,
        slider == Slider.WORK ? at : work, slider == Slider.SIZE ? at : size);
  }

  /**
   * The circumstances. A slider that was not moved says what the study says, exactly.
   *
   * @param sizing of the study
   */
  public Settings settings(Sizing sizing) {
    WhatIfSliders study = of(sizing);
    double utilisation = headroom == study.headroom ? sizing.targetUtilisation()
        : 1 - (LEAST_HEADROOM + (MOST_HEADROOM - LEAST_HEADROOM) * headroom / STEPS);
    return new Settings(factor(peak, MOST_PEAK), utilisation, factor(work, MOST_WORK), factor(size, MOST_SIZE));
  }

  private static double factor(int at, double most) {
    return at == MIDDLE ? 1 : Math.pow(most, (double) (at - MIDDLE) / MIDDLE);
  }
}
