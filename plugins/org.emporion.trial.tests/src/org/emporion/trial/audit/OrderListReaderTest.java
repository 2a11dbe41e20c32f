package org.emporion.trial.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.emporion.model.study.Belief;
import org.emporion.model.study.OrderList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderListReaderTest {
  private static final Instant START = Instant.parse("2026-11-05T06:30:12.500Z");

  private static OrderList list(Optional<String> where, String reference, Optional<String> time) {
    return new OrderList(Optional.empty(), where, reference, Optional.of("state"), List.of("paid", "shipped"),
        List.of("declined"), List.of("paying"), 0, time);
  }

  private static List<ListedOrder> read(OrderList how, String text, String before) throws Exception {
    return new OrderListReader(how).read(text, Optional.ofNullable(before), START);
  }

  @Test
  void readsAListInsideOfAPage() throws Exception {
    assertEquals(
        List.of(new ListedOrder("17", Belief.BOUGHT), new ListedOrder("A-18", Belief.DECLINED),
            new ListedOrder("19", Belief.UNKNOWN)),
        read(list(Optional.of("$.data.orders"), "order.code", Optional.empty()), """
            {"data": {"orders": [
              {"order": {"code": 17}, "state": "shipped"}, {"order": {"code": "A-18"}, "state": "declined"},
              {"order": {"code": 19}, "state": "paying"}, {"order": {"code": 20}, "state": "in the cart"}]}}
            """, null));
  }

  @Test
  void leavesOutWhatWasThereBeforeRowByRow() throws Exception {
    String before = "[{\"id\": 1, \"state\": \"paid\"}, {\"id\": 2, \"state\": \"paid\"}]";
    String after = "[{\"id\": 1, \"state\": \"shipped\"}, {\"id\": 2, \"state\": \"paid\"}, {\"id\": 2, \"state\": \"paid\"},"
        + " {\"id\": 3, \"state\": \"paid\"}]";
    assertEquals(List.of(new ListedOrder("2", Belief.BOUGHT), new ListedOrder("3", Belief.BOUGHT)),
        read(list(Optional.empty(), "id", Optional.empty()), after, before));
  }

  @Test
  void readsAnExportedFileFromTheSecondOfTheStart() throws Exception {
    assertEquals(List.of(new ListedOrder("b", Belief.BOUGHT), new ListedOrder("c, d", Belief.BOUGHT)),
        read(list(Optional.empty(), "code", Optional.of("placed")), """
            \uFEFFcode,state,placed
            a,paid,2026-11-05 06:30:11.999+00
            b,paid,2026-11-05 14:30:12+08
            "c, d",paid,2026-11-05T06:31:00Z
            """, null));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-05T06:30:12Z", "2026-11-05T14:30:12+08:00", "2026-11-05 14:30:12+08", "2026-11-05 14:30:12 +0800",
    "1793860212", "1793860212000"})
  void timesAreReadAsShopsAndDatabasesWriteThem(String text) {
    assertEquals(Optional.of(Instant.parse("2026-11-05T06:30:12Z")), OrderTimes.parse(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      [{"state": "paid"}]                        | no code
      {"orders": []}                             | no list at $
      [                                          | no JSON
      id,state                                   | no column code but id, state
      code,state,placed%nx,paid                  | Line 2
      code,state,placed%nx,paid,yesterday        | "yesterday" is no time
      code,state,placed%nx,paid,2026-11-05T14:30 | offset from UTC
      """)
  void saysWhatIsWrong(String text, String says) {
    UnreadableOrdersException refused = assertThrows(UnreadableOrdersException.class,
        () -> read(list(Optional.empty(), "code", Optional.of("placed")), text.formatted(), null));
    assertTrue(refused.what().en().contains(says), refused.what().en());
  }
}
