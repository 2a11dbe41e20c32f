package org.emporion.ui.model.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emporion.model.LocalText;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Study;
import org.emporion.store.CriteriaCatalogue;
import org.emporion.store.Criterion;

/** The criteria of the catalogue, to be searched. */
public final class CatalogueList {
  private final CriteriaCatalogue catalogue;
  private final Set<LocalText> used;

  /** The catalogue beside what a study asks for already. */
  public CatalogueList(CriteriaCatalogue catalogue, Study study) {
    this.catalogue = catalogue;
    this.used = study.requirements().stream().map(Requirement::title).collect(Collectors.toSet());
  }

  /** The areas, in order. */
  public List<String> areas() {
    return List.copyOf(catalogue.areas().keySet());
  }

  /** What an area is called. */
  public LocalText areaName(String area) {
    return catalogue.areas().get(area);
  }

  /**
   * The criteria in which every word is found: in title, description, area or id, in either language.
   *
   * @param text words with blanks between
   * @param area id of an area; empty for all
   */
  public List<Criterion> found(String text, Optional<String> area) {
    List<String> words = Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    return catalogue.criteria().values().stream()
        .filter(one -> area.map(one.area()::equals).orElse(true))
        .filter(one -> words.stream().allMatch(haystack(one)::contains))
        .toList();
  }

  private String haystack(Criterion one) {
    return Stream.of(one.title(), one.asks(), areaName(one.area()))
        .flatMap(text -> Stream.of(text.en(), text.zhTw())).collect(Collectors.joining(" ", one.id() + " ", ""))
        .toLowerCase(Locale.ROOT);
  }

  /** True when the study asks for it already. */
  public boolean used(Criterion criterion) {
    return used.contains(criterion.title());
  }

  /** The criterion that a requirement picks; empty for an own one and one with a title of its own. */
  public static Optional<Criterion> picked(CriteriaCatalogue catalogue, Requirement requirement) {
    return catalogue.criteria().values().stream().filter(one -> one.title().equals(requirement.title())).findFirst();
  }
}
