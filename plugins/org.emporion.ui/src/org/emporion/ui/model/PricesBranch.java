package org.emporion.ui.model;

import java.util.ArrayList;
import java.util.List;
import org.emporion.model.study.PriceBook;
import org.emporion.model.study.Study;
import org.emporion.model.study.VendorPrices;
import org.emporion.ui.Wording;
import org.emporion.ui.model.StudyNode.Kind;

/** The explorer's branch about wages, day rates and instance prices. */
final class PricesBranch {
  private final PriceBook prices;
  private final Wording words;
  private final FieldList.Places places;

  PricesBranch(Study study, Wording words, FieldList.Places places) {
    this.prices = study.prices();
    this.words = words;
    this.places = places;
  }

  StudyNode node() {
    List<StudyNode> roles = new ArrayList<>();
    prices.roles().forEach((id, role) -> {
      String path = "prices.roles." + id;
      roles.add(new StudyNode(
          Kind.PRICE, path, words.of(role.name()), places.of(path),
          fields().add("role.yearly", path + ".yearly", words.figures().money(role.yearly()))
              .add("role.day", path + ".day", words.figures().money(role.day())).done(),
          List.of()));
    });
    List<StudyNode> instances = new ArrayList<>();
    prices.instances().forEach((id, instance) -> {
      String path = "prices.instances." + id;
      instances.add(new StudyNode(
          Kind.PRICE, path, words.of(instance.name()), places.of(path),
          fields().add("instance.monthly", path + ".monthly", words.figures().money(instance.monthly())).done(),
          List.of()));
    });
    return new StudyNode(
        Kind.GROUP, "prices", words.say("explorer.prices"), places.of("prices"),
        fields().add("prices.source", "prices.source", words.of(prices.source()))
            .add("prices.date", "prices.date", prices.date().toString()).done(),
        prices.vendors().isEmpty() ? List.of(group("roles", roles), group("instances", instances))
            : List.of(group("roles", roles), group("instances", instances), vendors()));
  }

  private StudyNode vendors() {
    List<StudyNode> books = prices.vendors().values().stream().map(this::vendor).toList();
    return new StudyNode(
        Kind.GROUP, "price-books", words.say("explorer.price-books"), places.of("prices"),
        fields().add("explorer.count", "prices", words.figures().number(books.size(), 0)).done(), books);
  }

  private StudyNode vendor(VendorPrices book) {
    String path = "price-books." + book.id();
    List<StudyNode> items = new ArrayList<>();
    book.items().forEach((id, item) -> {
      String at = path + ".items." + id;
      items.add(new StudyNode(
          Kind.PRICE, at, words.of(item.name()), places.of(at),
          fields().add("book.price", at, words.figures().money(item.tiers().getFirst().price()))
              .add("book.tiers", at, words.figures().number(item.tiers().size(), 0)).done(),
          List.of()));
    });
    return new StudyNode(
        Kind.GROUP, path, words.of(book.name()), places.of(path),
        fields().add("prices.source", path + ".source", words.of(book.source()))
            .add("prices.date", path + ".date", book.date().toString())
            .add("book.currency", path + ".currency", book.currency().getCurrencyCode())
            .add("book.validity", path + ".from",
                book.from() + " – " + book.until().map(Object::toString).orElse("")).done(), items);
  }

  private StudyNode group(String name, List<StudyNode> children) {
    String path = "prices." + name;
    return new StudyNode(
        Kind.GROUP, path, words.say("explorer." + name), places.of(path),
        fields().add("explorer.count", path, words.figures().number(children.size(), 0)).done(), children);
  }

  private FieldList fields() {
    return new FieldList(words, places);
  }
}
