package org.emporion.store.interchange;

import java.util.Locale;

/** The columns of both tables. */
enum Column {
  /** Id of a requirement. */
  ID,
  /** What is asked for, in English. */
  TITLE_EN,
  /** What is asked for, in Chinese. */
  TITLE_ZH,
  /** Id of the group it belongs to. */
  PART_OF,
  /** Importance relative to its siblings. */
  WEIGHT,
  /** Id of the criterion it picks from the catalogue. */
  CRITERION,
  /** Kind of scale. */
  SCALE,
  /** Unit of a number. */
  UNIT,
  /** The number that scores 0. */
  WORST,
  /** The number that scores 100. */
  BEST,
  /** Where values come from. */
  EVIDENCE,
  /** The threshold that puts a candidate out. */
  MUST_HAVE,
  /** Role of the person who asks, in English. */
  ASKED_BY_EN,
  /** Role of the person who asks, in Chinese. */
  ASKED_BY_ZH,
  /** Indicators of IIS3513-005, with commas between. */
  INDICATORS,
  /** Id of a candidate. */
  CANDIDATE,
  /** Id of the requirement that a claim is about. */
  REQUIREMENT,
  /** The requirement's title, for the reader's eye only. */
  ASKS,
  /** What the value may be, for the reader's eye only. */
  ANSWERS,
  /** Who says it. */
  BASIS,
  /** What is said. */
  VALUE,
  /** The document or role, in English. */
  SOURCE_EN,
  /** The document or role, in Chinese. */
  SOURCE_ZH,
  /** When it was said. */
  DATE;

  /** The key of its heading among the phrases. */
  String phrase() {
    return "column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** True when it only helps people to read the table; what stands in it is not read. */
  boolean forTheEye() {
    return this == ASKS || this == ANSWERS;
  }
}
