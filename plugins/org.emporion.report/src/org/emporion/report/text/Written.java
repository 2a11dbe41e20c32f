package org.emporion.report.text;

import java.util.function.Function;
import org.emporion.model.Language;
import org.emporion.model.LocalText;

/** Numbers written in both languages at once, for sentences that are not yet in one. */
public final class Written {
  private final Formats english = new Formats(Language.EN);
  private final Formats chinese = new Formats(Language.ZH_TW);

  /** What both formats write. */
  public LocalText of(Function<Formats, String> write) {
    return new LocalText(write.apply(english), write.apply(chinese));
  }

  /** A whole number. */
  public LocalText whole(double number) {
    return of(formats -> formats.whole(number));
  }

  /** A number with about three significant digits. */
  public LocalText significant(double number) {
    return of(formats -> formats.significant(number));
  }
}
