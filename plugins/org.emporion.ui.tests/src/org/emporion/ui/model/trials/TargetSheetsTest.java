package org.emporion.ui.model.trials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.study.Authorisation;
import org.emporion.model.study.Belief;
import org.emporion.model.study.OrderList;
import org.emporion.model.study.OrderMark;
import org.emporion.model.study.Resubmission;
import org.emporion.model.study.ResourceProbe;
import org.emporion.model.study.Step;
import org.emporion.model.study.TrialTarget;
import org.emporion.model.study.UtilisationProbe;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyFiles;
import org.emporion.store.StudyReader;
import org.emporion.store.edit.StepPlace;
import org.emporion.store.edit.StudyEdit;
import org.emporion.ui.Examples;
import org.emporion.ui.Wording;
import org.junit.jupiter.api.Test;

/** What trials are sent to, who allows it and what customers believe of orders can be said in the window alone. */
class TargetSheetsTest {
  private static final StepPlace PAYMENT = new StepPlace("storefront", "buy", 7);
  private static final TrialPlace STEP = new TrialPlace.InStep(PAYMENT);
  private static final TrialPlace TARGET = new TrialPlace.InTarget("cloudcart");
  private final Wording words = Wording.in(Language.EN);
  private LoadedStudy study = new StudyReader().read(Examples.shipped());

  TargetSheetsTest() throws Exception {}

  private FormField field(TrialPlace place, String key) {
    return new TrialSheets(study, Optional.empty(), words).of(place).orElseThrow().field(key).orElseThrow();
  }

  private void make(StudyEdit edit) throws Exception {
    StudyFiles before = study.files();
    study = new StudyReader().read(study.folder(), edit.change().apply(before));
    for (Language language : Language.values()) {
      assertFalse(edit.what().in(language).isBlank());
    }
  }

  private void type(TrialPlace place, String key, String typed) throws Exception {
    FormField field = field(place, key);
    assertTrue(field.enabled(), key);
    assertEquals(Optional.empty(), field.check().apply(typed), key);
    make(field.edit().apply(typed));
    assertEquals(typed, field(place, key).value(), key + " is shown as it was typed");
  }

  private void add(TrialPlace at, String label) throws Exception {
    make(new TrialTools(study.study(), words).add(at).stream().filter(one -> one.label().equals(label)).findFirst()
        .orElseThrow().edit());
  }

  private void remove(TrialPlace at) throws Exception {
    make(new TrialTools(study.study(), words).remove(at).orElseThrow().edit());
  }

  private Step step() {
    return PAYMENT.in(study.study()).orElseThrow();
  }

  private TrialTarget target() {
    return study.study().candidate("cloudcart").orElseThrow().target().orElseThrow();
  }

  private void unmark() throws Exception {
    for (String candidate : study.study().candidates().stream().map(one -> one.id()).toList()) {
      if (study.study().candidate(candidate).orElseThrow().target().flatMap(TrialTarget::orders).isPresent()) {
        type(new TrialPlace.InTarget(candidate), "orders", "no");
      }
    }
    if (step().resubmission().isPresent()) {
      type(STEP, "resubmit-share", "");
    }
    if (step().order().isPresent()) {
      type(STEP, "order-reference", "");
    }
  }

  @Test
  void aRequestIsMarkedAsTheOneThatDecidesOverAnOrder() throws Exception {
    unmark();
    StudyFiles bare = study.files();
    assertEquals(Optional.empty(), step().order());
    assertFalse(field(STEP, "order-bought").enabled(), "nothing is decided yet");
    type(STEP, "order-reference", "#{order-id}");
    // The usual answers: every expected status.
    assertEquals(Optional.of(new OrderMark("#{order-id}", Optional.empty(),
        step().status().stream().map(String::valueOf).toList(), List.of())), step().order());
    type(STEP, "order-declined", "402");
    assertEquals(List.of("402"), step().order().orElseThrow().declined());
    assertEquals("", field(STEP, "order-bought").value(), "what follows is not shown as if it were written");
    type(STEP, "order-bought", "200");
    assertEquals(List.of("200"), step().order().orElseThrow().bought());
    type(STEP, "order-told-by", "$.state");
    assertEquals(new OrderMark("#{order-id}", Optional.of("$.state"), List.of("paid"), List.of()), step().order().orElseThrow());
    type(STEP, "order-bought", "Settled | Authorised");
    type(STEP, "order-declined", "Declined, sorry");
    assertEquals(List.of("Settled", "Authorised"), step().order().orElseThrow().bought());
    assertEquals(List.of("Declined, sorry"), step().order().orElseThrow().declined());
    type(STEP, "order-told-by", "$.payment.state");
    assertEquals(List.of("Settled", "Authorised"), step().order().orElseThrow().bought(), "another path keeps the words");
    type(STEP, "order-told-by", "");
    assertEquals(List.of(), step().order().orElseThrow().declined(), "codes are no texts");
    type(STEP, "order-reference", "");
    assertEquals(bare, study.files());
  }

  @Test
  void aRequestIsSentOnceMore() throws Exception {
    unmark();
    assertFalse(field(STEP, "resubmit-after").enabled());
    type(STEP, "resubmit-share", "100%");
    assertEquals(Optional.of(new Resubmission(1, Optional.empty(), Optional.empty())), step().resubmission());
    assertFalse(field(STEP, "resubmit-after").enabled(), "there is no order to believe in");
    type(STEP, "order-reference", "#{order-id}");
    type(STEP, "resubmit-share", "12.5%");
    type(STEP, "resubmit-customers", "10");
    type(STEP, "resubmit-after", "unknown");
    assertEquals(Optional.of(new Resubmission(0.125, Optional.of(10), Optional.of(Belief.UNKNOWN))), step().resubmission());
    type(STEP, "resubmit-after", "any");
    type(STEP, "resubmit-customers", "");
    assertEquals(Optional.of(new Resubmission(0.125, Optional.empty(), Optional.empty())), step().resubmission());
    type(STEP, "resubmit-after", "bought");
    type(STEP, "order-reference", "");
    assertEquals(Optional.of(new Resubmission(0.125, Optional.empty(), Optional.empty())), step().resubmission(),
        "what rested on the mark goes with it");
  }

  @Test
  void aTargetIsSaidInTheWindowAlone() throws Exception {
    make(new TrialTools(study.study(), words).remove(TARGET).orElseThrow().edit());
    assertTrue(study.study().candidate("cloudcart").orElseThrow().target().isEmpty());
    assertEquals(Optional.empty(), new TrialTools(study.study(), words).remove(TARGET));
    type(TARGET, "url", "https://test.example.com:8443");
    assertEquals(Optional.of(URI.create("https://test.example.com:8443")), target().url());
    assertEquals(study.study().trials().journeySets().getFirst().id(), target().journeys());
    type(TARGET, "instances", "2");
    type(TARGET, "utilisation", "path = /metrics\nbusy-seconds = busy_total\nservers = workers");
    assertEquals(Optional.of(new UtilisationProbe("/metrics", "busy_total", "workers")), target().utilisation());
    type(TARGET, "ledger", "/_ledger");
    assertEquals(Optional.of("/_ledger"), target().ledger());
    type(TARGET, "utilisation", "");
    type(TARGET, "ledger", "");
    assertEquals(2, target().instances());
    assertEquals(Optional.empty(), target().utilisation());
    type(TARGET, "shop-profile", shopProfile());
    assertEquals(Optional.of(shopProfile()), target().shopProfile());
    assertEquals(Optional.empty(), target().url());
  }

  private String shopProfile() {
    return study.study().candidates().stream().flatMap(one -> one.target().stream())
        .flatMap(one -> one.shopProfile().stream()).findFirst().orElseThrow();
  }

  @Test
  void theTargetsOwnListOfOrdersIsDescribed() throws Exception {
    unmark();
    assertThrows(BrokenStudyException.class, () -> make(field(TARGET, "orders").edit().apply("yes")),
        "what customers believe is said first");
    type(STEP, "order-reference", "#{order-id}");
    type(TARGET, "orders", "yes");
    Map<String, String> typed = Map.of("path", "/admin/orders.json", "list", "data.orders", "reference", "code",
        "time", "placed.at", "settle-seconds", "30", "status", "state");
    for (Map.Entry<String, String> one : typed.entrySet()) {
      type(TARGET, "orders-" + one.getKey(), one.getValue());
    }
    type(TARGET, "orders-bought", "paid | settled");
    type(TARGET, "orders-declined", "declined");
    type(TARGET, "orders-unknown", "open");
    assertEquals(Optional.of(new OrderList(Optional.of("/admin/orders.json"), Optional.of("data.orders"), "code",
        Optional.of("state"), List.of("paid", "settled"), List.of("declined"), List.of("open"), 30,
        Optional.of("placed.at"))), target().orders());
    type(TARGET, "orders", "no");
    assertEquals(Optional.empty(), target().orders());
  }

  @Test
  void everyKindOfPartIsRecordedUnderANameOfItsOwn() throws Exception {
    int before = target().resources().size();
    add(TARGET, "Recorded part: Process on a port");
    TrialPlace part = new TrialPlace.InResource("cloudcart", before + 1);
    type(part, "name", "database");
    type(part, "listens", "5432");
    assertEquals(new ResourceProbe("database", new ResourceProbe.Port(5432)), target().resources().getLast());
    type(part, "kind", "command");
    type(part, "command", "worker.js");
    assertEquals(new ResourceProbe.Command("worker.js"), target().resources().getLast().source());
    type(part, "kind", "pid-file");
    type(part, "pid-file", "run/shop.pid");
    type(part, "kind", "csv");
    type(part, "csv", "data/use.csv");
    assertEquals(new ResourceProbe.Csv("data/use.csv"), target().resources().getLast().source());
    type(part, "kind", "page");
    type(part, "path", "/metrics");
    type(part, "port", "9100");
    type(part, "cpu-seconds", "node_cpu_seconds_total");
    type(part, "memory-bytes", "process_resident_memory_bytes");
    assertEquals(new ResourceProbe.Page(Optional.of(9100), "/metrics", "node_cpu_seconds_total",
        Optional.of("process_resident_memory_bytes")), target().resources().getLast().source());
    make(new TrialTools(study.study(), words).duplicate(part).orElseThrow().edit());
    assertEquals(List.of("database", "database-2"),
        target().resources().subList(before, before + 2).stream().map(ResourceProbe::name).toList());
    assertTrue(field(part, "name").check().apply("database-2").orElseThrow().contains("database-2"));
    remove(part);
    remove(part);
    assertEquals(before, target().resources().size());
  }

  @Test
  void leaveIsNotGivenBeforeSomebodyHasSaidWhoGivesIt() throws Exception {
    assertEquals(List.of(), study.study().authorisations());
    StudyFiles none = study.files();
    type(TARGET, "url", "https://test.example.com");
    add(TrialPlace.Group.AUTHORISATIONS, "Authorisation");
    TrialPlace leave = new TrialPlace.InAuthorisation(1);
    assertEquals("test.example.com", field(leave, "host").value(), "the host that needs it");
    assertTrue(study.study().authorisations().getFirst().until().isBefore(LocalDate.of(2001, 1, 1)));
    assertTrue(new AuthorisationSheet(study.study(), words, 1, LocalDate.of(2027, 1, 1)).sheet().notes().getFirst()
        .startsWith("Was over"));
    type(leave, "granted-by", "Ms Lin, head of operations");
    type(leave, "granted-by-zh", "營運主管林小姐");
    type(leave, "until", "2027-02-28");
    type(leave, "max-requests-per-second", "200");
    type(leave, "addresses", "203.0.113.0/28\n2001:db8::/32");
    assertEquals(List.of(new Authorisation("test.example.com",
        new LocalText("Ms Lin, head of operations", "營運主管林小姐"), LocalDate.of(2027, 2, 28), 200,
        List.of("203.0.113.0/28", "2001:db8::/32"))), study.study().authorisations());
    List<String> notes = new AuthorisationSheet(study.study(), words, 1, LocalDate.of(2027, 2, 28)).sheet().notes();
    assertTrue(notes.get(0).startsWith("Holds"), "the last day is one of its days");
    assertEquals("Needed by: CloudCart.", notes.get(1));
    make(new TrialTools(study.study(), words).duplicate(leave).orElseThrow().edit());
    type(new TrialPlace.InAuthorisation(2), "host", "2001:db8::7");
    assertEquals(2, study.study().authorisations().size());
    remove(leave);
    remove(leave);
    assertEquals(none.text("authorisations.yaml"), study.files().text("authorisations.yaml"), "the file goes with the last");
  }

  @Test
  void whatCannotBeKeptIsToldWithWhatWouldBeRight() throws Exception {
    type(STEP, "order-reference", "#{order-id}");
    add(TARGET, "Recorded part: Prometheus page");
    add(TrialPlace.Group.AUTHORISATIONS, "Authorisation");
    TrialPlace part = new TrialPlace.InResource("cloudcart", target().resources().size());
    wrong(STEP, Map.of(
        "order-reference", List.of("order"),
        "order-told-by", List.of("state"),
        "resubmit-share", List.of("0%", "101%", "few"),
        "resubmit-customers", List.of("0", "1.5", "1000001")));
    wrong(TARGET, Map.of(
        "url", List.of("test.example.com", "ftp://x", "https://x/shop", "https://user@x", "http://x:99999"),
        "instances", List.of("0", ""),
        "utilisation", List.of("path = /metrics", "path = x\nbusy-seconds = a\nservers = b", "busy = 1"),
        "ledger", List.of("ledger")));
    wrong(part, Map.of("name", List.of("", "My part"), "path", List.of("metrics"), "port", List.of("0", "65536"),
        "cpu-seconds", List.of("")));
    wrong(new TrialPlace.InAuthorisation(1), Map.of(
        "host", List.of("", "https://x", "x:80", "x/y", "a b"),
        "granted-by", List.of(" "),
        "until", List.of("", "soon", "2027-02-29"),
        "max-requests-per-second", List.of("0", "1.5", "1000001"),
        "addresses", List.of("203.0.113.7, elsewhere", "10.0.0.0/64")));
    assertEquals(Optional.empty(), field(new TrialPlace.InAuthorisation(1), "until").check().apply("2027/2/28"));
  }

  private void wrong(TrialPlace place, Map<String, List<String>> typed) {
    typed.forEach((key, texts) -> texts.forEach(text ->
        assertTrue(field(place, key).check().apply(text).isPresent(), key + ": " + text)));
  }
}
