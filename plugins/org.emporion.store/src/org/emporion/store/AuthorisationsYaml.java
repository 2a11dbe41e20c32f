package org.emporion.store;

import java.util.List;
import org.emporion.model.study.Authorisation;

/** Reads {@code authorisations.yaml}, a list of hosts that trials may load besides this machine itself. */
final class AuthorisationsYaml {
  /** The file's name; the file may be left out. */
  static final String FILE = "authorisations.yaml";
  /** The path of its root. */
  static final String PATH = "authorisations";

  private AuthorisationsYaml() {}

  /** Reads the file's content. */
  static List<Authorisation> read(Field root) {
    return root.list(field -> {
      YamlMap map = field.map("host", "granted-by", "until", "max-requests-per-second");
      Field host = map.need("host");
      String name = host.text();
      if (name.contains("/") || name.contains(" ")) {
        host.problem("expected-host", name);
      }
      return new Authorisation(
          name,
          map.need("granted-by").localText(),
          map.need("until").date(),
          map.need("max-requests-per-second").number(Range.above(0)));
    });
  }
}
