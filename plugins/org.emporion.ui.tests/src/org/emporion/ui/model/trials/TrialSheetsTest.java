package org.emporion.ui.model.trials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.Language;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.Extraction;
import org.emporion.model.study.Step;
import org.emporion.model.study.TrialProfile;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyReader;
import org.emporion.store.edit.StepEdits;
import org.emporion.store.edit.StepPlace;
import org.emporion.store.edit.StepText;
import org.emporion.store.edit.StudyEdit;
import org.emporion.ui.Examples;
import org.emporion.ui.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown for typing over is what is read back; what cannot be kept is told at once. */
class TrialSheetsTest {
  private static final StepPlace PAYMENT = new StepPlace("storefront", "buy", 7);
  private static final TrialPlace STEP = new TrialPlace.InStep(PAYMENT);
  private final Wording words = Wording.in(Language.EN);
  private LoadedStudy study = new StudyReader().read(Examples.shipped());

  TrialSheetsTest() throws Exception {}

  private FormSheet sheet(TrialPlace place) {
    return new TrialSheets(study, Optional.empty(), words).of(place).orElseThrow();
  }

  private FormField field(TrialPlace place, String key) {
    return sheet(place).field(key).orElseThrow();
  }

  private void make(StudyEdit edit) throws Exception {
    study = new StudyReader().read(study.folder(), edit.change().apply(study.files()));
  }

  private void type(TrialPlace place, String key, String typed) throws Exception {
    FormField field = field(place, key);
    assertEquals(Optional.empty(), field.check().apply(typed), key);
    make(field.edit().apply(typed));
  }

  private Step step() {
    return PAYMENT.in(study.study()).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"harbour-lane", "vendure"})
  void everyFieldHasWordsInBothLanguagesAndTypingWhatIsThereChangesNothing(String example) throws Exception {
    study = new StudyReader().read(Examples.shipped().resolveSibling(example));
    for (Language language : Language.values()) {
      Wording say = Wording.in(language);
      TrialOutline outline = new TrialOutline(study.study(), 3, say);
      for (TrialNode node : outline.roots().stream().flatMap(TrialNode::all).toList()) {
        assertFalse(node.label().isBlank());
        for (FormField field : new TrialSheets(study, Optional.empty(), say).of(node.place())
            .map(FormSheet::fields).orElse(List.of())) {
          assertFalse(field.label().isBlank());
          assertEquals(Optional.empty(), field.check().apply(field.value()), node.place() + " " + field.key());
          assertTrue(study.files().equals(field.edit().apply(field.value()).change().apply(study.files())),
              node.place() + " " + field.key());
        }
      }
    }
  }

  @Test
  void aRequestIsTypedLineByLine() throws Exception {
    type(STEP, "path", "/pay/#{order-id}");
    type(STEP, "query", "lang = zh\n\nwith = a=b");
    type(STEP, "headers", "Content-Type: application/json\nX-Trace: a: b");
    type(STEP, "status", "200, 402 504");
    type(STEP, "expect", "$.state = ok | declined\n$.items[?(@.a=='b')] = 1");
    type(STEP, "extract", "token = header X-Token\nany = random $.items[*].id\nfirst = $.id"
        + "\ncsrf = css input[name=csrf] @ value\nnext = header Location ~ id=(\\d+)\nversion = pattern v=(\\w+)");
    type(STEP, "pause", "300 – 900");
    assertEquals("/pay/#{order-id}", step().path());
    assertEquals(Map.of("lang", "zh", "with", "a=b"), step().query());
    assertEquals(Map.of("Content-Type", "application/json", "X-Trace", "a: b"), step().headers());
    assertEquals(Map.of("$.state", List.of("ok", "declined"), "$.items[?(@.a=='b')]", List.of("1")), step().expect());
    assertEquals(new Extraction(Extraction.From.HEADER, "X-Token"), step().extract().get("token"));
    assertEquals(new Extraction(Extraction.From.RANDOM, "$.items[*].id"), step().extract().get("any"));
    assertEquals(new Extraction(Extraction.From.CSS, "input[name=csrf]", "value"), step().extract().get("csrf"));
    assertEquals(new Extraction(Extraction.From.HEADER, "Location", "id=(\\d+)"), step().extract().get("next"));
    assertEquals(new Extraction(Extraction.From.PATTERN, "v=(\\w+)"), step().extract().get("version"));
    assertTrue(field(STEP, "extract").value().contains("csrf = css input[name=csrf] @ value"));
    assertEquals(new Step.Think(300, 900, false), step().think());
    type(STEP, "pause-kind", "pace");
    assertEquals(new Step.Think(300, 900, true), step().think());
    type(STEP, "pause", "");
    assertEquals(Step.Think.NONE, step().think());
  }

  @Test
  void everySourceOfAValueIsShownAsItIsTyped() throws Exception {
    for (Extraction.From from : Extraction.From.values()) {
      List<String> details = switch (from) {
        case HEADER, CSS -> List.of("", "x=(\\w+)");
        case FIRST, RANDOM, PATTERN -> List.of("");
      };
      for (String detail : details) {
        Extraction kept = new Extraction(from, from == Extraction.From.PATTERN ? "a = (b) @ c ~" : "$.a[?(@.b=='c = d')]", detail);
        make(new StepEdits(study.study()).entries(PAYMENT, "extract", StepText.extract(Map.of("kept", kept, "other", kept))));
        assertEquals(Map.of("kept", kept, "other", kept), step().extract());
        FormField field = field(STEP, "extract");
        assertTrue(field.enabled(), kept.toString());
        String more = field.value() + "\nnew = $.new";
        assertEquals(Optional.empty(), field.check().apply(more), more);
        make(field.edit().apply(more));
        assertEquals(Map.of("kept", kept, "other", kept, "new", Extraction.first("$.new")), step().extract());
      }
    }
  }

  @Test
  void whatLinesCannotSayIsShownAndLeftToTheFile() throws Exception {
    for (Extraction odd : List.of(
        new Extraction(Extraction.From.CSS, "a[title='x @ y']"),
        new Extraction(Extraction.From.CSS, "a[title='x @ y'] b", " href"),
        new Extraction(Extraction.From.HEADER, "X ~ Y"),
        new Extraction(Extraction.From.PATTERN, " id=(\\d+)"),
        new Extraction(Extraction.From.PATTERN, "a\nid=(\\d+)"))) {
      make(new StepEdits(study.study()).entries(
          PAYMENT, "extract", StepText.extract(Map.of("odd", odd, "plain", Extraction.first("$.id")))));
      assertEquals(odd, step().extract().get("odd"), "the file can say it");
      FormField field = field(STEP, "extract");
      assertFalse(field.enabled(), odd.toString());
      assertTrue(field.hint().contains("trials.yaml"), field.hint());
    }
    make(new StepEdits(study.study()).entries(PAYMENT, "expect", StepText.expect(Map.of("$.state", List.of("a|b")))));
    assertFalse(field(STEP, "expect").enabled(), "one text that two would be read from");
    make(new StepEdits(study.study()).entries(PAYMENT, "headers", StepText.texts(Map.of("Accept", "x"))));
    assertTrue(field(STEP, "headers").enabled());
  }

  @Test
  void contentChangesItsFields() throws Exception {
    type(STEP, "content", "graphql");
    type(STEP, "graphql-query", "mutation ($id: ID!) {\n  pay(id: $id) { state }\n}");
    type(STEP, "graphql-variables", "{\"id\": #{order-id}}");
    assertEquals("mutation ($id: ID!) {\n  pay(id: $id) { state }\n}", field(STEP, "graphql-query").value());
    assertTrue(step().body().orElseThrow().endsWith(",\"variables\":{\"id\": #{order-id}}}"));
    type(STEP, "content", "form");
    type(STEP, "form", "card = 4111\nname = A & B");
    assertEquals(Map.of("card", "4111", "name", "A & B"), step().form());
    assertEquals("POST", step().method());
  }

  @Test
  void whatCannotBeKeptIsToldWithWhatWouldBeRight() {
    Map<String, List<String>> wrong = Map.of(
        "path", List.of("", "api", "//host/x", "https://host/"),
        "status", List.of("", "ok", "99", "600"),
        "pause", List.of("900 – 300", "soon", "1 – 3600001", "-1"),
        "repeat", List.of("0", "1.5", "1001", ""),
        "headers", List.of("Accept", ": x", "A: 1\nA: 2"),
        "expect", List.of("data.id = 1"),
        "extract", List.of("token = id", "Token = $.id", "9a = $.id", "a = header "),
        "transaction", List.of("", "Two words"));
    wrong.forEach((key, texts) -> texts.forEach(text ->
        assertTrue(field(STEP, key).check().apply(text).isPresent(), key + ": " + text)));
    assertEquals(Optional.of("Line 2: “A” stands in line 1 already."), field(STEP, "headers").check().apply("A: 1\nA: 2"));
  }

  @Test
  void aProfileSaysTheLoadItComesTo() throws Exception {
    // 10 sessions/s is the median of the peak, 20 the design load; 80% of that and 30% before an opening.
    Workload workload = new Workload(Estimate.exactly(10), 20, 0.9, Map.of("browse", 0.5, "buy", 0.5));
    TrialPlace peak = new TrialPlace.InProfile("peak");
    type(peak, "load-factor", "80%");
    List<String> notes = new TrialSheets(study, Optional.of(workload), words).of(peak).orElseThrow().notes();
    assertEquals("Peak of the 90th percentile: 16 sessions/s.", notes.get(0));
    // Half of the sessions send 3 requests, half 7: 5 on average.
    assertEquals("That is 80 requests/s (storefront).", notes.get(1));
    assertEquals("One run takes 60 s.", notes.get(2));
    type(peak, "kind", "staircase");
    type(peak, "levels", "50%, 1, 150%");
    type(peak, "repeats", "3");
    notes = new TrialSheets(study, Optional.of(workload), words).of(peak).orElseThrow().notes();
    assertEquals("Peak of the 90th percentile: 10 → 20 → 30 sessions/s.", notes.get(0));
    assertEquals("One run takes 3 min; 3 runs take 9 min.", notes.get(2));
    type(peak, "kind", "spike");
    type(peak, "from-factor", "25%");
    type(peak, "percentile", "50%");
    assertTrue(new TrialSheets(study, Optional.of(workload), words).of(peak).orElseThrow().notes().getFirst()
        .startsWith("Peak of the 50th percentile: from 2"));
    assertTrue(field(peak, "from-factor").check().apply("0").isPresent());
    assertTrue(field(peak, "percentile").check().apply("40%").isPresent());
    TrialProfile profile = study.study().trials().profile("peak").orElseThrow();
    assertEquals(3, profile.repeats());
  }

  @Test
  void sharesOfJourneysKeepTheirSum() throws Exception {
    type(new TrialPlace.InJourney("storefront", "browse"), "share", "10%");
    Map<String, Double> shares = study.study().operations().journeys();
    assertEquals(0.1, shares.get("browse"));
    assertEquals(1, shares.values().stream().mapToDouble(Double::doubleValue).sum(), 1e-9);
  }

  @Test
  void whatIsAddedAnywhereIsSoundAndIsFoundAfterwards() throws Exception {
    for (TrialNode node : new TrialOutline(study.study(), 0, words).roots().stream().flatMap(TrialNode::all).toList()) {
      TrialTools tools = new TrialTools(study.study(), words);
      for (TrialTools.Tool tool : tools.add(node.place())) {
        LoadedStudy after = new StudyReader().read(study.folder(), tool.edit().change().apply(study.files()));
        assertTrue(new TrialOutline(after.study(), 0, words).find(tool.next()).isPresent(), tool.label());
      }
      if (tools.duplicate(node.place()).isPresent()) {
        TrialTools.Tool tool = tools.duplicate(node.place()).get();
        LoadedStudy after = new StudyReader().read(study.folder(), tool.edit().change().apply(study.files()));
        assertTrue(new TrialOutline(after.study(), 0, words).find(tool.next()).isPresent(), tool.label());
      }
    }
  }
}
