package org.emporion.runner.plan;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Where requests may go, and until when. This machine's loopback needs no leave.
 *
 * @param addresses the checked addresses of each host that is a name; nothing else is ever looked up
 * @param untilMillis ms since 1970 at which the leave ends; empty for no end
 */
public record Leave(Map<String, List<String>> addresses, OptionalLong untilMillis) {
  /** Leave for the loopback only. */
  public static final Leave LOOPBACK = new Leave(Map.of(), OptionalLong.empty());

  private static final Pattern LOOPBACK_HOST = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

  /** Keeps a copy. */
  public Leave {
    addresses = Map.copyOf(addresses);
  }

  /** Whether requests may go to the host of an address. */
  public boolean covers(URI address) {
    String host = host(address);
    return LOOPBACK_HOST.matcher(host).matches() || addresses.containsKey(host);
  }

  /** The host of an address in small letters, an IPv6 address in its brackets; empty when there is none. */
  public static String host(URI address) {
    return address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
  }

  /** Whether the leave is over. */
  public boolean over(long nowMillis) {
    return untilMillis.isPresent() && nowMillis >= untilMillis.getAsLong();
  }
}
