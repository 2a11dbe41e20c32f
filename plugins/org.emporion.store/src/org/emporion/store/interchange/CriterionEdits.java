package org.emporion.store.interchange;

import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.study.Evidence;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Scale;
import org.emporion.store.CriteriaCatalogue;
import org.emporion.store.Criterion;
import org.emporion.store.edit.YamlValue;

/** Writes requirements as a table has them, changing no more than differs from what the study comes to. */
final class CriterionEdits {
  private static final String ROOT = "requirements";

  private final PlannedEdits edits;
  private final CriteriaCatalogue catalogue;

  CriterionEdits(PlannedEdits edits, CriteriaCatalogue catalogue) {
    this.edits = edits;
    this.catalogue = catalogue;
  }

  /** Notes in which cell each field of a requirement stands. */
  static void stand(ReadRow<CriterionEntry> row, PlannedEdits edits) {
    String path = ROOT + "." + row.entry().id();
    RowReader cells = row.cells();
    edits.stands(path, cells, Column.ID);
    edits.stands(path + ".title", cells, Column.TITLE_EN);
    edits.stands(path + ".title.zh-TW", cells, Column.TITLE_ZH);
    edits.stands(path + ".part-of", cells, Column.PART_OF);
    edits.stands(path + ".weight", cells, Column.WEIGHT);
    edits.stands(path + ".criterion", cells, Column.CRITERION);
    edits.stands(path + ".scale", cells, Column.SCALE);
    edits.stands(path + ".scale.unit", cells, Column.UNIT);
    edits.stands(path + ".scale.worst", cells, Column.WORST);
    edits.stands(path + ".scale.best", cells, Column.BEST);
    edits.stands(path + ".evidence", cells, Column.EVIDENCE);
    edits.stands(path + ".must-have", cells, Column.MUST_HAVE);
    edits.stands("must-haves." + row.entry().id(), cells, Column.MUST_HAVE);
    edits.stands(path + ".asked-by", cells, Column.ASKED_BY_EN);
    edits.stands(path + ".asked-by.zh-TW", cells, Column.ASKED_BY_ZH);
    edits.stands(path + ".indicators", cells, Column.INDICATORS);
  }

  /** Adds a requirement. */
  void add(CriterionEntry entry) {
    Optional<Criterion> criterion = entry.criterion().flatMap(catalogue::criterion);
    YamlValue.Mapping map = YamlValue.block();
    if (entry.criterion().isPresent()) {
      map = map.with("criterion", YamlValue.text(entry.criterion().get()));
    }
    if (!criterion.map(Criterion::title).equals(Optional.of(entry.title()))) {
      map = map.with("title", YamlValue.text(entry.title()));
    }
    if (entry.partOf().isPresent()) {
      map = map.with("part-of", YamlValue.text(entry.partOf().get()));
    }
    map = map.with("weight", YamlValue.number(entry.weight()));
    if (entry.scale().isPresent() && !criterion.flatMap(Criterion::scale).equals(entry.scale())) {
      map = map.with("scale", scale(entry.scale().get()));
    }
    Evidence given = criterion.map(Criterion::evidence).orElse(Evidence.CLAIM);
    if (!entry.evidence().orElse(given).equals(given)) {
      map = map.with("evidence", evidence(entry.evidence().get()));
    }
    if (entry.askedBy().isPresent()) {
      map = map.with("asked-by", YamlValue.text(entry.askedBy().get()));
    }
    if (!entry.indicators().equals(criterion.map(Criterion::indicators).orElse(List.of()))) {
      map = map.with("indicators", indicators(entry.indicators()));
    }
    edits.set(ROOT + "." + entry.id(), map);
    entry.mustHave().ifPresent(mustHave -> edits.set("must-haves." + entry.id(), mustHave(mustHave)));
  }

  /** Changes a requirement. */
  void change(CriterionEntry before, CriterionEntry after) {
    String id = after.id();
    Optional<Criterion> criterion = after.criterion().flatMap(catalogue::criterion);
    word(id, "criterion", before.criterion(), after.criterion());
    word(id, "part-of", before.partOf(), after.partOf());
    if (before.weight() != after.weight()) {
      edits.set(path(id, "weight"), YamlValue.number(after.weight()));
    }
    title(id, before, after, criterion);
    scale(id, before, after, criterion);
    Evidence evidence = criterion.map(Criterion::evidence).orElse(Evidence.CLAIM);
    if (differs(id, "evidence", before.evidence(), after.evidence().or(() -> Optional.of(evidence)), Optional.of(evidence))) {
      edits.set(path(id, "evidence"), evidence(after.evidence().orElseThrow()));
    }
    askedBy(id, before.askedBy(), after.askedBy());
    List<String> given = criterion.map(Criterion::indicators).orElse(List.of());
    if (differs(id, "indicators", Optional.of(before.indicators()), Optional.of(after.indicators()), Optional.of(given))) {
      edits.set(path(id, "indicators"), indicators(after.indicators()));
    }
    mustHave(id, before.mustHave(), after.mustHave());
  }

  private void word(String id, String key, Optional<String> before, Optional<String> after) {
    if (!before.equals(after)) {
      after.ifPresentOrElse(
          word -> edits.set(path(id, key), YamlValue.text(word)), () -> edits.remove(path(id, key)));
    }
  }

  private void title(String id, CriterionEntry before, CriterionEntry after, Optional<Criterion> criterion) {
    Optional<LocalText> wanted = Optional.of(after.title());
    if (differs(id, "title", Optional.of(before.title()), wanted, criterion.map(Criterion::title))) {
      edits.setText(ROOT, new String[] {id, "title"}, before.title(), after.title());
    }
  }

  private void scale(String id, CriterionEntry before, CriterionEntry after, Optional<Criterion> criterion) {
    if (!differs(id, "scale", before.scale(), after.scale(), criterion.flatMap(Criterion::scale))) {
      return;
    }
    Scale to = after.scale().orElseThrow();
    if (to.kind() != Scale.Kind.NUMBER || !edits.written().isMap(ROOT, id, "scale")) {
      edits.set(path(id, "scale"), scale(to));
      return;
    }
    Scale from = before.scale().orElseThrow();
    if (!from.unit().equals(to.unit())) {
      edits.set(path(id, "scale.unit"), YamlValue.text(to.unit()));
    }
    if (from.worst() != to.worst()) {
      edits.set(path(id, "scale.worst"), YamlValue.number(to.worst()));
    }
    if (from.best() != to.best()) {
      edits.set(path(id, "scale.best"), YamlValue.number(to.best()));
    }
  }

  private void askedBy(String id, Optional<LocalText> before, Optional<LocalText> after) {
    if (before.equals(after)) {
      return;
    }
    after.ifPresentOrElse(
        text -> edits.setText(ROOT, new String[] {id, "asked-by"}, before.orElse(LocalText.same("")), text),
        () -> edits.remove(path(id, "asked-by")));
  }

  private void mustHave(String id, Optional<MustHave> before, Optional<MustHave> after) {
    String field = "must-haves." + id;
    if (before.equals(after)) {
      return;
    }
    if (after.isEmpty()) {
      edits.remove(field);
    } else if (edits.written().isMap("must-haves", id) && before.get().bound() == after.get().bound()) {
      edits.set(field + "." + bound(after.get()), YamlValue.number(after.get().threshold()));
    } else {
      edits.set(field, mustHave(after.get()));
    }
  }

  /**
   * True when a key has to be written. When what would stand there without it is what is wanted, the key is taken
   * away instead.
   *
   * @param before what the requirement comes to, by its own key or another way
   * @param wanted what it should come to
   * @param given what it comes to without a key of its own
   */
  private <T> boolean differs(String id, String key, Optional<T> before, Optional<T> wanted, Optional<T> given) {
    boolean own = edits.written().has(ROOT, id, key);
    if (wanted.equals(own ? before : given)) {
      return false;
    }
    if (wanted.isEmpty() || wanted.equals(given)) {
      edits.remove(path(id, key));
      return false;
    }
    return true;
  }

  private static YamlValue scale(Scale scale) {
    return switch (scale.kind()) {
      case YES_NO -> YamlValue.text("yes-no");
      case LEVEL -> YamlValue.text("level");
      case NUMBER -> YamlValue.map()
          .with("unit", YamlValue.text(scale.unit()))
          .with("worst", YamlValue.number(scale.worst()))
          .with("best", YamlValue.number(scale.best()));
    };
  }

  private static YamlValue evidence(Evidence evidence) {
    return YamlValue.text(evidence.metric().map(metric -> metric.name()).orElse("claim"));
  }

  private static YamlValue indicators(List<String> indicators) {
    return YamlValue.list(indicators.stream().map(YamlValue::text).toArray(YamlValue[]::new));
  }

  private static YamlValue mustHave(MustHave mustHave) {
    return mustHave.equals(new MustHave(MustHave.Bound.AT_LEAST, 1))
        ? YamlValue.yesNo(true)
        : YamlValue.map().with(bound(mustHave), YamlValue.number(mustHave.threshold()));
  }

  private static String bound(MustHave mustHave) {
    return mustHave.bound() == MustHave.Bound.AT_LEAST ? "at-least" : "at-most";
  }

  private static String path(String id, String key) {
    return ROOT + "." + id + "." + key;
  }
}
