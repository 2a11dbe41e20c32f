package org.emporion.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Study;
import org.emporion.model.study.WeightOpinion;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyFiles;
import org.emporion.store.StudyReader;
import org.emporion.store.edit.MakerEdits;
import org.emporion.store.edit.StudyEdit;
import org.emporion.ui.model.WeightDesk.Source;
import org.junit.jupiter.api.Test;

class WeightChangeTest {
  private static LoadedStudy after(LoadedStudy before, StudyEdit edit) throws Exception {
    StudyFiles files = edit.change().apply(before.files());
    return new StudyReader().read(before.folder(), files);
  }

  @Test
  void aDraggedWeightIsWrittenWithItsSiblingsAndComesBack() throws Exception {
    LoadedStudy example = Assessments.example();
    WeightDesk desk = new WeightDesk(example.study());
    desk.look(Source.STUDY);
    desk.move("performance", 0.4);
    StudyEdit edit = desk.drop().orElseThrow().edit(example.study());
    assertTrue(edit.title().en().contains("→ 40"), edit.title().en());
    assertTrue(edit.coalesceKey().isPresent());
    LoadedStudy changed = after(example, edit);
    WeightTree tree = WeightTree.of(changed.study().requirements());
    assertEquals(0.4, tree.share("performance"), 1e-9);
    assertEquals(example.study().requirements().stream().filter(one -> one.partOf().isEmpty())
        .mapToDouble(Requirement::weight).sum(), changed.study().requirements().stream()
        .filter(one -> one.partOf().isEmpty()).mapToDouble(Requirement::weight).sum(), 0.11);
    StudyEdit back = new WeightReset(example.study(), changed.study())
        .edit(Source.STUDY, LocalText.same("back")).orElseThrow();
    assertEquals(example.study(), after(changed, back).study());
    assertEquals(Optional.empty(), new WeightReset(example.study(), example.study()).edit(Source.STUDY, LocalText.same("")));
  }

  @Test
  void whatAPersonSaysIsWrittenAsThatPersonsOpinion() throws Exception {
    LoadedStudy example = after(Assessments.example(), new MakerEdits(Assessments.example().study()).add(
        new DecisionMaker("ann", LocalText.same("Ann"), LocalText.same("Tester"), 1, Map.of())));
    WeightDesk desk = new WeightDesk(example.study());
    Source ann = new Source(Source.Kind.MAKER, "ann");
    assertTrue(desk.sources().contains(ann));
    desk.look(ann);
    desk.move("performance", 0.5);
    Study changed = after(example, desk.drop().orElseThrow().edit(example.study())).study();
    WeightOpinion said = changed.decision().makers().stream().filter(one -> one.id().equals("ann")).findFirst()
        .orElseThrow().opinions().get(DecisionMaker.TOP);
    assertEquals(50.0, ((WeightOpinion.Direct) said).weights().get("performance"));
    assertEquals(example.study().requirements(), changed.requirements(), "the study's own weights stay");
  }
}
