package org.emporion.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Scale;
import org.emporion.model.study.TrialTarget;
import org.emporion.model.study.UtilisationProbe;

/** Reads {@code candidates/<id>.yaml}: one solution with its claims, its trial target, its sizing and its costs. */
final class CandidateYaml {
  /** The folder of the candidates' files. */
  static final String FOLDER = "candidates";

  private static final Range LEVEL = Range.between(0, 4);

  private final Map<String, Scale> scales;
  private final CostLineYaml costLines;

  /**
   * A reader of candidates.
   *
   * @param scales the scale of each requirement, which says how a claim's value is read
   * @param currencies what amounts may be in
   */
  CandidateYaml(Map<String, Scale> scales, Currencies currencies) {
    this.scales = scales;
    this.costLines = new CostLineYaml(currencies);
  }

  /** Reads a file's content. */
  Candidate read(String id, Field root) {
    YamlMap map = root.map("name", "vendor", "architecture", "claims", "target", "sizing", "costs");
    Optional<TrialTarget> target = map.may("target").map(CandidateYaml::target);
    return new Candidate(
        id,
        map.need("name").localText(),
        map.need("vendor").localText(),
        map.need("architecture").localText(),
        map.may("claims").map(field -> List.copyOf(field.map().byId(this::claim).values())).orElse(List.of()),
        target,
        new SizingYaml(target).read(map.need("sizing")),
        List.copyOf(map.need("costs").map().byId(costLines::read).values()));
  }

  private Claim claim(String requirement, Field field) {
    LocalText nobody = LocalText.same("");
    if (field.isWord("unknown")) {
      return new Claim(requirement, Claim.Basis.UNKNOWN, Optional.empty(), nobody, Optional.empty());
    }
    YamlMap map = field.map("basis", "value", "source", "date");
    Claim.Basis basis = map.need("basis").choice(Claim.Basis.class);
    boolean unknown = basis == Claim.Basis.UNKNOWN;
    if (unknown && map.has("value")) {
      map.need("value").problem("unknown-with-value");
    }
    return new Claim(
        requirement,
        basis,
        unknown ? Optional.empty() : Optional.of(value(map.need("value"), scales.get(requirement))),
        unknown ? map.may("source").map(Field::localText).orElse(nobody) : map.need("source").localText(),
        unknown ? map.may("date").map(Field::date) : Optional.of(map.need("date").date()));
  }

  private static double value(Field field, Scale scale) {
    if (scale == null) {
      // The requirement is unknown and reported as such; how its value should look nobody can say.
      return 0;
    }
    return switch (scale.kind()) {
      case YES_NO -> field.yesNo() ? 1 : 0;
      case LEVEL -> field.number(LEVEL);
      case NUMBER -> field.proportion(Range.ANY);
    };
  }

  private static TrialTarget target(Field field) {
    YamlMap map = field.map("shop-profile", "url", "journeys", "instances", "utilisation", "ledger", "orders",
        "resources");
    if (map.has("shop-profile") == map.has("url")) {
      field.problem("target-one-of");
    }
    return new TrialTarget(
        map.may("shop-profile").map(Field::file),
        map.may("url").map(CandidateYaml::url),
        map.need("journeys").id(),
        map.may("instances").map(one -> one.whole(1, 10_000)).orElse(1),
        map.may("utilisation").map(CandidateYaml::probe),
        map.may("ledger").map(Field::pagePath),
        map.may("orders").map(OrderYaml::list),
        map.may("resources").map(one -> List.copyOf(one.map().byId(ResourceYaml::read).values())).orElse(List.of()));
  }

  /** A base address: requests put their own paths behind it, so it has nothing after its port. */
  private static URI url(Field field) {
    String text = field.text();
    try {
      URI uri = new URI(text);
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      boolean port = uri.getPort() == -1 || (uri.getPort() >= 1 && uri.getPort() <= 65_535);
      if (http && port && uri.getHost() != null) {
        if (!isBase(uri)) {
          // The address itself is not repeated: its user info may hold a password.
          field.problem("url-beyond-base", base(uri));
        }
        return uri;
      }
    } catch (URISyntaxException e) {
      // Reported below with every other text that is not such an address.
    }
    if (!text.isBlank()) {
      field.problem("expected-url", text);
    }
    return URI.create("http://localhost/");
  }

  private static boolean isBase(URI uri) {
    String path = uri.getRawPath();
    return (path == null || path.isEmpty() || path.equals("/"))
        && uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
  }

  private static String base(URI uri) {
    return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() == -1 ? "" : ":" + uri.getPort());
  }

  private static UtilisationProbe probe(Field field) {
    YamlMap map = field.map("path", "busy-seconds", "servers");
    return new UtilisationProbe(
        map.need("path").pagePath(), map.need("busy-seconds").text(), map.need("servers").text());
  }
}
