package org.emporion.trial;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.AddressRange;
import org.emporion.model.study.Authorisation;
import org.emporion.trial.plan.Leave;
import org.emporion.trial.plan.TrialPlan;
import org.emporion.trial.plan.TrialPlanner;

/**
 * Decides before anything is started whether load may be sent to a host. This machine's own loopback
 * needs no leave: an address of 127.0.0.0/8, {@code ::1}, and {@code localhost} as long as it leads to
 * nothing but loopback addresses. Any other host needs an authorisation in the study that names it, is
 * not over before the trial can be, and allows the planned requests per second. A name that is not
 * authorised is refused even where it leads to the loopback today: tomorrow it may lead elsewhere. And the addresses that an authorised name leads to
 * must be those the authorisation lists, or, where it lists none, loopback or private ones: a public
 * address may be anybody's. An authorisation ends with its last day, in this machine's time zone.
 */
public final class TrialAuthorisation {
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final String LOCALHOST = "localhost";

  /** Addresses that lead to nobody outside: RFC 1918, RFC 4193, and RFC 6598 of a provider's own network. */
  private static final List<AddressRange> PRIVATE =
      Stream.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7")
          .map(text -> AddressRange.of(text).orElseThrow()).toList();

  private final HostResolver resolver;
  private final Clock clock;
  private final Phrasebook phrases;

  /**
   * What a check gave leave for.
   *
   * @param maxRequestsPerSecond cap on the requests that leave, whole and not below the mean, so that a plan capped
   *     at it can be run; empty on the loopback
   * @param leave the addresses that were checked, and the end
   */
  public record Given(OptionalLong maxRequestsPerSecond, Leave leave) {}

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
   * @return the leave with the addresses that were checked
   * @throws TrialRefusedException when nothing allows the load; says which lines would
   */
  public Given check(
      URI target, List<Authorisation> given, double requestsPerSecond, Duration longest)
      throws TrialRefusedException {
    String host = host(target);
    boolean web = "http".equalsIgnoreCase(target.getScheme()) || "https".equalsIgnoreCase(target.getScheme());
    if (host.isEmpty() || !web) {
      throw new TrialRefusedException(phrases.say("refused.address", target.toString()));
    }
    Optional<Leave> loopback = loopback(host, target);
    if (loopback.isPresent()) {
      return new Given(OptionalLong.empty(), loopback.get());
    }
    // A study may keep an entry that has ended beside the one that follows it: the widest that holds counts.
    List<Authorisation> leaves = given.stream().filter(one -> bare(one.host()).equalsIgnoreCase(host)).toList();
    LocalDate ends = leaves.stream().map(Authorisation::until).max(Comparator.naturalOrder())
        .orElseThrow(() -> refused(phrases.say("refused.none", host), host, requestsPerSecond));
    LocalDate lastDay = LocalDate.ofInstant(clock.instant().plus(longest), clock.getZone());
    List<Authorisation> holding = leaves.stream().filter(one -> !lastDay.isAfter(one.until())).toList();
    if (holding.isEmpty()) {
      throw refused(phrases.say("refused.expired", host, ends.toString()), host, requestsPerSecond);
    }
    List<InetAddress> addresses = resolved(host);
    Authorisation widest = holding.stream().filter(one -> literal(host) || leadsWhereItMay(one, addresses))
        .max(Comparator.comparingDouble(Authorisation::maxRequestsPerSecond))
        .orElseThrow(() -> new TrialRefusedException(
            phrases.say("refused.elsewhere", host, numbers(addresses), "[" + numbers(addresses) + "]")));
    // Requests leave whole: a fraction of one more is no leave for another.
    long cap = (long) Math.floor(widest.maxRequestsPerSecond());
    if (requestsPerSecond > cap) {
      throw refused(phrases.say("refused.cap", host, cap, requestsPerSecond), host, requestsPerSecond);
    }
    Instant end = widest.until().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    return new Given(OptionalLong.of(cap), leave(target, addresses, Optional.of(end)));
  }

  /**
   * A plan with the leave it needs, kept to the cap that the leave comes with.
   *
   * @param given the study's authorisations
   * @param requestsPerSecond mean requests per second at the highest planned load
   * @throws TrialRefusedException when nothing allows the load
   */
  public TrialPlan allowed(TrialPlan plan, List<Authorisation> given, double requestsPerSecond)
      throws TrialRefusedException {
    Given leave = check(URI.create(plan.baseUrl()), given, requestsPerSecond, Duration.ofSeconds(plan.maxDurationSeconds()));
    TrialPlan allowed = plan.with(leave.leave());
    checkHosts(allowed, given);
    return leave.maxRequestsPerSecond().isPresent()
        ? allowed.cappedAt(leave.maxRequestsPerSecond().getAsLong()) : allowed;
  }

  /**
   * Checks that no request asks a server for another host than the target: a server that keeps many would give
   * load to a host without leave. The loopback may be asked for any.
   *
   * @param plan a plan whose target has leave
   * @throws TrialRefusedException for a Host header of a host without leave
   */
  public void checkHosts(TrialPlan plan, List<Authorisation> given) throws TrialRefusedException {
    URI target = URI.create(plan.baseUrl());
    Set<String> may = Stream.concat(Stream.of(host(target)), given.stream().map(one -> bare(one.host())))
        .collect(Collectors.toSet());
    List<String> asked = plan.journeys().stream().flatMap(journey -> journey.steps().stream())
        .flatMap(step -> step.headers().entrySet().stream())
        .filter(header -> header.getKey().equalsIgnoreCase("Host")).map(Map.Entry::getValue).toList();
    for (String name : asked) {
      if (plan.leave().until().isPresent() && !may.contains(bare(name.replaceFirst(":\\d+$", "")))) {
        throw new TrialRefusedException(phrases.say("refused.host-header", name));
      }
    }
  }

  private static Leave leave(URI target, List<InetAddress> addresses, Optional<Instant> end) {
    return new Leave(
        Map.of(target.getHost().toLowerCase(Locale.ROOT), addresses.stream().map(InetAddress::getHostAddress).toList()),
        end.map(Instant::toEpochMilli));
  }

  private static boolean leadsWhereItMay(Authorisation one, List<InetAddress> addresses) {
    List<AddressRange> listed = one.addresses().stream().flatMap(text -> AddressRange.of(text).stream()).toList();
    return addresses.stream().allMatch(address -> listed.isEmpty()
        ? address.isLoopbackAddress() || PRIVATE.stream().anyMatch(range -> range.contains(address))
        : listed.stream().anyMatch(range -> range.contains(address)));
  }

  private static String numbers(List<InetAddress> addresses) {
    return addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
  }

  private TrialRefusedException refused(LocalText why, String host, double requestsPerSecond) {
    String until = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(7).toString();
    long enough = TrialPlanner.roomyCap(requestsPerSecond);
    return new TrialRefusedException(phrases.say("refused.how", why, host, until, Long.toString(enough)));
  }

  private static boolean literal(String host) {
    return IPV4.matcher(host).matches() || host.indexOf(':') >= 0;
  }

  /** Leave for a target on the loopback; empty for any other. */
  private Optional<Leave> loopback(String host, URI target) throws TrialRefusedException {
    if (!literal(host) && !host.equalsIgnoreCase(LOCALHOST)) {
      return Optional.empty();
    }
    List<InetAddress> addresses = resolved(host);
    return addresses.stream().allMatch(InetAddress::isLoopbackAddress)
        ? Optional.of(leave(target, addresses, Optional.empty())) : Optional.empty();
  }

  /** At least one address. */
  private List<InetAddress> resolved(String host) throws TrialRefusedException {
    try {
      List<InetAddress> addresses = resolver.resolve(host);
      if (addresses.isEmpty()) {
        throw new UnknownHostException(host);
      }
      return addresses;
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
