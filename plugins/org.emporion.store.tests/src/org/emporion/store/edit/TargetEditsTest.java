package org.emporion.store.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.study.Authorisation;
import org.emporion.model.study.ResourceProbe;
import org.emporion.model.study.TrialTarget;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyFiles;
import org.emporion.store.StudyReader;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.Test;

/** Decisions about targets and leave write what they say and leave every other letter as it is. */
class TargetEditsTest {
  private static final String CANDIDATE = "cloudcart";
  private static final String FILE = "candidates/cloudcart.yaml";
  private static final StepPlace PAY = new StepPlace("storefront", "buy", 7);
  private LoadedStudy now = new StudyReader().read(TestStudies.EXAMPLE);

  TargetEditsTest() throws Exception {}

  private void make(StudyEdit edit) throws Exception {
    now = new StudyReader().read(now.folder(), edit.change().apply(now.files()));
  }

  private TargetEdits targets() {
    return new TargetEdits(now.study());
  }

  private TrialTarget target() {
    return now.study().candidate(CANDIDATE).orElseThrow().target().orElseThrow();
  }

  @Test
  void anAddressTakesThePlaceOfAShopProfileInItsLine() throws Exception {
    String before = now.files().text(FILE).orElseThrow();
    make(targets().url(CANDIDATE, "http://localhost:9"));
    assertEquals(before.replace("  shop-profile: " + profileIn(before), "  url: http://localhost:9"),
        now.files().text(FILE).orElseThrow());
    make(targets().shopProfile(CANDIDATE, profileIn(before)));
    assertEquals(before, now.files().text(FILE).orElseThrow());
  }

  private static String profileIn(String text) {
    return text.lines().filter(line -> line.contains("shop-profile: ")).findFirst().orElseThrow().split(": ")[1];
  }

  @Test
  void partsKeepTheirOrderWhenOneIsRenamed() throws Exception {
    make(targets().addResource(CANDIDATE, "server", new ResourceProbe.Port(3000)));
    make(targets().addResource(CANDIDATE, "database", new ResourceProbe.Port(5432)));
    make(targets().renameResource(CANDIDATE, "server", "shop"));
    make(targets().source(CANDIDATE, "database", new ResourceProbe.Page(
        Optional.of(9100), "/metrics", ResourceProbe.Page.USUAL_CPU_SECONDS, Optional.empty())));
    assertEquals(List.of("shop", "database"), target().resources().stream().map(ResourceProbe::name).toList());
    assertTrue(now.files().text(FILE).orElseThrow().contains("database: {path: /metrics, port: 9100}"),
        "defaults are not written: " + now.files().text(FILE).orElseThrow());
    make(targets().removeResource(CANDIDATE, "shop"));
    make(targets().removeResource(CANDIDATE, "database"));
    assertEquals(List.of(), target().resources());
  }

  @Test
  void leaveHasAFileAsLongAsThereIsSome() throws Exception {
    StudyFiles none = now.files();
    Authorisation leave = new Authorisation("test.example.com", new LocalText("Ms Lin", "林小姐"),
        LocalDate.of(2027, 2, 28), 200, List.of("203.0.113.0/28"));
    Authorisation other = new Authorisation("shop.example.com", LocalText.same("Ms Lin"),
        LocalDate.of(2027, 3, 31), 50, List.of());
    make(new AuthorisationEdits(now.study()).add(leave));
    make(new AuthorisationEdits(now.study()).add(other));
    assertEquals(List.of(leave, other), now.study().authorisations());
    make(new AuthorisationEdits(now.study()).repeat(1));
    assertEquals(List.of(leave, leave, other), now.study().authorisations());
    make(new AuthorisationEdits(now.study()).remove(2));
    make(new AuthorisationEdits(now.study()).remove(1));
    assertEquals(List.of(other), now.study().authorisations());
    make(new AuthorisationEdits(now.study()).remove(1));
    assertEquals(none, now.files());
  }

  @Test
  void aMarkAndAResubmissionComeAndGoWithoutATrace() throws Exception {
    StudyFiles bare = now.files();
    OrderEdits edits = new OrderEdits(now.study());
    make(edits.reference(PAY, "#{order-id}"));
    make(new OrderEdits(now.study()).resubmitShare(PAY, Optional.of(new BigDecimal("0.125"))));
    assertTrue(now.files().text("trials.yaml").orElseThrow().contains("share: 12.5%"));
    StudyFiles written = now.files();
    make(new OrderEdits(now.study()).resubmitShare(PAY, Optional.of(new BigDecimal("0.1250"))));
    assertEquals(written, now.files(), "the same share is no change");
    make(new OrderEdits(now.study()).resubmitShare(PAY, Optional.empty()));
    make(new OrderEdits(now.study()).reference(PAY, ""));
    assertEquals(bare, now.files());
  }
}
