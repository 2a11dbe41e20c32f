package org.emporion.model.study;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address or a network of addresses, written as {@code 203.0.113.7} or {@code 2001:db8::/32} (RFC 4632, RFC 4291). */
public final class AddressRange {
  private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final Pattern BITS = Pattern.compile("\\d{1,3}");

  private final byte[] start;
  private final int bits;

  private AddressRange(byte[] start, int bits) {
    this.start = start;
    this.bits = bits;
  }

  /** The range that a text writes; empty when it is none. Looks up no name. */
  public static Optional<AddressRange> of(String text) {
    String[] parts = text.split("/", -1);
    Optional<byte[]> start = address(parts[0]);
    if (start.isEmpty() || parts.length > 2 || parts.length == 2 && !BITS.matcher(parts[1]).matches()) {
      return Optional.empty();
    }
    int all = 8 * start.get().length;
    int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : all;
    return bits > all ? Optional.empty() : Optional.of(new AddressRange(start.get(), bits));
  }

  private static Optional<byte[]> address(String text) {
    if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text).getAddress());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** Whether an address lies in the range. */
  public boolean contains(InetAddress address) {
    byte[] other = address.getAddress();
    if (other.length != start.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % 8;
      if ((other[bit / 8] & mask) != (start[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
