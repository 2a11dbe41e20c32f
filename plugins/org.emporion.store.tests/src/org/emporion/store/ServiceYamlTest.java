package org.emporion.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Money;
import org.emporion.model.study.CustomerService;
import org.emporion.model.study.OpeningHours;
import org.emporion.model.study.OpeningHours.Span;
import org.emporion.model.study.ServiceChannel;
import org.emporion.model.study.ServiceChannel.Kind;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys of {@code service} as written, and what is said where they are wrong. */
class ServiceYamlTest {
  private static final String SOUND = """

      service:
        role: clerk
        shrinkage: 30%
        weekly-hours: 37.5
        hiring-lead-weeks: 8
        heads-now: {clerk: 2}
        missed-contact: 90
        channels:
          calls:
            name: Calls
            kind: phone
            contacts-per-order: [0.1, 0.2, 0.3]
            handling-minutes: 4.5
            patience-minutes: 2
            target: {share: 80%, within-seconds: 20}
            max-occupancy: 88%
            opening: {monday-friday: 09:00-18:00, saturday: 10:00-13:30, holidays: yes}
          chats:
            name: Chats
            kind: chat
            contacts-per-order: 5%
            handling-minutes: 12
            chats-at-a-time: 3
            target: {share: 90%, within-seconds: 60}
            opening: {monday-sunday: "0:00-24:00"}
          letters:
            name: Letters
            kind: mail
            contacts-per-order: 0.4
            handling-minutes: 6
            answered-within-hours: 8
            opening: {tuesday: 09:30-12:00}
      """;

  @TempDir
  Path temp;

  private Path study(String find, String by) throws Exception {
    Path study = TestStudies.kiosk(temp);
    Path file = study.resolve("operations.yaml");
    assertTrue(SOUND.contains(find), find);
    Files.writeString(file, Files.readString(file).stripTrailing() + "\n" + SOUND.replace(find, by));
    return study;
  }

  @Test
  void everythingIsReadAsWritten() throws Exception {
    CustomerService service = new StudyReader().read(study("", "")).study().operations().service().orElseThrow();
    assertEquals(0.3, service.shrinkage().value());
    assertEquals(37.5, service.weeklyHours());
    assertEquals(8, service.hiringLeadWeeks());
    assertEquals(Map.of("clerk", 2), service.headsNow());
    assertEquals(Optional.of(Money.of("90", "TWD")), service.missedContact());
    Span day = new Span(18, 36);
    assertEquals(new ServiceChannel("calls", LocalText.same("Calls"), Kind.PHONE, new Estimate(0.1, 0.2, 0.3), 270,
        Optional.of(120.0), 1, 0.8, 20, 0.88, new OpeningHours(Map.of(DayOfWeek.MONDAY, day, DayOfWeek.TUESDAY, day,
            DayOfWeek.WEDNESDAY, day, DayOfWeek.THURSDAY, day, DayOfWeek.FRIDAY, day, DayOfWeek.SATURDAY, new Span(20, 27)),
            true), "clerk"), service.channels().get(0));
    ServiceChannel chats = service.channels().get(1);
    assertEquals(3, chats.concurrency());
    assertEquals(0.85, chats.mostOccupancy());
    assertEquals(Optional.empty(), chats.patienceSeconds());
    assertTrue(chats.opening().open(DayOfWeek.SUNDAY, 47));
    ServiceChannel letters = service.channels().get(2);
    assertEquals(8 * 3600, letters.withinSeconds());
    assertEquals(new OpeningHours(Map.of(DayOfWeek.TUESDAY, new Span(19, 24)), false), letters.opening());
    assertFalse(letters.opening().open(DayOfWeek.TUESDAY, 24));
  }

  @Test
  void aStudyNeedNotSayAnything() throws Exception {
    assertEquals(Optional.empty(),
        new StudyReader().read(TestStudies.kiosk(temp)).study().operations().service());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "role: clerk | role: clerc | operations.service.channels.calls.role | clerk",
      "{clerk: 2} | {clark: 2} | operations.service.heads-now.clark | clerk",
      "shrinkage: 30% | shrinkage: 100% | operations.service.shrinkage | between 0 and 0.9",
      "weekly-hours: 37.5 | weekly-hours: 0 | operations.service.weekly-hours | above 0 and at most 168",
      "hiring-lead-weeks: 8 | hiring-weeks: 8 | operations.service.hiring-weeks | hiring-lead-weeks",
      "missed-contact: 90 | missed-contact: USD 3 | operations.service.missed-contact | TWD",
      "kind: phone | kind: fax | operations.service.channels.calls.kind | phone",
      "chats-at-a-time: 3 | patience-minutes: soon | operations.service.channels.chats.patience-minutes | number",
      "patience-minutes: 2 | chats-at-a-time: 2 | operations.service.channels.calls.chats-at-a-time | kind phone",
      "answered-within-hours: 8 | target: {share: 80%, within-seconds: 20} | operations.service.channels.letters.target | kind mail",
      "share: 80% | share: 100% | operations.service.channels.calls.target.share | below 1",
      "max-occupancy: 88% | max-occupancy: 0 | operations.service.channels.calls.max-occupancy | above 0",
      "monday-friday | monday-fryday | operations.service.channels.calls.opening.monday-fryday | weekday",
      "saturday: 10:00-13:30 | friday: 10:00-13:30 | operations.service.channels.calls.opening.friday | already",
      "09:30-12:00 | 09:15-12:00 | operations.service.channels.letters.opening.tuesday | half hours",
      "09:30-12:00 | 12:00-09:30 | operations.service.channels.letters.opening.tuesday | half hours",
      "{tuesday: 09:30-12:00} | {holidays: yes} | operations.service.channels.letters.opening | Nobody is ever there"})
  void aMistakeIsNamedWithWhatWouldBeRight(String find, String by, String field, String words) throws Exception {
    Path study = study(find, by);
    BrokenStudyException broken = assertThrows(BrokenStudyException.class, () -> new StudyReader().read(study));
    Problem problem = broken.problems().stream().filter(one -> one.field().equals(field)).findFirst()
        .orElseThrow(() -> new AssertionError(broken.getMessage()));
    assertTrue(problem.message().en().contains(words), problem.message().en());
    assertEquals("operations.yaml", problem.place().file());
    assertTrue(problem.place().line() > 20, problem.place()::toString);
  }
}
