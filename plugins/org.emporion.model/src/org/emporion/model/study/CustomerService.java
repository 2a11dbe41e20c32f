package org.emporion.model.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Money;
import org.emporion.model.Share;

/**
 * How customers are served by people.
 *
 * @param channels the ways in which customers reach them, at least one
 * @param shrinkage share of paid time in which people are not there for contacts, below 1
 * @param weeklyHours paid hours a week of a full-time head, above 0
 * @param hiringLeadWeeks weeks from the beginning of a search until somebody works on their own, at least 0
 * @param headsNow full-time heads that are there already, by role; a role that is not in it has none
 * @param missedContact what a contact costs that gives up; empty when nobody said
 */
public record CustomerService(
    List<ServiceChannel> channels,
    Share shrinkage,
    double weeklyHours,
    int hiringLeadWeeks,
    Map<String, Integer> headsNow,
    Optional<Money> missedContact) {
  /** Keeps a copy. */
  public CustomerService {
    channels = List.copyOf(channels);
    headsNow = Map.copyOf(headsNow);
  }

  /** Ids of the roles that are needed, in order of the channels. */
  public List<String> roles() {
    return channels.stream().map(ServiceChannel::role).distinct().toList();
  }
}
