package org.emporion.evaluation.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hit policies as DMN 1.4, 8.2.11 signs and names them, and as sheets in either language call them. */
class HitPolicyTest {
  @ParameterizedTest
  @CsvSource({
      "UNIQUE, U, Unique, 唯一", "ANY, a, ANY, 任意", "PRIORITY, P, priority, 優先", "FIRST, F, 首筆, 第一筆",
      "RULE_ORDER, R, RULE ORDER, 規則順序", "OUTPUT_ORDER, O, output-order, 輸出順序", "COLLECT, C, collect, 收集",
      "SUM, C+, 收集（加總）, 合計", "SUM, Ｃ＋, collect (sum), 收集 加總", "MIN, C<, COLLECT MIN, 收集最小",
      "MAX, C>, Collect_Max, 收集最大", "COUNT, C#, collect count, 收集計數"})
  void isReadFromItsSignAndItsWords(HitPolicy policy, String one, String other, String third) {
    for (String written : new String[] {one, other, third}) {
      assertEquals(Optional.of(policy), HitPolicy.parse(written), written);
    }
  }

  @Test
  void otherWordsAreNone() {
    assertEquals(Optional.empty(), HitPolicy.parse("last"));
    assertEquals(Optional.empty(), HitPolicy.parse("最後"));
  }
}
