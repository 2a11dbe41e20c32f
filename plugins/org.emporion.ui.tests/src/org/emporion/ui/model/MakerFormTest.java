package org.emporion.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.study.DecisionMaker;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyReader;
import org.emporion.store.edit.MakerEdits;
import org.emporion.store.edit.StudyEdit;
import org.emporion.ui.Wording;
import org.emporion.ui.model.MakerForm.Field;
import org.junit.jupiter.api.Test;

/** What is written is read back by the reader of studies. */
class MakerFormTest {
  private final Wording words = Wording.in(Language.EN);
  private final LoadedStudy example = Assessments.example();

  MakerFormTest() throws Exception {}

  private static LoadedStudy after(LoadedStudy before, StudyEdit edit) throws Exception {
    return new StudyReader().read(before.folder(), edit.change().apply(before.files()));
  }

  private static LoadedStudy alone(LoadedStudy loaded) throws Exception {
    LoadedStudy less = loaded;
    for (DecisionMaker each : loaded.study().decision().makers()) {
      less = after(less, new MakerEdits(less.study()).remove(each.id()));
    }
    return less;
  }

  private static DecisionMaker maker(LoadedStudy loaded, String id) {
    return loaded.study().decision().makers().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private MakerForm filled() {
    return MakerForm.adding(example.study()).name(new TypedText("Hsu Wei-ming", "許偉明"))
        .role(new TypedText("Warehouse lead", "倉儲主管")).votes("0.5");
  }

  private Set<Field> wrong(MakerForm form) {
    return form.problems(words).stream().map(FormProblem::field)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));
  }

  @Test
  void whoIsAddedIsInTheFileBehindTheOthers() throws Exception {
    MakerForm form = filled();
    assertEquals(Set.of(), wrong(form));
    LoadedStudy changed = after(example, form.edit(words.book()).orElseThrow());
    List<DecisionMaker> makers = changed.study().decision().makers();
    assertEquals(example.study().decision().makers(), makers.subList(0, makers.size() - 1));
    assertEquals(new DecisionMaker("hsu-wei-ming", new LocalText("Hsu Wei-ming", "許偉明"),
        new LocalText("Warehouse lead", "倉儲主管"), 0.5, Map.of()), makers.getLast());
    assertTrue(form.edit(words.book()).orElseThrow().title().en().contains("Hsu Wei-ming"));
  }

  @Test
  void theFirstPersonComesIntoAStudyWithoutAny() throws Exception {
    LoadedStudy nobody = alone(example);
    assertEquals(List.of(), nobody.study().decision().makers());
    MakerForm form = MakerForm.adding(nobody.study()).name(new TypedText("", "許偉明")).role(new TypedText("CIO", ""));
    DecisionMaker only = after(nobody, form.edit(words.book()).orElseThrow()).study().decision().makers().getFirst();
    assertEquals(new DecisionMaker("cio", LocalText.same("許偉明"), LocalText.same("CIO"), 1, Map.of()), only);
    assertEquals(Set.of(Field.VOTES), wrong(form.votes("0")), "somebody must have a vote");
    assertEquals(Set.of(), wrong(filled().votes("0")), "others have votes");
  }

  @Test
  void theIdFollowsFromTheNameUntilItIsTyped() {
    MakerForm form = MakerForm.adding(example.study());
    assertEquals("decision-maker", form.id());
    form = form.role(new TypedText("Head of R&D", ""));
    assertEquals("head-of-r-d", form.id());
    assertEquals("ines-muller", form.name(new TypedText("  Inès Müller ", "")).id());
    assertEquals("it-lead-2", form.name(new TypedText("IT lead", "")).id(), "the example has an it-lead");
    form = form.id("boss");
    assertEquals("boss", form.name(new TypedText("Other", "")).id());
  }

  @Test
  void everyMistakeIsToldAtItsField() {
    assertEquals(EnumSet.of(Field.NAME, Field.ROLE), wrong(MakerForm.adding(example.study())));
    for (String votes : List.of("", "two", "-1", "5%")) {
      assertEquals(Set.of(Field.VOTES), wrong(filled().votes(votes)), votes);
    }
    for (String id : List.of("", "It-lead", "it lead", "-it", "it--lead", "主管", "it-lead")) {
      assertEquals(Set.of(Field.ID), wrong(filled().id(id)), id);
    }
    assertTrue(filled().id("it-lead").problems(words).getFirst().message().contains("it-lead"));
  }

  @Test
  void changesKeepWhatThePersonSaysOfWeights() throws Exception {
    DecisionMaker lead = maker(example, "it-lead");
    MakerForm form = MakerForm.of(example.study(), lead);
    assertEquals(Set.of(), wrong(form), "the own id is not taken");
    assertEquals(Optional.empty(), form.edit(words.book()), "as it is");
    assertEquals("votes of Lin Chia-hao", form.votes("3").edit(words.book()).orElseThrow().what().en());
    StudyEdit both = form.votes("3").role(new TypedText("CIO", "資訊長")).edit(words.book()).orElseThrow();
    LoadedStudy changed = after(example, both);
    assertEquals(new DecisionMaker("it-lead", lead.name(), new LocalText("CIO", "資訊長"), 3, lead.opinions()),
        maker(changed, "it-lead"));
    assertFalse(changed.files().text("decision.yaml").orElseThrow().contains("資訊主管"));
    assertTrue(changed.files().text("decision.yaml").orElseThrow().contains("# Peak objectives against"));
  }
}
