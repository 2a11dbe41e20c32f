package org.emporion.shop.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emporion.shop.RequestKind;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a shop profile, format 1 (see the README of load-scenarios for its keys). */
public final class ProfileReader {
  private static final double LONGEST_MILLIS = 60_000;
  private static final double SHARE_TOLERANCE = 1e-6;
  private static final List<String> SHARES =
      List.of("approved", "declined", "timed-out", "never-resolved");
  private static final int MOST_PAYMENTS = 10_000_000;

  /** Reads a profile file; throws with file, line, column and field when it cannot be used. */
  public ShopProfile read(Path file) throws ProfileException {
    try {
      return read(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new ProfileException(file + ": cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  /** The profile that is used when none is given. */
  public ShopProfile builtIn() throws ProfileException {
    try (InputStream in = ProfileReader.class.getResourceAsStream("built-in.yaml")) {
      return read("built-in.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a profile from its text; the file name is only for messages. */
  public ShopProfile read(String fileName, String yaml) throws ProfileException {
    YamlSection root = new YamlSection(fileName, "", compose(fileName, yaml));
    root.whole("format", 1, 1, Optional.empty());
    YamlSection time = root.section("service-time");
    Distribution distribution = distribution(time);
    double cv = time.number("cv", 0, 5, Optional.of(0.0));
    time.noOtherKeys();
    KindProfile defaults = new KindProfile(
        0,
        cv,
        root.number("serial-share", 0, 1, Optional.of(0.0)),
        root.number("error-rate", 0, 1, Optional.of(0.0)));
    ShopProfile profile = new ShopProfile(
        root.text("name"),
        root.whole("workers", 1, 512, Optional.empty()),
        root.whole("queue", 1, 1_000_000, Optional.of(1000)),
        distribution,
        root.number("coherency", 0, 1, Optional.of(0.0)),
        kinds(root.section("requests"), defaults),
        payment(root.section("payment")));
    root.noOtherKeys();
    return profile;
  }

  private static Node compose(String fileName, String yaml) throws ProfileException {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(fileName).build();
      return new Compose(settings)
          .composeString(yaml)
          .orElseThrow(() -> new ProfileException(fileName + ":1:1: the profile is empty"));
    } catch (MarkedYamlEngineException e) {
      String place = e.getProblemMark()
          .map(mark -> ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
          .orElse("");
      throw new ProfileException(fileName + place + ": is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new ProfileException(fileName + ": is not YAML: " + e.getMessage());
    }
  }

  private static Distribution distribution(YamlSection time) throws ProfileException {
    String id = time.text("distribution");
    for (Distribution distribution : Distribution.values()) {
      if (distribution.id().equals(id)) {
        return distribution;
      }
    }
    throw time.fault("distribution", "must be one of "
        + Arrays.stream(Distribution.values()).map(Distribution::id).collect(Collectors.joining(", "))
        + ", not \"" + id + "\"");
  }

  private static Map<RequestKind, KindProfile> kinds(YamlSection section, KindProfile defaults)
      throws ProfileException {
    Map<RequestKind, KindProfile> kinds = new EnumMap<>(RequestKind.class);
    for (RequestKind kind : RequestKind.values()) {
      YamlSection entry = section.section(kind.id());
      kinds.put(kind, new KindProfile(
          entry.number("mean-ms", 0, LONGEST_MILLIS, Optional.empty()),
          entry.number("cv", 0, 5, Optional.of(defaults.cv())),
          entry.number("serial-share", 0, 1, Optional.of(defaults.serialShare())),
          entry.number("error-rate", 0, 1, Optional.of(defaults.errorRate()))));
      entry.noOtherKeys();
    }
    section.noOtherKeys();
    return kinds;
  }

  private static PaymentProfile payment(YamlSection section) throws ProfileException {
    Optional<PaymentProfile.Exactly> exactly = section.has("exactly")
        ? Optional.of(exactly(section, section.section("exactly"))) : Optional.empty();
    if (exactly.isPresent() && SHARES.stream().anyMatch(section::has)) {
      throw section.fault("exactly", "stands instead of the shares; keep one of the two");
    }
    Optional<Double> otherwise = exactly.map(any -> 0.0);
    PaymentProfile payment = new PaymentProfile(
        section.number("approved", 0, 1, exactly.map(any -> 1.0)),
        section.number("declined", 0, 1, otherwise),
        section.number("timed-out", 0, 1, otherwise),
        section.number("never-resolved", 0, 1, Optional.of(0.0)),
        exactly,
        section.number("latency-ms", 0, LONGEST_MILLIS, Optional.of(0.0)),
        section.number("latency-cv", 0, 5, Optional.of(0.0)),
        section.number("time-out-ms", 0, LONGEST_MILLIS, Optional.of(0.0)),
        section.flag("charges-again"));
    section.noOtherKeys();
    double sum = payment.approved() + payment.declined() + payment.timedOut() + payment.neverResolved();
    if (Math.abs(sum - 1) > SHARE_TOLERANCE) {
      throw section.fault("approved",
          "plus declined plus timed-out plus never-resolved must be 1, not " + sum);
    }
    return payment;
  }

  private static PaymentProfile.Exactly exactly(YamlSection owner, YamlSection section) throws ProfileException {
    int declined = section.whole("declined", 0, MOST_PAYMENTS, Optional.of(0));
    int timedOut = section.whole("timed-out", 0, MOST_PAYMENTS, Optional.of(0));
    int neverResolved = section.whole("never-resolved", 0, MOST_PAYMENTS, Optional.of(0));
    int sum = declined + timedOut + neverResolved;
    int of = section.whole("of", 1, MOST_PAYMENTS, Optional.of(Math.max(1, sum)));
    section.noOtherKeys();
    if (of < sum) {
      throw owner.fault("exactly", "asks for " + sum + " outcomes of " + of + " payments");
    }
    return new PaymentProfile.Exactly(declined, timedOut, neverResolved, of);
  }
}
