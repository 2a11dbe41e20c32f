package org.emporion.evaluation.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.emporion.evaluation.TableSketch;
import org.emporion.model.LocalText;
import org.emporion.model.rule.RuleIssue;
import org.emporion.model.study.Evidence;
import org.emporion.model.study.Metric;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.junit.jupiter.api.Test;

/** Gaps, overlaps, rows that never decide and rows that repeat others; the cover of boxes against counting. */
class TableAnalysisTest {
  private static final List<Requirement> REQUIREMENTS = List.of(
      requirement("hours", Scale.Kind.NUMBER, Evidence.CLAIM), requirement("fit", Scale.Kind.LEVEL, Evidence.CLAIM),
      requirement("invoice", Scale.Kind.YES_NO, Evidence.CLAIM),
      requirement("speed", Scale.Kind.NUMBER, new Evidence(Metric.parse("trial.checkout.p95-ms"))));

  private static Requirement requirement(String id, Scale.Kind kind, Evidence evidence) {
    return new Requirement(id, LocalText.same(id), Optional.empty(), 1, new Scale(kind, "", 0, 10), evidence, Optional.empty(),
        Optional.empty(), List.of());
  }

  private static List<String> found(TableSketch... sketches) {
    RuleTables tables = RuleTables.read(TableSketch.set(sketches), REQUIREMENTS);
    assertEquals(List.of(), tables.issues());
    return new TableCheck(tables).issues((table, cases) -> List.of()).stream()
        .map(issue -> issue.place().row() + " " + issue.severity() + " " + issue.message().en()).toList();
  }

  private static void finds(TableSketch sketch, String... beginnings) {
    List<String> found = found(sketch);
    assertEquals(beginnings.length, found.size(), found.toString());
    for (int i = 0; i < beginnings.length; i++) {
      assertTrue(found.get(i).contains(beginnings[i]), found.get(i));
    }
  }

  private static TableSketch points(String policy, String... inputs) {
    TableSketch sketch = new TableSketch("t", policy);
    for (String input : inputs) {
      sketch.input(input);
    }
    return sketch.output("points fit");
  }

  @Test
  void aCompleteTableHasNothingToSay() {
    finds(points("U", "hours", "invoice").row("< 12", "-", "1").row(">= 12", "true", "2").row(">= 12", "false", "3"));
    finds(points("U", "hours.basis").row("vendor", "1").row("judgement", "2"));
    finds(points("U", "speed.basis").row("measured", "1").row("stand-in", "2"));
    finds(points("U", "fit").row("[0..2)", "1").row("[2..4]", "2"));
    finds(points("F", "hours.points").row("[0..50]", "1").row("(50..100]", "2"));
  }

  @Test
  void aGapIsNamedByEveryColumnThatBoundsIt() {
    finds(points("U", "hours", "invoice").row("<= 12", "-", "1").row("(14..20)", "true", "2").row("> 20", "-", "3"),
        "for hours from 12 (not included) to 14 (included) or 20.",
        "for hours between 14 and 20 (both not included) and invoice false.");
    finds(points("U", "hours").row("<= 12", "1").row(">= 14", "2"), "for hours between 12 and 14 (both not included).");
    finds(points("U", "hours").row("< 12", "1").row("> 12", "2"), "for hours 12.");
    finds(points("U", "hours.basis").row("vendor", "1"), "for hours.basis judgement.");
    finds(points("U", "fit").row(">= 1", "1"), "for fit from 0 (included) to 1 (not included).");
  }

  @Test
  void wholeNumbersHaveNoGapBetweenNeighbours() {
    finds(points("U", "hours.age-months").row("[0..17]", "1").row("[18..36]", "2").row("> 36", "3"));
    finds(points("U", "hours.age-months").row("[0..17]", "1").row("> 19", "2"), "hours.age-months from 18 to 19 (both included)");
  }

  @Test
  void unknownIsAGapOnlyWhenTheValuesListIt() {
    TableSketch asked = new TableSketch("t", "U").input("invoice", "true, false, null").output("points fit")
        .row("true", "1").row("false", "2");
    finds(asked, "for invoice unknown.");
  }

  @Test
  void factsHaveTheValuesThatTheirTableConcludes() {
    TableSketch tier = new TableSketch("tier", "F").input("hours").output("fact tier").row("> 12", "gold").row("-", "tin");
    assertEquals(List.of(), found(tier, points("U", "fact tier").row("gold", "1").row("tin", "2")));
    List<String> gap = found(tier, points("U", "fact tier").row("gold", "1"));
    assertTrue(gap.getFirst().contains("for fact tier tin."), gap.toString());
  }

  @Test
  void overlapsAreDoubtfulUnderUniqueAndWrongUnderAny() {
    finds(points("U", "hours", "invoice").row("<= 12", "-", "1").row(">= 12", "true", "2").row("> 12", "false", "2"),
        "5 WARNING Rows 4 and 5 both match hours 12 and invoice true, and hit policy U");
    finds(points("A", "hours").row("<= 12", "1").row(">= 10", "2"),
        "5 ERROR Rows 4 and 5 both match hours from 10 to 12 (both included), and hit policy A");
    finds(points("A", "hours").row("<= 12", "1").row(">= 10", "1"));
    finds(points("C+", "hours").row("<= 12", "1").row(">= 10", "2"));
  }

  @Test
  void rowsThatNeverDecide() {
    finds(points("F", "hours", "invoice").row("< 12", "-", "1").row(">= 12", "-", "2").row("null", "-", "3").row("-", "true", "4"),
        "7 WARNING Row 7 never decides: whatever it matches, row 4, 5, 6 decides before it.");
    finds(points("F", "hours").row("-", "1").row("> 5", "2"), "Row 5 never decides: whatever it matches, row 4");
    finds(points("F", "hours").row("< 12", "1").row(">= 12", "2").row("-", "3"));
    TableSketch priority = new TableSketch("t", "P").input("hours").output("points fit", "100, 50, 0")
        .row("> 5", "0").row("-", "50").row("> 9", "100");
    finds(priority, "4 WARNING Row 4 never decides: whatever it matches, row 5");
    finds(points("U", "hours").row("-", "1").row("> 5", "1"), "Row 5 says nothing that row 4 does not say.");
  }

  @Test
  void warningsAloneNeedNoCoverAndUnreadFactsAreTold() {
    finds(new TableSketch("t", "C").input("hours").output("warning").row("> 5", "Careful"));
    finds(new TableSketch("t", "F").input("hours").output("fact alone").row("-", "1"), "No table reads the fact alone");
  }

  @Test
  void whatIsTooIntricateIsSaidAndNotGuessed() {
    TableSketch wide = new TableSketch("t", "U");
    Random random = new Random(3);
    List<Requirement> many = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      wide.input("r" + i);
      many.add(requirement("r" + i, Scale.Kind.NUMBER, Evidence.CLAIM));
    }
    wide.output("points r0");
    for (int row = 0; row < 120; row++) {
      String[] cells = new String[25];
      for (int i = 0; i < 24; i++) {
        cells[i] = random.nextInt(3) > 0 ? "-" : (random.nextBoolean() ? "< " : "> ") + random.nextInt(9);
      }
      cells[24] = "1";
      wide.row(cells);
    }
    RuleTables tables = RuleTables.read(TableSketch.set(wide), many);
    List<RuleIssue> issues = new TableCheck(tables).issues((table, cases) -> List.of());
    assertTrue(issues.stream().anyMatch(issue -> issue.message().en().contains("too intricate")
        || issue.message().en().contains("provides for") || issue.message().en().contains("more gaps")), issues.toString());
  }

  /** A hole is found exactly when counting points finds one; what is found is uncovered and cannot be widened. */
  @Test
  void theCoverAgreesWithCounting() throws Cover.TooLargeException {
    Random random = new Random(42);
    for (int round = 0; round < 3000; round++) {
      int columns = 1 + random.nextInt(3);
      int[] sizes = random.ints(columns, 1, 5).toArray();
      List<BitSet> all = new ArrayList<>();
      for (int size : sizes) {
        BitSet side = new BitSet();
        side.set(0, size);
        all.add(side);
      }
      List<List<BitSet>> boxes = new ArrayList<>();
      for (int box = random.nextInt(7); box > 0; box--) {
        boxes.add(box(random, sizes));
      }
      Optional<List<BitSet>> hole = new Cover(100_000).hole(all, boxes);
      boolean gap = points(all).stream().anyMatch(point -> boxes.stream().noneMatch(box -> inside(point, box)));
      assertEquals(gap, hole.isPresent());
      hole.ifPresent(found -> {
        assertTrue(points(found).stream().noneMatch(point -> boxes.stream().anyMatch(box -> inside(point, box))));
        for (int column = 0; column < columns; column++) {
          BitSet more = (BitSet) all.get(column).clone();
          more.andNot(found.get(column));
          int at = column;
          more.stream().forEach(piece -> {
            List<BitSet> wider = new ArrayList<>(found);
            wider.set(at, (BitSet) found.get(at).clone());
            wider.get(at).set(piece);
            assertTrue(points(wider).stream().anyMatch(point -> boxes.stream().anyMatch(box -> inside(point, box))));
          });
        }
      });
    }
  }

  private static List<BitSet> box(Random random, int[] sizes) {
    List<BitSet> box = new ArrayList<>();
    for (int size : sizes) {
      BitSet side = new BitSet();
      do {
        for (int i = 0; i < size; i++) {
          side.set(i, random.nextInt(3) > 0);
        }
      } while (side.isEmpty());
      box.add(side);
    }
    return box;
  }

  private static List<int[]> points(List<BitSet> box) {
    List<int[]> points = new ArrayList<>(List.of(new int[0]));
    for (BitSet side : box) {
      List<int[]> longer = new ArrayList<>();
      for (int[] point : points) {
        side.stream().forEach(piece -> {
          int[] next = Arrays.copyOf(point, point.length + 1);
          next[point.length] = piece;
          longer.add(next);
        });
      }
      points = longer;
    }
    return points;
  }

  private static boolean inside(int[] point, List<BitSet> box) {
    for (int i = 0; i < point.length; i++) {
      if (!box.get(i).get(point[i])) {
        return false;
      }
    }
    return true;
  }
}
