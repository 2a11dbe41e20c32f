package org.emporion.store.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.Share;
import org.emporion.model.study.Extraction;
import org.emporion.model.study.Journey;
import org.emporion.model.study.JourneySet;
import org.emporion.model.study.LoadCourse;
import org.emporion.model.study.Objective;
import org.emporion.model.study.Step;
import org.emporion.model.study.Study;
import org.emporion.model.study.TrialProfile;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyFiles;
import org.emporion.store.StudyReader;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions about trials, made on the example: the study that is read afterwards has each, and comments stay. */
class TrialEditsTest {
  private static final String SET = "storefront";
  private static final StepPlace ORDER = new StepPlace(SET, "buy", 6);
  private static final StepPlace PAY = new StepPlace(SET, "buy", 7);
  private static final StepPlace SEARCH = new StepPlace(SET, "buy", 1);
  private static final StepPlace PRODUCT = new StepPlace(SET, "buy", 2);
  private LoadedStudy now;

  @BeforeEach
  void read() throws Exception {
    now = new StudyReader().read(TestStudies.EXAMPLE);
  }

  private Study make(StudyEdit edit) throws BrokenStudyException {
    String before = trials();
    now = new StudyReader().read(now.folder(), edit.change().apply(now.files()));
    assertTrue(comments(trials()).containsAll(comments(before)), edit.title().en());
    return now.study();
  }

  private String trials() {
    return now.files().text("trials.yaml").orElseThrow();
  }

  private static List<String> comments(String text) {
    return text.lines().filter(line -> line.contains("# ")).map(line -> line.substring(line.indexOf("# "))).toList();
  }

  private StepEdits steps() {
    return new StepEdits(now.study());
  }

  private Step step(StepPlace at) {
    return at.in(now.study()).orElseThrow();
  }

  @Test
  void aPathIsOneLineAndEveryOtherLetterStays() throws Exception {
    String before = trials();
    make(steps().value(SEARCH, "path", Optional.of(YamlValue.text("/api/find"))));
    assertEquals("/api/find", step(SEARCH).path());
    int buy = before.indexOf("      buy:\n");
    assertEquals(before.substring(0, buy) + before.substring(buy).replaceFirst("/api/search", "/api/find"), trials());
    assertEquals("path of step search",
        new StepEdits(now.study()).value(SEARCH, "path", Optional.empty()).what().in(Language.EN));
  }

  @Test
  void everyPartOfARequestCanBeSaid() throws Exception {
    make(steps().pause(SEARCH, new Step.Think(100, 200, false)));
    assertEquals(new Step.Think(100, 200, false), step(SEARCH).think());
    make(steps().pause(SEARCH, new Step.Think(1000, 1500, true)));
    assertEquals(new Step.Think(1000, 1500, true), step(SEARCH).think());
    make(steps().pause(SEARCH, Step.Think.NONE));
    assertEquals(Step.Think.NONE, step(SEARCH).think());
    make(steps().entries(SEARCH, "query", StepText.texts(Map.of("q", "#{term}", "page", "2"))));
    assertEquals(Map.of("q", "#{term}", "page", "2"), step(SEARCH).query());
    make(steps().entries(SEARCH, "query", StepText.texts(Map.of())));
    assertEquals(Map.of(), step(SEARCH).query());
    Map<String, List<String>> expect = Map.of("$.found.total", List.of("3"), "$.state", List.of("a", "b"));
    make(steps().entries(SEARCH, "expect", StepText.expect(expect)));
    assertEquals(expect, step(SEARCH).expect());
    make(steps().entries(SEARCH, "expect", StepText.expect(Map.of("$.found.total", List.of("4")))));
    assertEquals(Map.of("$.found.total", List.of("4")), step(SEARCH).expect());
    Map<String, Extraction> extract = Map.of("hit", new Extraction(Extraction.From.RANDOM, "$.hits[*].sku"),
        "etag", new Extraction(Extraction.From.HEADER, "ETag"), "first", Extraction.first("$.hits[0]"));
    make(steps().entries(SEARCH, "extract", StepText.extract(extract)));
    assertEquals(extract, step(SEARCH).extract());
    Map<String, Extraction> pages = Map.of("csrf", new Extraction(Extraction.From.CSS, "input[name='csrf']", "value"),
        "title", new Extraction(Extraction.From.CSS, "h1"), "state", new Extraction(Extraction.From.PATTERN, "\"s\": \"([^\"]+)\""),
        "id", new Extraction(Extraction.From.HEADER, "Location", "/orders/(\\d+)#?"));
    make(steps().entries(SEARCH, "extract", StepText.extract(pages)));
    assertEquals(pages, step(SEARCH).extract());
    make(steps().content(SEARCH, StepEdits.Content.GRAPHQL));
    assertEquals("POST", step(SEARCH).method());
    make(steps().graphQl(SEARCH, "query ($t: String) { hits(t: $t) { sku } }", "{\"t\": \"#{term}\"}"));
    assertTrue(step(SEARCH).body().orElseThrow().contains("#{term}"));
    make(steps().content(SEARCH, StepEdits.Content.FORM));
    assertEquals(Map.of("field", "value"), step(SEARCH).form());
    make(steps().content(SEARCH, StepEdits.Content.NONE));
    assertTrue(step(SEARCH).body().isEmpty() && step(SEARCH).form().isEmpty());
  }

  @Test
  void theTransactionOfARequestIsTheSameWhereverItIsSent() throws Exception {
    make(steps().transaction(PRODUCT, "product-page"));
    for (Journey journey : now.study().trials().journeySet(SET).orElseThrow().journeys()) {
      journey.steps().stream().filter(one -> one.request().equals("product"))
          .forEach(one -> assertEquals("product-page", one.transaction()));
    }
  }

  @Test
  void stepsAreAddedRepeatedMovedAndRemoved() throws Exception {
    List<Step> before = PAY.journeyIn(now.study()).orElseThrow().steps();
    make(steps().add(SEARCH, "offers", "/offers"));
    assertEquals("offers", step(PRODUCT).request());
    make(steps().up(PRODUCT));
    assertEquals("offers", step(SEARCH).request());
    make(steps().down(SEARCH));
    make(steps().repeat(PRODUCT));
    assertEquals(List.of("search", "offers", "offers", "product"),
        SEARCH.journeyIn(now.study()).orElseThrow().steps().subList(0, 4).stream().map(Step::request).toList());
    make(steps().remove(PRODUCT));
    make(steps().remove(PRODUCT));
    assertEquals(before, SEARCH.journeyIn(now.study()).orElseThrow().steps());
    make(steps().repeat(ORDER));
    assertEquals(Map.of(), step(PAY).outcomes(), "the order is counted once");
  }

  @Test
  void journeysAreTheSameInAllSetsAndSharesSumToOne() throws Exception {
    JourneyEdits edits = new JourneyEdits(now.study());
    make(edits.repeatSet(SET, "app"));
    make(new JourneyEdits(now.study()).add("look-up", new LocalText("Look up an order", "查詢訂單")));
    for (JourneySet set : now.study().trials().journeySets()) {
      assertTrue(set.journeys().stream().anyMatch(one -> one.id().equals("look-up")), set.id());
    }
    assertEquals(0.0, now.study().operations().journeys().get("look-up"));
    make(new JourneyEdits(now.study()).repeat("search", "search-twice", LocalText.same("Search twice")));
    make(new JourneyEdits(now.study()).remove("search"));
    assertFalse(now.study().operations().journeys().containsKey("search"));
    make(new JourneyEdits(now.study()).removeSet("app"));
    assertEquals(1, now.study().trials().journeySets().size());
    make(new JourneyEdits(now.study()).name(SET, "buy", LocalText.same("Purchase")));
    make(new JourneyEdits(now.study()).feeder(SET, "colour", List.of("red", "1", "yes")));
    assertEquals(List.of("red", "1", "yes"), now.study().trials().journeySets().getFirst().feeders().get("colour"));
    make(new JourneyEdits(now.study()).removeFeeder(SET, "colour"));
  }

  @Test
  void aProfileGoesFromKindToKind() throws Exception {
    make(new ProfileEdits(now.study()).add("opening", LocalText.same("Campaign opens"), ProfileKind.SPIKE));
    assertEquals(new LoadCourse.Spike(0.3, 3, 1), profile("opening").course());
    for (ProfileKind from : ProfileKind.values()) {
      make(new ProfileEdits(now.study()).kind("opening", from));
      for (ProfileKind to : ProfileKind.values()) {
        make(new ProfileEdits(now.study()).kind("opening", to));
        make(new ProfileEdits(now.study()).kind("opening", from));
      }
    }
    make(new ProfileEdits(now.study()).repeat("opening", "again", LocalText.same("Again")));
    assertEquals(profile("opening").course(), profile("again").course());
    make(new ProfileEdits(now.study()).value("again", "repeats", Optional.of(YamlValue.number(5))));
    assertEquals(5, profile("again").repeats());
    make(new ProfileEdits(now.study()).value("again", "repeats", Optional.empty()));
    make(new ProfileEdits(now.study()).remove("again"));
    assertTrue(now.study().trials().profile("again").isEmpty());
  }

  private TrialProfile profile(String id) {
    return now.study().trials().profile(id).orElseThrow();
  }

  @Test
  void objectivesAreAddedAndChanged() throws Exception {
    Objective objective = new Objective("pay-p99", "pay", 99, 2500, new Share(0.02));
    make(new ObjectiveEdits(now.study()).add(objective));
    assertTrue(now.study().trials().objectives().contains(objective));
    make(new ObjectiveEdits(now.study()).value("pay-p99", "max-ms", YamlValue.number(3000)));
    make(new ObjectiveEdits(now.study()).repeat("pay-p99", "pay-p99-2"));
    assertEquals(3000, now.study().trials().objectives().getLast().maxMillis());
    make(new ObjectiveEdits(now.study()).remove("pay-p99"));
  }

  /** Any edits in any order: each result that is sound is read again, and going back gives every byte. */
  @Test
  void randomEditsAndAsManyUndosGiveTheSameBytes() {
    Random random = new Random(8);
    StudyFiles begin = now.files();
    Deque<StudyFiles> before = new ArrayDeque<>();
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 120; i++) {
      StudyEdit edit = any(random, i);
      StudyFiles after = edit.change().apply(now.files());
      try {
        LoadedStudy next = new StudyReader().read(now.folder(), after);
        assertTrue(comments(next.files().text("trials.yaml").orElseThrow()).contains(
            "# What load trials do. Sessions arrive at the rate of the design peak whatever the shop answers (open arrivals)."));
        before.push(now.files());
        now = next;
        made.add(edit.what().en().replaceAll(" (of|added|removed|moved|duplicated).*", ""));
      } catch (BrokenStudyException refused) {
        assertFalse(refused.problems().isEmpty());
      }
    }
    assertTrue(before.size() > 60, before.size() + " edits were sound");
    StudyFiles back = now.files();
    while (!before.isEmpty()) {
      back = before.pop();
    }
    assertEquals(begin, back);
    assertTrue(made.size() > 12, made.toString());
  }

  private StudyEdit any(Random random, int i) {
    List<StepPlace> places = new ArrayList<>();
    for (JourneySet set : now.study().trials().journeySets()) {
      set.journeys().forEach(journey -> {
        for (int n = 1; n <= journey.steps().size(); n++) {
          places.add(new StepPlace(set.id(), journey.id(), n));
        }
      });
    }
    StepPlace at = places.get(random.nextInt(places.size()));
    List<TrialProfile> profiles = now.study().trials().profiles();
    String profile = profiles.get(random.nextInt(profiles.size())).id();
    return switch (random.nextInt(16)) {
      case 0 -> steps().value(at, "path", Optional.of(YamlValue.text("/p" + i + "?a: b # c")));
      case 1 -> steps().pause(at, new Step.Think(random.nextInt(500), 500 + random.nextInt(500), random.nextBoolean()));
      case 2 -> steps().add(at, "step-" + i, "/step");
      case 3 -> steps().repeat(at);
      case 4 -> steps().remove(at);
      case 5 -> at.number() > 1 ? steps().up(at) : steps().value(at, "method", Optional.of(YamlValue.text("HEAD")));
      case 6 -> at.number() < at.journeyIn(now.study()).orElseThrow().steps().size()
          ? steps().down(at) : steps().value(at, "repeat", Optional.of(YamlValue.number(2)));
      case 7 -> steps().content(at, StepEdits.Content.values()[random.nextInt(4)]);
      case 8 -> steps().entries(at, "headers", StepText.texts(Map.of("X-Try", "a: b" + i, "Accept", "*/*")));
      case 9 -> steps().entries(at, "expect", StepText.expect(Map.of("$.a.b" + i, List.of("yes", "#1"))));
      case 10 -> steps().transaction(at, "browse");
      case 11 -> new ProfileEdits(now.study()).kind(profile, ProfileKind.values()[random.nextInt(5)]);
      case 12 -> new ProfileEdits(now.study()).repeat(profile, "p-" + i, LocalText.same("P" + i));
      case 13 -> new ProfileEdits(now.study()).value(profile, "warm-up-seconds", Optional.of(YamlValue.number(1 + i)));
      case 14 -> new ObjectiveEdits(now.study()).add(new Objective("o-" + i, at.in(now.study()).orElseThrow().transaction(), 90, i + 1, new Share(0.1)));
      default -> new JourneyEdits(now.study()).feeder(SET, "f" + i % 5, List.of("v" + i, "#{", "yes"));
    };
  }
}
