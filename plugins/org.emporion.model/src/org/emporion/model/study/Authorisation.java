package org.emporion.model.study;

import java.time.LocalDate;
import java.util.List;
import org.emporion.model.LocalText;

/**
 * Leave to send load to a host that is not this machine's loopback.
 *
 * @param host host name or address, as in the target's address
 * @param grantedBy who allowed it
 * @param until last day it holds
 * @param maxRequestsPerSecond cap on the requests of a trial, above 0
 * @param addresses where the name may lead, each an {@link AddressRange}; empty for loopback and private addresses
 */
public record Authorisation(
    String host, LocalText grantedBy, LocalDate until, double maxRequestsPerSecond, List<String> addresses) {
  /** Keeps a copy. */
  public Authorisation {
    addresses = List.copyOf(addresses);
  }
}
