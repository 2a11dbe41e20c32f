package org.emporion.shop.service;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets threads that were told to end do so before what they work on is taken from them. */
public final class Ending {
  /** A shop that is told to end is gone within three seconds; this leaves room for the rest. */
  private static final long MOST_MILLIS = 800;

  private Ending() {}

  /** Waits a moment for the threads of a service that is shut down. */
  public static void await(ExecutorService service) {
    try {
      service.awaitTermination(MOST_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
