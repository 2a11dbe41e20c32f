package org.emporion.store;

import java.util.Set;
import org.emporion.model.study.Study;

/** Checks that those who serve customers have a price. */
final class ServiceChecks {
  private final Checks checks;
  private final Study study;

  ServiceChecks(Checks checks, Study study) {
    this.checks = checks;
    this.study = study;
  }

  /** Notes every problem. */
  void run() {
    if (!checks.usable(PricesYaml.PATH + ".roles")) {
      return;
    }
    Set<String> roles = study.prices().roles().keySet();
    study.operations().service().ifPresent(service -> {
      service.channels().forEach(channel -> checks.known(
          ServiceYaml.PATH + ".channels." + channel.id() + ".role", "kind.role", channel.role(), roles));
      service.headsNow().keySet().forEach(
          role -> checks.known(ServiceYaml.PATH + ".heads-now." + role, "kind.role", role, roles));
    });
  }
}
