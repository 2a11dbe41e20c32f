package org.emporion.store.rule;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emporion.model.LocalText;

/** A word that means something in a rule sheet. */
interface SheetWord {
  /** How people write it: first in English, second in Chinese, then other ways. */
  List<String> spellings();

  /** The word in either language. */
  default LocalText word() {
    return new LocalText(spellings().getFirst(), spellings().get(1));
  }

  /** The one somebody wrote; width, capitals, blanks, hyphens and a colon at the end do not matter. */
  static <W extends SheetWord> Optional<W> parse(W[] words, String written) {
    String plain = plain(written);
    return Arrays.stream(words)
        .filter(one -> one.spellings().stream().map(SheetWord::plain).anyMatch(plain::equals))
        .findFirst();
  }

  /** All spellings, one word after the other. */
  static List<String> spellings(SheetWord... words) {
    return Arrays.stream(words).flatMap(one -> one.spellings().stream()).toList();
  }

  /** The words to choose from, in either language. */
  static LocalText choices(SheetWord... words) {
    return new LocalText(
        Arrays.stream(words).map(one -> one.word().en()).collect(Collectors.joining(", ")),
        Arrays.stream(words).map(one -> one.word().zhTw()).collect(Collectors.joining("、")));
  }

  /** Full-width letters become plain ones, as Chinese input methods produce either. */
  private static String plain(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[\\s_:-]", "");
  }
}
