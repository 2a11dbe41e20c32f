package org.emporion.trial;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.Authorisation;
import org.emporion.trial.plan.TrialPlanner;

/**
 * Decides before anything is started whether load may be sent to a host. This machine's own loopback
 * needs no leave: an address of 127.0.0.0/8, {@code ::1}, and {@code localhost} as long as it leads to
 * nothing but loopback addresses. Any other host needs an authorisation in the study that names it, is
 * not over before the trial can be, and allows the planned requests per second. A name that is not
 * authorised is refused even where it leads to the loopback today: tomorrow it may lead elsewhere.
 */
public final class TrialAuthorisation {
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final String LOCALHOST = "localhost";

  private final HostResolver resolver;
  private final Clock clock;
  private final Phrasebook phrases;

  /**
   * A gate.
   *
   * @param resolver finds the addresses that are checked
   * @param clock tells the date authorisations are held against
   */
  public TrialAuthorisation(HostResolver resolver, Clock clock) {
    this.resolver = resolver;
    this.clock = clock;
    this.phrases = new Phrasebook(TrialRunner.class);
  }

  /**
   * Checks a target.
   *
   * @param target its base address
   * @param given the study's authorisations
   * @param requestsPerSecond mean requests per second at the highest planned load
   * @param longest the longest the trial can take
   * @return the cap on requests per second that the leave comes with, whole and not below the mean, so that a
   *     plan capped at it can be run; empty on the loopback
   * @throws TrialRefusedException when nothing allows the load; says which lines would
   */
  public OptionalLong check(
      URI target, List<Authorisation> given, double requestsPerSecond, Duration longest)
      throws TrialRefusedException {
    String host = host(target);
    boolean web = "http".equalsIgnoreCase(target.getScheme()) || "https".equalsIgnoreCase(target.getScheme());
    if (host.isEmpty() || !web) {
      throw new TrialRefusedException(phrases.say("refused.address", target.toString()));
    }
    if (loopback(host)) {
      return OptionalLong.empty();
    }
    // A study may keep an entry that has ended beside the one that follows it: the widest that holds counts.
    List<Authorisation> leaves = given.stream().filter(one -> bare(one.host()).equalsIgnoreCase(host)).toList();
    LocalDate ends = leaves.stream().map(Authorisation::until).max(Comparator.naturalOrder())
        .orElseThrow(() -> refused(phrases.say("refused.none", host), host, requestsPerSecond));
    LocalDate lastDay = LocalDate.ofInstant(clock.instant().plus(longest), clock.getZone());
    double widest = leaves.stream().filter(one -> !lastDay.isAfter(one.until()))
        .mapToDouble(Authorisation::maxRequestsPerSecond).max()
        .orElseThrow(() -> refused(phrases.say("refused.expired", host, ends.toString()), host, requestsPerSecond));
    // Requests leave whole: a fraction of one more is no leave for another.
    long cap = (long) Math.floor(widest);
    if (requestsPerSecond > cap) {
      throw refused(phrases.say("refused.cap", host, cap, requestsPerSecond), host, requestsPerSecond);
    }
    return OptionalLong.of(cap);
  }

  private TrialRefusedException refused(LocalText why, String host, double requestsPerSecond) {
    String until = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(7).toString();
    long enough = TrialPlanner.roomyCap(requestsPerSecond);
    return new TrialRefusedException(phrases.say("refused.how", why, host, until, Long.toString(enough)));
  }

  private boolean loopback(String host) throws TrialRefusedException {
    boolean literal = IPV4.matcher(host).matches() || host.indexOf(':') >= 0;
    if (!literal && !host.equalsIgnoreCase(LOCALHOST)) {
      return false;
    }
    try {
      List<InetAddress> addresses = resolver.resolve(host);
      return !addresses.isEmpty() && addresses.stream().allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      throw new TrialRefusedException(phrases.say("refused.unknown", host));
    }
  }

  private static String host(URI target) {
    return target.getHost() == null ? "" : bare(target.getHost());
  }

  /** A host without the brackets of an IPv6 address and the dot that may end a full name. */
  private static String bare(String host) {
    String plain = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    return (plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain).toLowerCase(Locale.ROOT);
  }
}
