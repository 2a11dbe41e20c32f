package org.emporion.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Money;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Claim;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.Extraction;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.emporion.model.study.SourceRef;
import org.emporion.model.study.Step;
import org.emporion.model.study.Study;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the files of the small study is what the records say. */
class StudyReaderTest {
  @TempDir
  Path temp;

  private LoadedStudy loaded;
  private Study study;

  @BeforeEach
  void read() throws Exception {
    loaded = new StudyReader().read(TestStudies.kiosk(temp));
    study = loaded.study();
  }

  @Test
  void textsAreOneForBothLanguagesOrOneForEach() {
    assertEquals(LocalText.same("Kiosk"), study.title());
    assertEquals(new LocalText("Counter", "櫃檯"), study.operations().channels().getFirst().name());
  }

  @Test
  void numbersComeInPercentAndWithPercentilesInThreeForms() {
    assertEquals(0.6, study.operations().channels().getFirst().orders().value());
    assertEquals(0.4, study.operations().channels().get(1).orders().value());
    assertEquals(new Estimate(1.02, 1.05, 1.10), study.planning().orderGrowth().orElseThrow());
    assertEquals(Estimate.exactly(1.03), study.planning().wageGrowth());
    assertEquals(new Estimate(1.01, 1.02, 1.03), study.planning().priceGrowth());
    assertEquals(Estimate.exactly(0.03), study.operations().conversion());
    assertEquals(LocalDate.of(2027, 1, 1), study.planning().start());
  }

  @Test
  void requirementsFormATreeWithMustHavesApart() {
    Requirement speed = study.requirement("speed").orElseThrow();
    assertEquals(Optional.of("technology"), speed.partOf());
    assertEquals(new Scale(Scale.Kind.NUMBER, "ms", 1000, 100), speed.scale());
    assertEquals("trial.checkout.p95-ms", speed.evidence().metric().orElseThrow().name());
    assertEquals(Optional.of(new MustHave(MustHave.Bound.AT_MOST, 900)), speed.mustHave());
    assertEquals(Optional.of(new MustHave(MustHave.Bound.AT_LEAST, 1)), study.requirement("export").orElseThrow().mustHave());
    assertEquals(List.of("speed", "export", "fit"), study.leaves().stream().map(Requirement::id).toList());
  }

  @Test
  void candidatesComeInTheOrderOfTheStudyFile() throws Exception {
    assertEquals(List.of("alpha", "beta"), study.candidates().stream().map(Candidate::id).toList());
    TestStudies.replace(loaded.folder().resolve("study.yaml"), "[alpha, beta]", "[beta, alpha]");
    assertEquals(List.of("beta", "alpha"),
        new StudyReader().read(loaded.folder()).study().candidates().stream().map(Candidate::id).toList());
  }

  @Test
  void claimsMayBeUnknownAndYesAndNoAreOneAndZero() {
    Candidate beta = study.candidate("beta").orElseThrow();
    assertEquals(Claim.Basis.UNKNOWN, beta.claim("fit").orElseThrow().basis());
    assertEquals(Optional.empty(), beta.claim("fit").orElseThrow().value());
    assertEquals(Optional.of(0.0), beta.claim("export").orElseThrow().value());
    assertEquals(Optional.of(1.0), study.candidate("alpha").orElseThrow().claim("export").orElseThrow().value());
  }

  @Test
  void amountsKeepTheirDigits() {
    CostLine setUp = study.candidate("beta").orElseThrow().costs().get(2);
    assertEquals(Optional.of(Money.of("45000.50", "TWD")), setUp.amount());
    CostLine subscription = study.candidate("alpha").orElseThrow().costs().getFirst();
    assertEquals(Optional.of(Money.of("3000", "TWD")), subscription.amount());
    assertEquals(Estimate.exactly(1), subscription.quantity());
    assertEquals(new BigDecimal("900"), study.prices().instances().get("small").monthly().amount());
  }

  @Test
  void stepsHaveDefaultsForWhatIsLeftOut() {
    Step look = study.trials().journeySets().getFirst().journeys().getFirst().steps().getFirst();
    assertEquals("GET", look.method());
    assertEquals(List.of(200), look.status());
    assertEquals(new Step.Think(100, 200, false), look.think());
    assertEquals(1, look.repeat());
    Step order = study.trials().journeySets().getFirst().buying().steps().get(1);
    assertEquals(Map.of("order-id", Extraction.first("$.orderId")), order.extract());
    assertEquals(Map.of(Step.ORDERS_PLACED, List.of(201)), order.outcomes());
  }

  @Test
  void everyFieldHasItsPlace() {
    assertEquals(Optional.of(new SourceRef("requirements.yaml", 8, 5)), place("requirements.speed.weight"));
    assertEquals(Optional.of(new SourceRef("requirements.yaml", 23, 3)), place("requirements.speed.must-have"));
    assertEquals(Optional.of(new SourceRef("candidates/alpha.yaml", 14, 72)),
        place("candidates.alpha.costs.subscription.amount"));
    assertEquals(Optional.of(new SourceRef("candidates/alpha.yaml", 14, 3)),
        place("candidates.alpha.costs.subscription.quantity"), "a field left out is found at what it belongs to");
    assertEquals(Optional.of(new SourceRef("operations.yaml", 5, 5)), place("operations.channels.counter.moves-to-shop"));
    assertEquals(Optional.of(new SourceRef("study.yaml", 9, 3)), place("planning.order-growth"));
    assertEquals(Optional.of(new SourceRef("trials.yaml", 31, 57)), place("trials.objectives.checkout-p95.max-ms"));
    assertEquals(Optional.of(new SourceRef("prices.yaml", 4, 41)), place("prices.roles.clerk.yearly"));
  }

  @Test
  void authorisationsMayBeLeftOut() throws Exception {
    assertEquals("shop.example.com", study.authorisations().getFirst().host());
    Files.delete(loaded.folder().resolve("authorisations.yaml"));
    assertTrue(new StudyReader().read(loaded.folder()).study().authorisations().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "Test.Example.com.", "192.0.2.7", "2001:db8::7", "[2001:db8::7]"})
  void anAuthorisationNamesAHostAsAddressesDo(String host) throws Exception {
    Path file = loaded.folder().resolve("authorisations.yaml");
    TestStudies.replace(file, "shop.example.com", '"' + host + '"');
    assertEquals(host, new StudyReader().read(loaded.folder()).study().authorisations().getFirst().host());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost", "http://localhost:8123/", "https://192.0.2.7:443", "http://[::1]:80"})
  void aTargetIsABaseAddress(String url) throws Exception {
    TestStudies.replace(loaded.folder().resolve("candidates/beta.yaml"), "http://localhost:8123", url);
    assertEquals(Optional.of(URI.create(url)),
        new StudyReader().read(loaded.folder()).study().candidates().get(1).target().orElseThrow().url());
  }

  @Test
  void aByteOrderMarkIsNoFault() throws Exception {
    Path prices = loaded.folder().resolve("prices.yaml");
    Files.writeString(prices, "\uFEFF" + Files.readString(prices));
    assertFalse(new StudyReader().read(loaded.folder()).study().prices().roles().isEmpty());
  }

  @Test
  void aRareLetterMayStandAnywhere() throws Exception {
    Path prices = loaded.folder().resolve("prices.yaml");
    String text = Files.readString(prices);
    // The parser reads in pieces of 1024 letters unless told otherwise, and used to fail where one was cut in two.
    for (int comment = 1010; comment < 1030; comment++) {
      Files.writeString(prices, "#" + "x".repeat(comment) + "𠮷𠮷\n" + text);
      assertFalse(new StudyReader().read(loaded.folder()).study().prices().roles().isEmpty());
    }
  }

  private Optional<SourceRef> place(String path) {
    return loaded.sources().find(path);
  }
}
