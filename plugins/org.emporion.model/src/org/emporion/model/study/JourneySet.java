package org.emporion.model.study;

import java.util.List;
import java.util.Map;

/**
 * The ways customers go through one kind of shop.
 *
 * @param id stable id
 * @param feeders values a virtual customer draws from, by the name they have in steps as {@code #{name}}
 * @param secrets names of values that stand in no file of the study and are given when a trial starts
 * @param journeys the journeys; exactly one buys
 */
public record JourneySet(
    String id, Map<String, List<String>> feeders, List<String> secrets, List<Journey> journeys) {
  /** A set without secrets. */
  public JourneySet(String id, Map<String, List<String>> feeders, List<Journey> journeys) {
    this(id, feeders, List.of(), journeys);
  }

  /** The journey that ends in an order. */
  public Journey buying() {
    return journeys.stream()
        .filter(Journey::buys)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Journey set " + id + " has no journey that buys"));
  }
}
