package org.emporion.ui.model;

import java.util.List;
import org.emporion.model.study.Channel;
import org.emporion.model.study.Operations;
import org.emporion.model.study.OrderHistory;
import org.emporion.ui.Figures;
import org.emporion.ui.Wording;
import org.emporion.ui.model.StudyNode.Kind;

/** The explorer's branch about how the retailer trades today. */
final class OperationsBranch {
  private final Operations operations;
  private final Wording words;
  private final FieldList.Places places;

  OperationsBranch(Operations operations, Wording words, FieldList.Places places) {
    this.operations = operations;
    this.words = words;
    this.places = places;
  }

  StudyNode node() {
    Figures figures = words.figures();
    FieldList fields = new FieldList(words, places)
        .add("operations.conversion", "operations.conversion", figures.percent(operations.conversion()))
        .add("operations.campaign", "operations.peak.campaign", figures.estimate(operations.peak().campaign(), 2))
        .add("operations.burst", "operations.peak.burst", operations.peak().burst()
            .map(one -> figures.estimate(one, 2)).orElseGet(() -> words.say("operations.burst-measured")))
        .add("operations.design", "operations.peak.design-percentile",
            figures.percent(operations.peak().designPercentile()));
    operations.journeys().forEach((id, share) ->
        fields.named(words.say("field.operations.journey", id), "operations.journeys." + id, figures.percent(share)));
    List<StudyNode> channels = operations.channels().stream().map(this::channel).toList();
    StudyNode all = new StudyNode(
        Kind.GROUP, "operations.channels", words.say("explorer.channels"), places.of("operations.channels"),
        new FieldList(words, places)
            .add("explorer.count", "operations.channels", figures.number(channels.size(), 0)).done(),
        channels);
    return new StudyNode(
        Kind.GROUP, "operations", words.say("explorer.operations"), places.of("operations"), fields.done(),
        List.of(all, history()));
  }

  private StudyNode channel(Channel channel) {
    String path = "operations.channels." + channel.id();
    return new StudyNode(
        Kind.OPERATIONS, path, words.of(channel.name()), places.of(path),
        new FieldList(words, places)
            .add("channel.orders", path + ".orders", words.figures().percent(channel.orders().value()))
            .add("channel.moves", path + ".moves-to-shop", words.figures().percent(channel.movesToShop().value()))
            .done(),
        List.of());
  }

  private StudyNode history() {
    OrderHistory history = operations.history();
    String path = "operations.history";
    FieldList fields = new FieldList(words, places)
        .add("history.file", path + ".file", history.file())
        .add("history.currency", path + ".currency", history.currency().getCurrencyCode())
        .add("history.rate", path + ".exchange-rate", history.exchangeRate().toPlainString())
        .add("history.source", path + ".source", words.of(history.source()));
    history.licence().ifPresent(licence -> fields.add("history.licence", path + ".licence", licence));
    return new StudyNode(
        Kind.OPERATIONS, path, words.say("explorer.history"), places.of(path), fields.done(), List.of());
  }
}
