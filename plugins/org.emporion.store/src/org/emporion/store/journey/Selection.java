package org.emporion.store.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.emporion.model.words.WordRules;

/** Which requests of a recording a virtual customer sends: those to the shop that make it work. */
final class Selection {
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD");
  private static final Set<String> STATIC_KINDS = Set.of("image", "stylesheet", "font", "script", "media", "manifest", "texttrack");
  private static final Pattern STATIC_PATH = Pattern.compile(
      "(?i).*\\.(css|m?js|map|png|jpe?g|gif|svg|webp|avif|ico|bmp|woff2?|ttf|otf|eot|mp4|webm|mp3|ogg|pdf|wasm|webmanifest)");
  private static final Pattern STATIC_TYPE = Pattern.compile("(?i)(image|font|audio|video)/.*|text/css.*|.*javascript.*");

  private final WordRules words;
  private final boolean keepStatic;

  /**
   * A choice.
   *
   * @param keepStatic true to keep scripts, styles, images and fonts
   */
  Selection(WordRules words, boolean keepStatic) {
    this.words = words;
    this.keepStatic = keepStatic;
  }

  /**
   * What was chosen.
   *
   * @param origin the shop
   * @param kept in order
   * @param dropped how many were left out, by the reason (the end of a phrase's name)
   * @param others how many requests went to each other origin
   */
  record Chosen(String origin, List<Call> kept, Map<String, Integer> dropped, Map<String, Integer> others) {}

  /**
   * Chooses.
   *
   * @param host host, with or without port, that the shop has; empty for the origin most useful requests went to
   */
  Chosen of(List<Call> calls, Optional<String> host) {
    Map<String, Integer> useful = new LinkedHashMap<>();
    calls.stream().filter(call -> reason(call).isEmpty()).forEach(call -> useful.merge(call.origin(), 1, Integer::sum));
    String origin = useful.keySet().stream()
        .filter(one -> host.isEmpty() || is(host.get().toLowerCase(Locale.ROOT), one))
        .reduce((one, other) -> useful.get(other) > useful.get(one) ? other : one)
        .orElse("");
    List<Call> kept = new ArrayList<>();
    Map<String, Integer> dropped = new LinkedHashMap<>();
    Map<String, Integer> others = new LinkedHashMap<>();
    for (Call call : calls) {
      Optional<String> reason = reason(call);
      if (!call.origin().equals(origin)) {
        others.merge(call.origin(), 1, Integer::sum);
      } else if (reason.isPresent()) {
        dropped.merge(reason.get(), 1, Integer::sum);
      } else {
        kept.add(call);
      }
    }
    return new Chosen(origin, kept, dropped, others);
  }

  private static boolean is(String host, String origin) {
    String site = origin.substring(origin.indexOf("://") + 3);
    return origin.equals(host) || site.equals(host) || site.replaceAll(":\\d+$", "").equals(host);
  }

  private Optional<String> reason(Call call) {
    int status = call.answer().status().orElse(200);
    if (call.method().equals("OPTIONS") || call.kind().equals("preflight")) {
      return Optional.of("preflight");
    }
    if (!METHODS.contains(call.method()) || call.kind().equals("websocket") || status == 101) {
      return Optional.of("method");
    }
    if (status < 100) {
      return Optional.of("aborted");
    }
    if (status == 304) {
      return Optional.of("not-modified");
    }
    // 402 is a shop's answer to a card that is declined.
    if (status >= 400 && status != 402) {
      return Optional.of("failed");
    }
    if (call.kind().equals("ping") || call.kind().equals("csp-violation-report") || words.means("watches", call.path())) {
      return Optional.of("watching");
    }
    boolean fixed = STATIC_KINDS.contains(call.kind()) || STATIC_PATH.matcher(call.path()).matches()
        || STATIC_TYPE.matcher(call.answer().type()).matches();
    return fixed && !keepStatic ? Optional.of("static") : Optional.empty();
  }
}
