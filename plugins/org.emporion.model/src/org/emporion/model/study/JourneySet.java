package org.emporion.model.study;

import java.util.List;
import java.util.Map;

/**
 * The ways customers go through one kind of shop.
 *
 * @param id stable id
 * @param feeders values a virtual customer draws from, by the name they have in steps as {@code #{name}}
 * @param journeys the journeys; exactly one buys
 */
public record JourneySet(String id, Map<String, List<String>> feeders, List<Journey> journeys) {
  /** The journey that ends in an order. */
  public Journey buying() {
    return journeys.stream()
        .filter(Journey::buys)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Journey set " + id + " has no journey that buys"));
  }
}
