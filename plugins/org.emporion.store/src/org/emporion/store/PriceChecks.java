package org.emporion.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.CostLine.Basis;
import org.emporion.model.study.CostTerms;
import org.emporion.model.study.CustomerService;
import org.emporion.model.study.PriceBook;
import org.emporion.model.study.PriceUnit;
import org.emporion.model.study.Study;
import org.emporion.model.study.VendorPrices;

/** Checks that prices which cost lines refer to are there and are for what the line counts, and that taxes are there. */
final class PriceChecks {
  private final Checks checks;
  private final Study study;
  private final PriceBook prices;

  PriceChecks(Checks checks, Study study) {
    this.checks = checks;
    this.study = study;
    this.prices = study.prices();
  }

  /** Notes every problem. */
  void run() {
    if (checks.usable(PricesYaml.PATH + ".taxes")) {
      prices.vendors().values().forEach(book -> book.tax().ifPresent(use -> checks.known(
          PriceBookYaml.FOLDER + "." + book.id() + ".tax.id", "kind.tax", use.tax(), prices.taxes().keySet())));
    }
    for (Candidate candidate : study.candidates()) {
      String path = CandidateYaml.FOLDER + "." + candidate.id() + ".costs.";
      candidate.costs().forEach(line -> {
        cost(candidate.costs(), line, path + line.id());
        data(candidate, line, path + line.id());
      });
    }
    List<CostLine> today = study.planning().questions().today();
    today.forEach(line -> cost(today, line, "planning." + BudgetQuestionsYaml.TODAY + "." + line.id()));
  }

  private void cost(List<CostLine> all, CostLine line, String path) {
    line.reference().ifPresent(reference -> {
      if (reference.contains("/")) {
        item(line, reference, path + ".reference");
      } else if (CostLineYaml.BY_INSTANCE.contains(line.basis())) {
        known(".instances", path + ".reference", "kind.instance", reference, prices.instances().keySet());
      } else if (CostLineYaml.BY_ROLE.contains(line.basis())) {
        known(".roles", path + ".reference", "kind.role", reference, prices.roles().keySet());
      }
    });
    service(line, path);
    line.terms().ifPresent(terms -> terms(all, terms, path));
  }

  /** People who serve customers are counted where the study says how they are served. */
  private void service(CostLine line, String path) {
    List<String> roles = study.operations().service().map(CustomerService::roles).orElse(List.of());
    if (line.basis() == CostLine.Basis.SERVICE && line.reference().filter(role -> !roles.contains(role)).isPresent()
        && checks.usable(ServiceYaml.PATH) && !checks.problems().within(path)) {
      checks.problem(path + ".reference", "cost-no-service", line.reference().get(), String.join(", ", roles));
    }
  }

  private void known(String part, String path, String kind, String id, Set<String> known) {
    if (checks.usable(PricesYaml.PATH + part)) {
      checks.known(path, kind, id, known);
    }
  }

  private void item(CostLine line, String reference, String path) {
    String book = reference.substring(0, reference.indexOf('/'));
    String item = reference.substring(reference.indexOf('/') + 1);
    if (CostLineYaml.BY_ROLE.contains(line.basis())) {
      known(".roles", path, "kind.role", reference, prices.roles().keySet());
      return;
    }
    if (!checks.known(path, "kind.price-book", book, prices.vendors().keySet())) {
      return;
    }
    VendorPrices vendor = prices.vendors().get(book);
    String items = PriceBookYaml.FOLDER + "." + book + ".items";
    if (!checks.usable(items) || !checks.known(path, "kind.price", item, vendor.items().keySet())) {
      return;
    }
    PriceUnit unit = vendor.items().get(item).unit();
    if (unit.in(line.basis()).isEmpty() && checks.usable(items + "." + item + ".unit")) {
      checks.problem(path, "cost-unit", reference, Field.wordOf(unit), Field.wordOf(line.basis()),
          PriceUnit.of(line.basis()).stream().map(Field::wordOf).collect(Collectors.joining(", ")));
    }
  }

  private void terms(List<CostLine> all, CostTerms terms, String path) {
    switch (terms) {
      case CostTerms.Work work -> work.roles().keySet().forEach(role ->
          known(".roles", path + ".roles." + role, "kind.role", role, prices.roles().keySet()));
      case CostTerms.Support support -> {
        Set<String> others = new LinkedHashSet<>();
        all.stream().filter(one -> one.basis() != Basis.SUPPORT).forEach(one -> others.add(one.id()));
        for (int i = 0; i < support.of().size(); i++) {
          checks.known(path + ".of." + (i + 1), "kind.supported-line", support.of().get(i), others);
        }
      }
      default -> {
        // The others refer to nothing.
      }
    }
  }

  /** What is stored and sent follows from orders and sessions only where the candidate says what one takes. */
  private void data(Candidate candidate, CostLine line, String path) {
    Optional<String> missing = switch (line.basis()) {
      case STORAGE -> candidate.sizing().data().flatMap(one -> one.kilobytesPerOrder()).isPresent()
          ? Optional.empty() : Optional.of("kilobytes-per-order");
      case TRAFFIC -> candidate.sizing().data().flatMap(one -> one.kilobytesPerSession()).isPresent()
          ? Optional.empty() : Optional.of("kilobytes-per-session");
      default -> Optional.empty();
    };
    if (checks.usable(CandidateYaml.FOLDER + "." + candidate.id() + ".sizing")) {
      missing.ifPresent(key -> checks.problem(path + ".basis", "cost-data", Field.wordOf(line.basis()), key));
    }
  }
}
