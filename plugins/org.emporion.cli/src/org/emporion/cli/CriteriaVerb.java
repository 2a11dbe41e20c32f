package org.emporion.cli;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.emporion.model.LocalText;
import org.emporion.store.CriteriaCatalogue;
import org.emporion.store.Criterion;
import org.emporion.store.Indicators;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code criteria}: the catalogue a retailer picks requirements from; all of it by area, or one criterion. */
@Command(name = "criteria", mixinStandardHelpOptions = true)
final class CriteriaVerb implements Callable<Integer> {
  @Parameters(paramLabel = "ID", arity = "0..1", descriptionKey = "criteria.id")
  private Optional<String> id = Optional.empty();

  private final Console console;

  CriteriaVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CriteriaCatalogue catalogue = CriteriaCatalogue.shipped();
    if (id.isEmpty()) {
      list(catalogue);
    } else {
      show(catalogue, catalogue.criterion(id.get()).orElseThrow(() -> unknown(catalogue, id.get())));
    }
    return ExitCode.DONE;
  }

  private void list(CriteriaCatalogue catalogue) {
    int width = catalogue.ids().stream().mapToInt(String::length).max().orElse(0);
    catalogue.areas().forEach((area, name) -> {
      List<Criterion> criteria = catalogue.in(area);
      console.result("criteria.area", name, criteria.size());
      for (Criterion one : criteria) {
        String padded = one.id() + " ".repeat(width - one.id().length());
        console.result("criteria.line", padded, one.title(), scale(one));
      }
    });
    console.result("criteria.how", catalogue.criteria().size());
  }

  private void show(CriteriaCatalogue catalogue, Criterion one) {
    console.result("criteria.title", one.title(), one.id());
    console.result("criteria.of-area", catalogue.areas().get(one.area()));
    console.result("criteria.asks", one.asks());
    console.result("criteria.scale", scale(one));
    one.ends().ifPresent(ends -> {
      console.result("criteria.level", 0, ends.lowest());
      console.result("criteria.level", 4, ends.highest());
    });
    one.evidence().metric().ifPresentOrElse(
        metric -> console.result("criteria.measured", metric.name()), () -> console.result("criteria.claimed"));
    Indicators indicators = Indicators.shipped();
    console.result("criteria.indicators");
    one.indicators().forEach(each -> console.result(
        "criteria.indicator", each, indicators.label(each).orElse(LocalText.same(""))));
    console.result("criteria.use");
    console.out().println("  " + one.id() + ":");
    console.out().println("    criterion: " + one.id());
    console.out().println("    weight: 10");
    if (one.scale().isEmpty()) {
      console.result("criteria.use-scale");
    }
  }

  private BadInputException unknown(CriteriaCatalogue catalogue, String wrong) {
    return new BadInputException(catalogue.nearest(wrong)
        .map(near -> console.phrases().say("criteria.unknown-near", wrong, near))
        .orElseGet(() -> console.phrases().say("criteria.unknown", wrong)));
  }

  private LocalText scale(Criterion one) {
    return one.scale().map(scale -> switch (scale.kind()) {
      case YES_NO -> console.phrases().say("criteria.yes-no");
      case LEVEL -> console.phrases().say("criteria.levels");
      case NUMBER -> console.phrases().say("criteria.number", scale.unit(), plain(scale.worst()), plain(scale.best()));
    }).orElseGet(() -> console.phrases().say("criteria.own"));
  }

  /** As it would stand in a study: a decimal point and no grouping in every language. */
  private static String plain(double number) {
    return new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
  }
}
