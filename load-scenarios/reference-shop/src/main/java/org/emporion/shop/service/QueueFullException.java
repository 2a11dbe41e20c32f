package org.emporion.shop.service;

/** No place left in front of the workers. */
public final class QueueFullException extends Exception {
  QueueFullException() {
    super("the queue in front of the workers is full");
  }
}
