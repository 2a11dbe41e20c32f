package org.emporion.store.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.emporion.model.Language;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.Step;
import org.emporion.store.interchange.BrokenExchangeException;
import org.emporion.store.interchange.ExchangeProblem;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken, of another kind or made to hurt are refused with their place; odd entries are left out. */
class HostileHarTest {
  @TempDir
  Path folder;

  private List<ExchangeProblem> problems(Path file) {
    BrokenExchangeException broken = assertThrows(BrokenExchangeException.class,
        () -> Imports.plan(folder, file, Optional.empty(), Optional.of("look")));
    broken.problems().forEach(one -> assertTrue(!one.message().en().isBlank() && !one.message().zhTw().isBlank()));
    return broken.problems();
  }

  private List<ExchangeProblem> problems(String text) throws Exception {
    return problems(Files.writeString(folder.resolve("recording.har"), text));
  }

  @Test
  void noJsonIsToldByLineAndColumn() throws Exception {
    ExchangeProblem problem = problems("{\"log\": {\n  \"entries\": [}").getFirst();
    assertEquals("recording.har, line 2, column 15", problem.where().en());
    assertEquals("recording.har 第 2 行第 15 欄", problem.where().zhTw());
    problems("");
    problems("null");
    problems("[]");
    problems("\u0000\u0001\u0002");
    problems("{\"log\": {\"entries\": []}} trailing");
    assertTrue(problems(Files.write(folder.resolve("recording.har"), new byte[] {(byte) 0xC3, 0x28})).getFirst().place().row() > 0);
    problems(folder.resolve("none.har"));
    problems(folder);
  }

  @Test
  void deepNestingIsRefusedInTheFileAndIgnoredInBodies() throws Exception {
    problems("{\"log\":" + "[".repeat(100_000));
    Har har = new Har().get("/api/a", "[".repeat(100_000)).call("POST", "/api/b", "[".repeat(10_000), "{}");
    assertEquals(2, Imports.steps(folder, har).size());
  }

  @Test
  void wrongTypesAreToldByPointerAllOfThem() throws Exception {
    assertEquals(List.of("recording.har /log/entries"), problems("{\"log\": {\"entries\": 5}}").stream().map(one -> one.where().en()).limit(1).toList());
    assertEquals("recording.har /log/entries", problems("{\"log\": []}").getFirst().where().en());
    Har har = new Har().get("/a", "{}").get("/b", "{}");
    ((ObjectNode) har.root().at("/log/entries/0/request")).putArray("url");
    ((ObjectNode) har.root().at("/log/entries/1")).put("startedDateTime", "yesterday");
    ((ObjectNode) har.root().at("/log/entries/1/request")).put("headers", 3);
    List<String> places = problems(har.in(folder)).stream().map(one -> one.where().en()).toList();
    assertTrue(places.containsAll(List.of("recording.har /log/entries/0/request/url",
        "recording.har /log/entries/1/startedDateTime", "recording.har /log/entries/1/request/headers")), places.toString());
  }

  @Test
  void tooMuchIsRefused() throws Exception {
    Har many = new Har();
    for (int i = 0; i <= JourneyMaker.MOST_STEPS; i++) {
      many.get("/a", "{}");
    }
    assertTrue(problems(many.in(folder)).getFirst().message().en().contains("301 steps"));
    assertEquals("recording.har /log/entries/0", problems(new Har()
        .call("POST", "/a", "\"" + "x".repeat(JourneyMaker.LONGEST_BODY) + "\"", "{}").in(folder)).getFirst().where().en());
    assertTrue(problems("{\"log\":{\"entries\":[" + "0,".repeat(HarReader.MOST_ENTRIES) + "0]}}")
        .getFirst().message().en().contains("10001"));
  }

  @Test
  void textsThatAStudyWouldTakeForPlaceholdersAreRefused() throws Exception {
    assertEquals("recording.har /log/entries/0", problems(new Har().get("/a?q=%23{x}", "{}").in(folder)).getFirst().where().en());
    problems(new Har().call("POST", "/a", "{\"a\": \"#{env}\"}", "{}").in(folder));
  }

  @Test
  void whatIsNotTheShopsIsLeftOut() throws Exception {
    List<Step> steps = Imports.steps(folder, new Har()
        .get("/page", "{}")
        .entry("GET", Har.SHOP + "/a.css", "", "", 200, "text/css", "x")
        .entry("GET", Har.SHOP + "/logo?v=1", "", "", 200, "image/png", "")
        .entry("OPTIONS", Har.SHOP + "/api/x", "", "", 204, "", "")
        .entry("GET", Har.SHOP + "/gone", "", "", 404, "text/html", "")
        .entry("GET", Har.SHOP + "/cut", "", "", 0, "", "")
        .entry("GET", Har.SHOP + "/kept", "", "", 304, "", "")
        .entry("POST", Har.SHOP + "/rum/collect", "text/plain", "x", 204, "", "")
        .entry("GET", "https://other.test/x", "", "", 200, "application/json", "{}")
        .entry("GET", "data:text/plain,x", "", "", 200, "", "")
        .entry("POST", Har.SHOP + "/go", "application/x-www-form-urlencoded", "a=1", 302, "", "")
        .get("/after", "{}"));
    assertEquals(List.of("GET /page", "POST /go", "GET /after"), steps.stream().map(Step::request).toList());
    assertEquals(List.of(302), steps.get(1).status());
  }

  @Test
  void everyPhraseIsUsed() throws Exception {
    Phrasebook phrases = new Phrasebook(JourneyImporter.class);
    TreeSet<String> used = new TreeSet<>();
    for (Slot.Kind kind : Slot.Kind.values()) {
      used.add("place." + kind.name().toLowerCase(Locale.ROOT));
    }
    Path source = TestStudies.CHECKOUT.resolve("plugins/org.emporion.store/src/org/emporion/store/journey");
    try (Stream<Path> files = Files.list(source)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        Pattern.compile("\"([a-z][a-z0-9.-]*)\"").matcher(Files.readString(file, StandardCharsets.UTF_8)).results()
            .flatMap(match -> Stream.of(match.group(1), "dropped." + match.group(1)))
            .filter(phrases.keys(Language.EN)::contains).forEach(used::add);
      }
    }
    assertEquals(used, phrases.keys(Language.EN));
    assertEquals(used, phrases.keys(Language.ZH_TW));
  }
}
