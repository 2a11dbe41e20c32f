package org.emporion.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.CostTerms;
import org.emporion.model.study.PriceBook;
import org.emporion.model.study.VendorPrices;

/** Says which of the prices, rates and taxes that a candidate's lines rest on are old when the planning starts. */
final class PriceNotices {
  private final Phrasebook phrases;
  private final PriceBook prices;
  private final LocalDate start;

  PriceNotices(Phrasebook phrases, PriceBook prices, LocalDate start) {
    this.phrases = phrases;
    this.prices = prices;
    this.start = start;
  }

  /** One sentence for each source that is old, in the order of the lines. */
  List<LocalText> of(List<PricedLine> lines) {
    Set<LocalText> notices = new LinkedHashSet<>();
    for (PricedLine line : lines) {
      if (line.quote().book().isEmpty() && own(line.line()) && prices.stale(prices.date(), start)) {
        notices.add(say("stale.own", prices.source(), prices.date()));
      }
      line.quote().book().ifPresent(book -> notices.addAll(of(book)));
      prices.rate(line.quote().currency(), start).filter(rate -> prices.stale(rate.date(), start)).ifPresent(
          rate -> notices.add(say("stale.rate", rate.currency().getCurrencyCode(), rate.date())));
    }
    return List.copyOf(notices);
  }

  private List<LocalText> of(VendorPrices book) {
    List<LocalText> notices = new ArrayList<>();
    if (prices.stale(book.date(), start)) {
      notices.add(say("stale.book", book.name(), book.date()));
    }
    book.tax().map(use -> prices.taxes().get(use.tax())).filter(tax -> prices.stale(tax.date(), start))
        .ifPresent(tax -> notices.add(say("stale.tax", tax.name(), tax.date())));
    return notices;
  }

  private static boolean own(CostLine line) {
    return line.reference().isPresent() || line.terms().filter(CostTerms.Work.class::isInstance).isPresent();
  }

  private LocalText say(String key, Object what, LocalDate date) {
    return phrases.say(key, what, date, prices.staleMonths(), start);
  }
}
