package org.emporion.store.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.emporion.model.LocalText;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Decision;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.Evidence;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.emporion.model.study.Study;
import org.emporion.model.study.WeightOpinion;
import org.emporion.model.study.WeightOpinion.Comparison;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.CriteriaCatalogue;
import org.emporion.store.Criterion;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyFiles;
import org.emporion.store.StudyReader;
import org.emporion.store.StudySaver;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each decision, made on the example study without its decision makers: the study that is read afterwards has it, and nothing else changed. */
class StudyEditsTest {
  private static final LocalText LIN = new LocalText("Ms Lin", "林小姐");
  private static final LocalText ROLE = new LocalText("IT lead: shop & ERP", "資訊主管");
  @TempDir
  Path temp;
  private StudyFiles begin;
  private LoadedStudy now;

  @BeforeEach
  void read() throws Exception {
    begin = StudyFiles.read(TestStudies.EXAMPLE).without("decision.yaml");
    now = new StudyReader().read(TestStudies.EXAMPLE, begin);
  }

  private Study make(StudyEdit edit) throws BrokenStudyException {
    now = new StudyReader().read(now.folder(), edit.change().apply(now.files()));
    return now.study();
  }

  private RequirementEdits requirements() {
    return new RequirementEdits(now.study());
  }

  private ClaimEdits claims() {
    return new ClaimEdits(now.study());
  }

  private MakerEdits makers() {
    return new MakerEdits(now.study());
  }

  private Claim claim(String candidate, String requirement) {
    return now.study().candidate(candidate).orElseThrow().claim(requirement).orElseThrow();
  }

  @Test
  void weights() throws Exception {
    StudyEdit edit = requirements().weight("checkout-speed", 40);
    assertEquals("Weight of Checkout answers fast at the design peak: 35 → 40", edit.title().en());
    String text = now.files().text("requirements.yaml").orElseThrow();
    assertEquals(40, make(edit).requirement("checkout-speed").orElseThrow().weight());
    assertEquals(text.replaceFirst("weight: 35", "weight: 40"), now.files().text("requirements.yaml").orElseThrow());
    Map<String, Double> weights = new LinkedHashMap<>();
    weights.put("e-invoice", 12.5);
    weights.put("local-payments", 0.0);
    make(requirements().weights(weights));
    assertEquals(12.5, now.study().requirement("e-invoice").orElseThrow().weight());
    assertEquals(0, now.study().requirement("local-payments").orElseThrow().weight());
  }

  @Test
  void claimsAreWrittenWhereTheyStandAndUnknownIsAWord() throws Exception {
    Claim better = new Claim("e-invoice", Claim.Basis.JUDGEMENT, Optional.of(0.0), ROLE,
        Optional.of(LocalDate.of(2026, 11, 20)));
    StudyEdit edit = claims().claim("cloudcart", better);
    assertTrue(edit.title().en().endsWith(": yes → no"), edit.title().en());
    assertTrue(edit.title().zhTw().endsWith("：是 → 否"), edit.title().zhTw());
    make(edit);
    assertEquals(better, claim("cloudcart", "e-invoice"));
    assertTrue(now.files().text("candidates/cloudcart.yaml").orElseThrow().contains(
        "  e-invoice:\n    {basis: judgement, value: no, source: {en: \"IT lead: shop & ERP\", zh-TW: 資訊主管}, "
            + "date: 2026-11-20}\n  local-payments:"), now.files().text("candidates/cloudcart.yaml").orElseThrow());
    Claim unknown = new Claim(
        "e-invoice", Claim.Basis.UNKNOWN, Optional.empty(), LocalText.same(""), Optional.empty());
    make(claims().claim("cloudcart", unknown));
    assertEquals(unknown, claim("cloudcart", "e-invoice"));
    Claim asked = new Claim("e-invoice", Claim.Basis.UNKNOWN, Optional.empty(), LocalText.same("Asked"), Optional.empty());
    make(claims().claim("cloudcart", asked));
    assertEquals(asked, claim("cloudcart", "e-invoice"));
    make(claims().claim("cloudcart", better));
    assertEquals(better, claim("cloudcart", "e-invoice"));
    make(claims().remove("cloudcart", "e-invoice"));
    assertTrue(now.study().candidate("cloudcart").orElseThrow().claim("e-invoice").isEmpty());
  }

  @Test
  void mustHaves() throws Exception {
    make(requirements().mustHave("recovery-time", Optional.of(new MustHave(MustHave.Bound.AT_MOST, 12))));
    assertEquals(12, now.study().requirement("recovery-time").orElseThrow().mustHave().orElseThrow().threshold());
    make(requirements().mustHave("data-export", Optional.of(new MustHave(MustHave.Bound.AT_LEAST, 1))));
    assertTrue(now.study().requirement("data-export").orElseThrow().mustHave().isPresent());
    for (String id : List.of("peak-objectives", "e-invoice", "personal-data", "recovery-time", "data-export")) {
      make(requirements().mustHave(id, Optional.empty()));
    }
    assertTrue(now.study().requirements().stream().noneMatch(one -> one.mustHave().isPresent()));
    make(requirements().mustHave("e-invoice", Optional.of(new MustHave(MustHave.Bound.AT_LEAST, 1))));
    assertTrue(now.study().requirement("e-invoice").orElseThrow().mustHave().isPresent());
    assertTrue(now.files().text("requirements.yaml").orElseThrow().contains("e-invoice: yes"));
    for (MustHave bound : List.of(new MustHave(MustHave.Bound.AT_MOST, 0), new MustHave(MustHave.Bound.AT_LEAST, 0.5))) {
      make(requirements().mustHave("e-invoice", Optional.of(bound)));
      assertEquals(Optional.of(bound), now.study().requirement("e-invoice").orElseThrow().mustHave());
    }
    make(requirements().mustHave("recovery-time", Optional.of(new MustHave(MustHave.Bound.AT_LEAST, 1))));
    assertTrue(now.files().text("requirements.yaml").orElseThrow().contains("recovery-time: {at-least: 1}"));
  }

  private static Requirement picked(Criterion criterion, String group) {
    return new Requirement(criterion.id(), criterion.title(), Optional.of(group), 10, criterion.scale().orElseThrow(),
        criterion.evidence(), Optional.empty(), Optional.of(ROLE), criterion.indicators());
  }

  private static Requirement own(String group, double weight) {
    return new Requirement("gift-cards", new LocalText("Gift cards: yes", "禮物卡"), Optional.of(group), weight,
        new Scale(Scale.Kind.NUMBER, "NT$/card", 100, 0.5), Evidence.CLAIM,
        Optional.of(new MustHave(MustHave.Bound.AT_MOST, 50)), Optional.empty(), List.of("P1.2.8"));
  }

  @Test
  void requirementsComeFromTheCatalogueOrAreOwnAndStandInTheirGroup() throws Exception {
    Criterion criterion = CriteriaCatalogue.shipped().criteria().values().stream()
        .filter(one -> one.scale().isPresent() && !one.evidence().measured()
            && now.study().requirement(one.id()).isEmpty()).findFirst().orElseThrow();
    make(requirements().add(picked(criterion, "trading"), Optional.of(criterion)));
    assertEquals(picked(criterion, "trading"), now.study().requirement(criterion.id()).orElseThrow());
    make(requirements().add(own("trading", 20), Optional.empty()));
    assertEquals(own("trading", 20), now.study().requirement("gift-cards").orElseThrow());
    List<String> ids = now.study().requirements().stream().map(Requirement::id).toList();
    assertEquals(ids.indexOf("marketplace-sync") + 1, ids.indexOf(criterion.id()));
    assertEquals(ids.indexOf("protection") - 1, ids.indexOf("gift-cards"));
    make(requirements().remove("gift-cards"));
    make(requirements().remove(criterion.id()));
    assertEquals(begin, now.files(), "as it was, letter by letter");
  }

  @Test
  void aGroupGoesWithItsMembersAndAllThatIsSaidOfThem() throws Exception {
    withMakers();
    make(requirements().remove("protection"));
    Study study = now.study();
    assertTrue(study.requirement("personal-data").isEmpty());
    assertTrue(study.candidates().stream().allMatch(one -> one.claim("recovery-time").isEmpty()));
    assertFalse(((WeightOpinion.Swing) study.decision().makers().get(1).opinions().get("top")).points()
        .containsKey("protection"));
  }

  /** Ms Lin compares the members of performance and weighs trading; Mr Wu says how far each group swings. */
  private void withMakers() throws Exception {
    Map<String, WeightOpinion> opinions = new LinkedHashMap<>();
    opinions.put("trading", new WeightOpinion.Direct(Map.of(
        "e-invoice", 10.0, "local-payments", 20.0, "erp-connection", 30.0, "marketplace-sync", 40.0)));
    opinions.put("performance", new WeightOpinion.Pairwise(List.of(
        new Comparison("checkout-speed", "search-speed", 3), new Comparison("checkout-speed", "peak-objectives", 0.5),
        new Comparison("search-speed", "instance-capacity", 1 / 3.0)), WeightOpinion.Derivation.GEOMETRIC_MEAN,
        "saaty-1980"));
    DecisionMaker lin = new DecisionMaker("lin", LIN, ROLE, 2, opinions);
    make(makers().add(lin));
    assertEquals(lin, now.study().decision().makers().getFirst());
    Map<String, Double> swings = new LinkedHashMap<>();
    for (String group : List.of("performance", "trading", "protection", "customers", "cost", "people")) {
      swings.put(group, group.equals("protection") ? 100.0 : 40);
    }
    make(makers().add(new DecisionMaker("wu", LocalText.same("Mr Wu"), ROLE, 1, Map.of())));
    make(makers().opinion("wu", "top", Optional.of(new WeightOpinion.Swing(swings))));
  }

  @Test
  void decisionMakersComeSpeakAndGo() throws Exception {
    withMakers();
    make(makers().votes("wu", 0.5));
    make(makers().joining(Decision.Joining.ARITHMETIC));
    make(makers().describe("wu", LocalText.same("吳先生"), ROLE));
    Decision decision = now.study().decision();
    assertEquals(Decision.Joining.ARITHMETIC, decision.joining());
    assertEquals(0.5, decision.makers().get(1).votes());
    assertEquals(LocalText.same("吳先生"), decision.makers().get(1).name());
    make(makers().opinion("wu", "top", Optional.empty()));
    assertTrue(now.study().decision().makers().get(1).opinions().isEmpty());
    make(makers().remove("lin"));
    make(makers().remove("wu"));
    assertTrue(now.study().decision().makers().isEmpty());
  }

  private List<Comparison> answers() {
    return ((WeightOpinion.Pairwise) now.study().decision().makers().getFirst().opinions().get("performance"))
        .comparisons();
  }

  @Test
  void answersAreTurnedRoundLikeTheCellTheyAreWrittenIn() throws Exception {
    withMakers();
    StudyEdit edit = makers().answer("lin", "performance", "search-speed", "checkout-speed", Optional.of(0.2));
    assertTrue(edit.title().en().endsWith(": 1/3 → 1/5"), edit.title().en());
    make(edit);
    assertEquals(new Comparison("checkout-speed", "search-speed", 5), answers().getFirst());
    make(makers().answer("lin", "performance", "peak-objectives", "instance-capacity", Optional.of(4.0)));
    assertEquals(new Comparison("peak-objectives", "instance-capacity", 4), answers().getLast());
    make(makers().answer("lin", "performance", "search-speed", "instance-capacity", Optional.empty()));
    assertEquals(3, answers().size());
    make(makers().answer("wu", "people", "staff-skills", "data-export", Optional.of(1 / 7.0)));
    assertTrue(now.files().text("decision.yaml").orElseThrow().contains("data-export: 1/7"));
  }

  @Test
  void opinionsStaySoundWhenAGroupGainsAndLosesAMember() throws Exception {
    withMakers();
    make(requirements().add(own("trading", 25), Optional.empty()));
    WeightOpinion.Direct direct = (WeightOpinion.Direct) now.study().decision().makers().getFirst().opinions().get("trading");
    // 25 against 100 of the others in the study, so 25 against the 100 that she gave them.
    assertEquals(25, direct.weights().get("gift-cards"));
    make(requirements().remove("gift-cards"));
    make(requirements().add(own("performance", 17.5), Optional.empty()));
    assertEquals(new Comparison("gift-cards", "checkout-speed", 0.5), answers().getLast());
    make(requirements().remove("gift-cards"));
    assertEquals(3, answers().size());
    make(requirements().remove("search-speed"));
    assertFalse(now.study().decision().makers().getFirst().opinions().containsKey("performance"),
        "the comparisons left do not hang together");
  }

  @Test
  void fiveHundredEditsOnDiskAndAsManyBackGiveTheSameBytes() throws Exception {
    Path folder = TestStudies.kiosk(temp);
    Map<String, String> bytes = TestStudies.snapshot(folder);
    now = new StudyReader().read(folder);
    Deque<StudyFiles> history = new ArrayDeque<>();
    Random random = new Random(6);
    StudySaver saver = new StudySaver();
    for (int i = 0; i < 500; i++) {
      StudyFiles before = now.files();
      make(any(random));
      saver.save(folder, before, now.files());
      history.push(before);
    }
    assertTrue(history.stream().distinct().count() > 400, "most edits changed something");
    StudyFiles at = StudyFiles.read(folder);
    assertEquals(now.files(), at);
    while (!history.isEmpty()) {
      saver.save(folder, at, history.peek());
      at = history.pop();
    }
    assertEquals(bytes, TestStudies.snapshot(folder));
  }

  private StudyEdit any(Random random) {
    List<Requirement> leaves = now.study().leaves();
    Requirement leaf = leaves.get(random.nextInt(leaves.size()));
    String candidate = now.study().candidates().get(random.nextInt(2)).id();
    String group = leaves.stream().flatMap(one -> one.partOf().stream()).findFirst().orElseThrow();
    boolean there = now.study().requirement("gift-cards").isPresent();
    boolean makers = !now.study().decision().makers().isEmpty();
    return switch (random.nextInt(leaf.evidence().measured() ? 4 : 7)) {
      case 0, 1 -> requirements().weight(leaf.id(), 1 + random.nextInt(1000) / 10.0);
      case 2 -> there ? requirements().remove("gift-cards")
          : requirements().add(own(group, 1 + random.nextInt(50)), Optional.empty());
      case 3 -> makers && random.nextInt(3) == 0 ? makers().remove("wu")
          : makers ? makers().votes("wu", random.nextInt(5) + 1)
          : makers().add(new DecisionMaker("wu", LIN, ROLE, 1, Map.of()));
      case 4 -> claims().claim(candidate, new Claim(leaf.id(), Claim.Basis.UNKNOWN, Optional.empty(),
          LocalText.same(random.nextBoolean() ? "" : new RandomEdits(random.nextLong()).text().strip()), Optional.empty()));
      case 5 -> claims().remove(candidate, leaf.id());
      default -> claims().claim(candidate, new Claim(leaf.id(), Claim.Basis.VENDOR,
          Optional.of((double) random.nextInt(2)), ROLE, Optional.of(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)))));
    };
  }
}
