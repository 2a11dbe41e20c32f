package org.emporion.ui.model.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.study.Claim;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.emporion.model.study.Study;
import org.emporion.store.CriteriaCatalogue;
import org.emporion.store.Criterion;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyReader;
import org.emporion.store.edit.ClaimEdits;
import org.emporion.store.edit.StudyEdit;
import org.emporion.ui.Wording;
import org.emporion.ui.model.Assessments;
import org.emporion.ui.model.FormProblem;
import org.emporion.ui.model.TypedNumber;
import org.junit.jupiter.api.Test;

/** Every change is read back by the reader of studies: what it wrote is what a person would find. */
class EvaluationEditsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private final Wording words = Wording.in(Language.EN);
  private final LoadedStudy example = Assessments.example();
  private final Study study = example.study();
  private final EvaluationEdits edits = new EvaluationEdits(study, words.book());
  private final CriteriaCatalogue catalogue = CriteriaCatalogue.shipped();

  EvaluationEditsTest() throws Exception {}

  private LoadedStudy after(StudyEdit edit) throws Exception {
    return after(example, edit);
  }

  private static LoadedStudy after(LoadedStudy before, StudyEdit edit) throws Exception {
    return new StudyReader().read(before.folder(), edit.change().apply(before.files()));
  }

  private EvaluationEdits edits(LoadedStudy loaded) {
    return new EvaluationEdits(loaded.study(), words.book());
  }

  private Requirement requirement(String id) {
    return study.requirement(id).orElseThrow();
  }

  private Claim claim(String candidate, String requirement) {
    return study.candidate(candidate).orElseThrow().claim(requirement).orElseThrow();
  }

  private EvidenceForm form(String candidate, String requirement) {
    return EvidenceForm.of(requirement(requirement), study.candidate(candidate).orElseThrow().claim(requirement), TODAY);
  }

  private static EvidenceForm with(EvidenceForm form, Claim.Basis basis, String value, String source, String date) {
    return new EvidenceForm(form.requirement(), basis, value, source, "", date);
  }

  @Test
  void savingAFormAsItIsIsNoEdit() {
    for (var candidate : study.candidates()) {
      for (Claim claim : candidate.claims()) {
        EvidenceForm form = form(candidate.id(), claim.requirement());
        assertEquals(List.of(), form.problems(words), candidate.id() + " " + claim.requirement());
        assertEquals(Optional.empty(), edits.claim(candidate.id(), form));
      }
    }
    for (Requirement one : study.requirements()) {
      assertEquals(Optional.empty(), edits.requirement(RequirementForm.of(one)), one.id());
    }
  }

  @Test
  void oneValueChangesOnItsLineAndTheRestStays() throws Exception {
    EvidenceForm form = form("cloudcart", "erp-connection");
    EvidenceForm better = new EvidenceForm(
        form.requirement(), form.basis(), "3", form.source(), form.sourceZh(), form.date());
    StudyEdit edit = edits.claim("cloudcart", better).orElseThrow();
    Claim now = after(edit).study().candidate("cloudcart").orElseThrow().claim("erp-connection").orElseThrow();
    assertEquals(Optional.of(3.0), now.value());
    List<String> before = example.files().text("candidates/cloudcart.yaml").orElseThrow().lines().toList();
    List<String> changed = after(edit).files().text("candidates/cloudcart.yaml").orElseThrow().lines().toList();
    assertEquals(before.size(), changed.size());
    assertEquals(1, IntStream.range(0, before.size()).filter(i -> !before.get(i).equals(changed.get(i))).count());
  }

  @Test
  void whatWasUnknownGetsAValueAndBack() throws Exception {
    // Written as the single word "unknown" in meshworks.yaml and as a map in cloudcart.yaml.
    for (String[] at : new String[][] {{"meshworks", "consent-records", "2.5"}, {"cloudcart", "data-export", "1"}}) {
      EvidenceForm known = with(form(at[0], at[1]), Claim.Basis.VENDOR, at[2], "Manual, page 7", "2026/9/1");
      assertEquals(List.of(), known.problems(words));
      Claim claim = after(edits.claim(at[0], known).orElseThrow()).study().candidate(at[0]).orElseThrow().claim(at[1]).orElseThrow();
      assertEquals(new Claim(at[1], Claim.Basis.VENDOR, Optional.of(Double.valueOf(at[2])),
          LocalText.same("Manual, page 7"), Optional.of(LocalDate.of(2026, 9, 1))), claim);
    }
    EvidenceForm asked = with(form("opensail", "e-invoice"), Claim.Basis.UNKNOWN, "1", "Asked again", "");
    Claim claim = after(edits.claim("opensail", asked).orElseThrow()).study().candidate("opensail").orElseThrow()
        .claim("e-invoice").orElseThrow();
    assertEquals(Claim.Basis.UNKNOWN, claim.basis());
    assertTrue(claim.value().isEmpty() && claim.date().isEmpty());
    assertEquals("Asked again", claim.source().en());
  }

  @Test
  void aFirstClaimCanBeMadeWhereNobodySaidAnything() throws Exception {
    LoadedStudy without = after(new ClaimEdits(study).remove("cloudcart", "e-invoice"));
    EvidenceForm form = new EvidenceForm(
        requirement("e-invoice"), Claim.Basis.JUDGEMENT, "0", "Accountant", "會計", "2026-11-20");
    Claim claim = after(without, edits(without).claim("cloudcart", form).orElseThrow()).study()
        .candidate("cloudcart").orElseThrow().claim("e-invoice").orElseThrow();
    assertEquals(Optional.of(0.0), claim.value());
    assertEquals("會計", claim.source().zhTw());
  }

  @Test
  void formsSayWhatIsWrongBesideTheField() {
    EvidenceForm level = with(form("cloudcart", "erp-connection"), Claim.Basis.JUDGEMENT, "5", " ", "yesterday");
    assertEquals(List.of(EvidenceForm.Field.VALUE, EvidenceForm.Field.SOURCE, EvidenceForm.Field.DATE),
        level.problems(words).stream().map(FormProblem::field).toList());
    assertEquals("Write a number in h, such as 12.5.",
        with(form("cloudcart", "recovery-time"), Claim.Basis.VENDOR, "soon", "x", "2026-01-01")
            .problems(words).get(0).message());
    assertFalse(with(form("cloudcart", "e-invoice"), Claim.Basis.VENDOR, "", "x", "2026-02-30")
        .problems(words).isEmpty());
    assertEquals(List.of(), with(form("cloudcart", "e-invoice"), Claim.Basis.UNKNOWN, "", "", "").problems(words));
  }

  @Test
  void numbersAreReadAsPeopleTypeThem() {
    for (String typed : List.of("1,234.5", "1234.5", "１２３４．５", " 1_234.5 ")) {
      assertEquals(1234.5, TypedNumber.read(typed, false).orElseThrow().value().doubleValue(), typed);
    }
    assertEquals(0.95, TypedNumber.read("95%", true).orElseThrow().value().doubleValue());
    assertEquals(0.95, TypedNumber.read("９５％", true).orElseThrow().value().doubleValue());
    for (String typed : List.of("", "12,34", "1e5", "95%", "a", "1.2.3", "--1")) {
      assertTrue(TypedNumber.read(typed, false).isEmpty(), typed);
    }
  }

  @Test
  void weightAndThresholdAreWritten() throws Exception {
    RequirementForm form = RequirementForm.of(requirement("recovery-time"));
    assertEquals("24", form.threshold());
    RequirementForm changed = new RequirementForm(
        form.requirement(), "50", Optional.of(MustHave.Bound.AT_MOST), "12");
    Requirement now = after(edits.requirement(changed).orElseThrow()).study().requirement("recovery-time").orElseThrow();
    assertEquals(50, now.weight());
    assertEquals(Optional.of(new MustHave(MustHave.Bound.AT_MOST, 12)), now.mustHave());
    RequirementForm free = new RequirementForm(form.requirement(), "35", Optional.empty(), "");
    assertTrue(after(edits.requirement(free).orElseThrow()).study().requirement("recovery-time").orElseThrow().mustHave().isEmpty());
    RequirementForm yes = new RequirementForm(
        requirement("data-export"), "40", Optional.of(MustHave.Bound.AT_LEAST), "");
    assertEquals(Optional.of(new MustHave(MustHave.Bound.AT_LEAST, 1)),
        after(edits.requirement(yes).orElseThrow()).study().requirement("data-export").orElseThrow().mustHave());
    assertEquals("100%", RequirementForm.of(requirement("peak-objectives")).threshold());
  }

  @Test
  void aWeightThatLeavesNothingToWeighIsRefused() {
    RequirementForm zero = new RequirementForm(requirement("e-invoice"), "0", Optional.empty(), "");
    assertEquals(List.of(), zero.problems(80, words));
    assertEquals(RequirementForm.Field.WEIGHT, zero.problems(0, words).get(0).field());
    assertFalse(new RequirementForm(requirement("e-invoice"), "-1", Optional.empty(), "").problems(80, words).isEmpty());
    assertFalse(new RequirementForm(
        requirement("brand-freedom"), "1", Optional.of(MustHave.Bound.AT_LEAST), "5").problems(1, words).isEmpty());
  }

  @Test
  void aCriterionOfTheCatalogueJoinsItsGroup() throws Exception {
    NewRequirement promotions = new NewRequirement(
        catalogue.criterion("promotions"), "", "", Scale.Kind.LEVEL, "", "", "", Optional.of("trading"), "25");
    assertEquals(List.of(), promotions.problems(true, words));
    Study now = after(edits.add(promotions)).study();
    List<String> ids = now.requirements().stream().map(Requirement::id).toList();
    assertEquals(ids.indexOf("marketplace-sync") + 1, ids.indexOf("promotions"), "behind the last of its group");
    assertEquals(Optional.of("trading"), now.requirement("promotions").orElseThrow().partOf());
    assertEquals("25", NewRequirement.usualWeight(study, Optional.of("trading")));
    NewRequirement again = new NewRequirement(
        catalogue.criterion("e-invoice"), "", "", Scale.Kind.LEVEL, "", "", "", Optional.empty(), "1");
    assertEquals("e-invoice-2", again.id(study));
    assertEquals("e-invoice-2", after(edits.add(again)).study().leaves().getLast().id());
  }

  @Test
  void anOwnRequirementTakesItsScaleAlong() throws Exception {
    NewRequirement own = new NewRequirement(
        Optional.empty(), "Answers within: a day!", "一天內回覆", Scale.Kind.NUMBER, "h", "48", "1", Optional.empty(), "10");
    assertEquals(List.of(), own.problems(false, words));
    Requirement now = after(edits.add(own)).study().requirement("answers-within-a-day").orElseThrow();
    assertEquals(new Scale(Scale.Kind.NUMBER, "h", 48, 1), now.scale());
    assertEquals(new LocalText("Answers within: a day!", "一天內回覆"), now.title());
    NewRequirement chinese = new NewRequirement(
        Optional.empty(), "", "門市可查線上庫存", Scale.Kind.YES_NO, "", "", "", Optional.of("people"), "10");
    assertEquals("門市可查線上庫存", after(edits.add(chinese)).study().requirement("requirement").orElseThrow().title().en());
    assertEquals(NewRequirement.Field.SCALE, new NewRequirement(
        Optional.empty(), "x", "", Scale.Kind.NUMBER, "h", "1", "1", Optional.empty(), "10")
        .problems(false, words).get(0).field());
    assertEquals(NewRequirement.Field.CRITERION, new NewRequirement(
        Optional.empty(), "", "", Scale.Kind.LEVEL, "", "", "", Optional.empty(), "1").problems(true, words).get(0).field());
  }

  @Test
  void everyCriterionOfTheCatalogueCanBeAdded() throws Exception {
    List<StudyEdit> all = new ArrayList<>();
    for (var criterion : catalogue.criteria().values()) {
      if (study.requirement(criterion.id()).isEmpty()) {
        NewRequirement one = new NewRequirement(
            Optional.of(criterion), "", "", Scale.Kind.LEVEL, "TWD", "9", "1", Optional.of(nobodySpeaksOn()), "5");
        assertEquals(List.of(), one.problems(true, words), criterion.id());
        all.add(edits.add(one));
      }
    }
    assertEquals(study.requirements().size() + all.size(),
        after(StudyEdit.all(LocalText.same("all"), all)).study().requirements().size());
  }

  /** A group on which no decision maker speaks: only there can edits of one and the same study be added up. */
  private String nobodySpeaksOn() {
    return study.requirements().stream().flatMap(one -> one.partOf().stream())
        .filter(group -> study.decision().makers().stream().noneMatch(one -> one.opinions().containsKey(group)))
        .findFirst().orElseThrow();
  }

  @Test
  void removingTakesThresholdClaimsAndEmptyGroupsAlong() throws Exception {
    Study now = after(edits.remove("e-invoice")).study();
    assertTrue(now.requirement("e-invoice").isEmpty());
    assertTrue(now.candidates().stream().allMatch(one -> one.claim("e-invoice").isEmpty()));
    Study group = after(edits.remove("protection")).study();
    assertEquals(study.requirements().size() - 4, group.requirements().size());
    LoadedStudy one = after(edits.remove("staff-skills"));
    Study both = after(one, edits(one).remove("data-export")).study();
    assertTrue(both.requirement("people").isEmpty(), "nothing was left in it");
    assertTrue(edits.removable("performance"));
    LoadedStudy last = example;
    for (String next : List.of("performance", "trading", "protection", "customers", "cost", "staff-skills")) {
      last = after(last, edits(last).remove(next));
    }
    assertFalse(edits(last).removable("data-export"), "the last one stays");
  }

  @Test
  void severalValuesBecomeUnknownAtOnceAndMeasuredOnesStay() throws Exception {
    EvaluationGrid grid = EvaluationGrid.of(study, Optional.empty());
    List<EvidenceCell> cells = grid.leaves().stream().flatMap(row -> row.cells().stream()).toList();
    Study now = after(edits.unknown(cells).orElseThrow()).study();
    assertTrue(now.candidates().stream().flatMap(one -> one.claims().stream()).allMatch(one -> one.value().isEmpty()));
    assertEquals(claim("cloudcart", "data-export"),
        now.candidate("cloudcart").orElseThrow().claim("data-export").orElseThrow(), "what was unknown keeps its note");
  }

  @Test
  void theCatalogueIsSearchedInBothLanguages() {
    CatalogueList list = new CatalogueList(catalogue, study);
    assertEquals(catalogue.criteria().size(), list.found("", Optional.empty()).size());
    assertEquals(List.of("e-invoice"), list.found("e-invoice cloud", Optional.empty()).stream()
        .map(one -> one.id()).filter("e-invoice"::equals).toList());
    assertTrue(list.found("電子發票", Optional.empty()).stream().anyMatch(one -> one.id().equals("e-invoice")));
    assertTrue(list.found("", Optional.of("brand")).stream().allMatch(one -> one.area().equals("brand")));
    assertEquals(List.of(), list.found("zeppelin", Optional.empty()));
    assertTrue(list.used(catalogue.criterion("e-invoice").orElseThrow()));
    assertFalse(list.used(catalogue.criterion("promotions").orElseThrow()));
    assertTrue(CatalogueList.picked(catalogue, requirement("local-payments")).flatMap(Criterion::ends).isPresent());
  }
}
