package org.emporion.trial;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. */
@FunctionalInterface
public interface HostResolver {
  /**
   * All addresses of a host name or address, at least one.
   *
   * @throws UnknownHostException when there is none
   */
  List<InetAddress> resolve(String host) throws UnknownHostException;

  /** The way this machine finds addresses. */
  static HostResolver system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
