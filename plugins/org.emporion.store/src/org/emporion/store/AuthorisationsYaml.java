package org.emporion.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.emporion.model.study.AddressRange;
import org.emporion.model.study.Authorisation;

/** Reads {@code authorisations.yaml}, a list of hosts that trials may load besides this machine itself. */
final class AuthorisationsYaml {
  /** The file's name; the file may be left out. */
  static final String FILE = "authorisations.yaml";
  /** The path of its root. */
  static final String PATH = "authorisations";

  /** The most the load generator can be told to send. */
  private static final int MOST_REQUESTS_PER_SECOND = 1_000_000;

  private AuthorisationsYaml() {}

  /** Reads the file's content. */
  static List<Authorisation> read(Field root) {
    return root.list(field -> {
      YamlMap map = field.map("host", "granted-by", "until", "max-requests-per-second", "addresses");
      return new Authorisation(
          host(map.need("host")),
          map.need("granted-by").localText(),
          map.need("until").date(),
          map.need("max-requests-per-second").whole(1, MOST_REQUESTS_PER_SECOND),
          map.may("addresses").map(one -> JourneySetYaml.filled(one, one.list(AuthorisationsYaml::range)))
              .orElse(List.of()));
    });
  }

  private static String range(Field field) {
    String text = field.text();
    if (!text.isBlank() && AddressRange.of(text).isEmpty()) {
      field.problem("expected-addresses", text);
    }
    return text;
  }

  /** A host as it stands in an address; anything else could never be that of a target. */
  private static String host(Field field) {
    String text = field.text();
    boolean bareV6 = !text.startsWith("[") && text.indexOf(':') != text.lastIndexOf(':');
    String written = bareV6 ? "[" + text + "]" : text;
    try {
      URI uri = new URI("http://" + written);
      if (written.equals(uri.getHost())) {
        return text;
      }
      if (uri.getHost() != null && uri.getPort() != -1 && written.equals(uri.getHost() + ":" + uri.getPort())) {
        field.problem("host-with-port", text, uri.getHost());
        return text;
      }
    } catch (URISyntaxException e) {
      // Reported below with every other text that is not a host.
    }
    if (!text.isBlank()) {
      field.problem("expected-host", text);
    }
    return text;
  }
}
