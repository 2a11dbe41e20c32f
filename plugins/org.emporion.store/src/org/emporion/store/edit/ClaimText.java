package org.emporion.store.edit;

import java.util.Locale;
import org.emporion.model.LocalText;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Scale;

/**
 * A claim as it is written.
 *
 * @param claim the claim
 * @param kind of the scale that its value is on
 */
public record ClaimText(Claim claim, Scale.Kind kind) {
  /** Its entry in the file of the candidate: the word {@code unknown} when that is all it says. */
  public YamlValue yaml() {
    boolean sourced = !claim.source().equals(LocalText.same(""));
    if (claim.basis() == Claim.Basis.UNKNOWN && !sourced && claim.date().isEmpty()) {
      return YamlValue.text("unknown");
    }
    YamlValue.Mapping map = YamlValue.map()
        .with("basis", YamlValue.text(claim.basis().name().toLowerCase(Locale.ROOT)));
    if (claim.value().isPresent()) {
      map = map.with("value", value(claim.value().get()));
    }
    if (sourced) {
      map = map.with("source", YamlValue.text(claim.source()));
    }
    return claim.date().isPresent() ? map.with("date", YamlValue.date(claim.date().get())) : map;
  }

  private YamlValue value(double value) {
    return kind == Scale.Kind.YES_NO ? YamlValue.yesNo(value != 0) : YamlValue.number(value);
  }

  /** The field of what a candidate's file says on a requirement. */
  public static String field(String candidate, String requirement) {
    return "candidates." + candidate + ".claims." + requirement;
  }
}
