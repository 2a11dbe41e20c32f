package org.emporion.trial.resource;

import java.io.IOException;
import java.util.Optional;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.ResourceProbe;
import org.emporion.trial.witness.MetricsPage;

/** Reads what a part of the target has used from its page in the Prometheus text format. */
final class PageMeter {
  private final String name;
  private final ResourceProbe.Page page;
  private final ResourceWatch.Pages pages;

  private PageMeter(String name, ResourceProbe.Page page, ResourceWatch.Pages pages) {
    this.name = name;
    this.page = page;
    this.pages = pages;
  }

  /** The meter of a part that has a page; none for others. */
  static Optional<PageMeter> of(ResourceProbe part, ResourceWatch.Pages pages) {
    return part.source() instanceof ResourceProbe.Page page
        ? Optional.of(new PageMeter(part.name(), page, pages)) : Optional.empty();
  }

  String name() {
    return name;
  }

  void rehearse(Phrasebook phrases) throws UnknownPartException, InterruptedException {
    try {
      read();
    } catch (IOException e) {
      throw new UnknownPartException(name, phrases.say("part.page", String.valueOf(e.getMessage())));
    }
  }

  Reading read() throws IOException, InterruptedException {
    String text = pages.get(page.port(), page.path());
    Optional<Long> memory = page.memoryBytes().isPresent()
        ? Optional.of(Math.round(MetricsPage.value(text, page.memoryBytes().get()))) : Optional.empty();
    return new Reading(MetricsPage.value(text, page.cpuSeconds()), memory);
  }
}
