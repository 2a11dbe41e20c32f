package org.emporion.cli;

import java.util.List;
import org.emporion.model.study.HourlyHistory;

/** Rows of an order history that could not be read, as lines on the console. */
final class UnreadRows {
  private final Console console;

  UnreadRows(Console console) {
    this.console = console;
  }

  /**
   * Prints them.
   *
   * @param listed the first of them
   * @param all how many there are
   */
  void show(List<HourlyHistory.Unreadable> listed, long all) {
    listed.forEach(one -> console.result("history.unread", one.row(), one.column(), one.reason()));
    if (all > listed.size()) {
      console.result("history.unread-more", all - listed.size());
    }
  }
}
