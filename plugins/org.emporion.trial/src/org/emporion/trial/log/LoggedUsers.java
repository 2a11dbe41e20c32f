package org.emporion.trial.log;

/** Virtual users that began and ended in one second. */
final class LoggedUsers {
  private long began;
  private long ended;

  void count(boolean begins) {
    if (begins) {
      began++;
    } else {
      ended++;
    }
  }

  long began() {
    return began;
  }

  long ended() {
    return ended;
  }
}
