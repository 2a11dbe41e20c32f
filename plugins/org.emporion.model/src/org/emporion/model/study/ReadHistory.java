package org.emporion.model.study;

import java.util.List;

/**
 * An order history as it was read.
 *
 * @param file path relative to the study folder
 * @param layout how it was read
 * @param found the study's keys, such as {@code time-pattern}, that it leaves out and the file itself told
 * @param counted what is in it
 */
public record ReadHistory(String file, HistoryLayout layout, List<String> found, HourlyHistory counted) {
  /** Keeps a copy. */
  public ReadHistory {
    found = List.copyOf(found);
  }
}
