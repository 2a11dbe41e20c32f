package org.emporion.trial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.emporion.model.finding.TrialObservations.ErrorCount;
import org.emporion.trial.process.RunnerEvent.Health;
import org.emporion.trial.process.RunnerEvent.Responses;
import org.emporion.trial.process.RunnerEvent.Second;
import org.emporion.trial.process.RunnerEvent.Users;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Failed requests by kind. */
class ErrorBookTest {
  /** The first six as the runner says them; the others as Gatling 3.15.1, Netty and the JDK do. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      status 500                                                                              | STATUS
      status 200 with $.state "the connection timed out"                                      | CHECK
      status 200 without $.items[0].id                                                        | CHECK
      status 302, a redirect to another host, not followed: "evil.test"                       | REFUSED
      no answer                                                                               | OTHER
      no answer: Request timeout to 127.0.0.1/127.0.0.1:8080 after 60000 ms                   | TIMEOUT
      no answer: i.n.c.AbstractChannel$AnnotatedConnectException: Connection refused: /127.0.0.1:9 | CONNECTION
      no answer: connection timed out: /10.0.0.1:80                                           | TIMEOUT
      no answer: Premature close                                                              | CONNECTION
      no answer: j.n.SocketException: Connection reset                                        | CONNECTION
      no answer: j.n.s.SSLHandshakeException: PKIX path building failed                       | CONNECTION
      no answer: j.n.UnknownHostException: no-such-shop                                       | DNS
      no answer: i.n.r.d.DnsNameResolverTimeoutException: query timed out                     | DNS
      no answer: i.n.c.ChannelException: Unable to create Channel: Too many open files        | INJECTOR
      no answer: j.n.BindException: Cannot assign requested address                           | INJECTOR
      """)
  void aMessageTellsItsKind(String message, ErrorKind kind) {
    assertEquals(kind, ErrorKind.of(message));
  }

  /** As logs that Gatling wrote by itself have them: Check.scala, Validator.scala and HttpTxExecutor.scala of 3.15.1. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      status.find.is(200), found 500                                                          ; STATUS
      status.find.in(200,201,202,203,204,205,206,207,208,209,304), found 404                  ; STATUS
      status.find.not(500), unexpectedly found 500                                            ; STATUS
      Too many redirects, max is 20                                                           ; STATUS
      jsonPath($.state).find.is(paid), found the connection timed out                         ; CHECK
      jsonPath($.items[?(@.id=='a.b')]).findAll.exists, found nothing                         ; CHECK
      jsonPath($.id).find.exists preparation crashed: could not parse response into a JsonNode ; CHECK
      css(input[name='x, y']).find(2).exists, found nothing                                   ; CHECK
      regex(status (\\d+) closed).count.greaterThan(3), 1 is not greater than 3             ; CHECK
      substring(reset).find.notExists, unexpectedly found 12                                  ; CHECK
      header(Location).find.transform.is(/a), found /b                                        ; CHECK
      responseTimeInMillis.find.lessThanOrEqual(500), 812 is not less than or equal to 500    ; CHECK
      Check extractor resolution crashed: No attribute named 'x' is defined                   ; CHECK
      Request timeout to localhost/127.0.0.1:8080 after 60000 ms                              ; TIMEOUT
      i.n.c.ConnectTimeoutException: connection timed out after 10000 ms: /10.0.0.1:80        ; TIMEOUT
      j.i.IOException: Premature close                                                        ; CONNECTION
      j.n.ConnectException: Connection refused                                                ; CONNECTION
      j.n.UnknownHostException: shop.find.example, found nothing                              ; DNS
      the shop says find.is(5)                                                                ; OTHER
      """)
  void aMessageOfGatlingItselfTellsItsKind(String message, ErrorKind kind) {
    assertEquals(kind, ErrorKind.of(message));
  }

  private static Second second(String request, Map<String, Long> errors) {
    long failed = errors.values().stream().mapToLong(Long::longValue).sum();
    return new Second(0, new Users(1, 0), new Health(0, 0, 0, 0),
        Map.of(request, new Responses(0, failed, "", errors)), Map.of());
  }

  @Test
  void secondsAddUpAndTheMostFrequentComesFirst() {
    ErrorBook book = new ErrorBook();
    book.add(second("pay", Map.of("status 500", 2L, "status 503", 1L)));
    book.add(second("pay", Map.of("status 503", 4L)));
    book.add(second("home", Map.of("status 500", 3L)));
    assertEquals(List.of(
        new ErrorCount("pay", "status", "status 503", 5),
        new ErrorCount("home", "status", "status 500", 3),
        new ErrorCount("pay", "status", "status 500", 2)), book.counts());
  }

  @Test
  void aTargetThatWordsEveryFailureDifferentlyCannotFillTheRecord() {
    ErrorBook book = new ErrorBook();
    int messages = 3 * ErrorBook.MOST_LINES;
    for (int i = 0; i < messages; i++) {
      book.add(second("pay", Map.of("status 200 with $.error \"" + i + "\"", 1L)));
    }
    List<ErrorCount> counts = book.counts();
    assertEquals(ErrorBook.MOST_LINES + 1, counts.size());
    assertEquals(new ErrorCount("pay", "check", ErrorBook.MORE, messages - ErrorBook.MOST_LINES), counts.getFirst());
    assertEquals(messages, counts.stream().mapToLong(ErrorCount::count).sum());
    assertTrue(counts.stream().allMatch(one -> one.kind().equals("check")));
  }
}
