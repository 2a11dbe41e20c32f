package org.emporion.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.emporion.assessment.Assessment;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;
import org.emporion.report.chart.ChartRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class DecisionReportTest {
  private final SampleAssessment sample = new SampleAssessment();
  private final DecisionReport report = new DecisionReport(ZoneOffset.UTC, new ChartRenderer());
  @TempDir Path folder;

  @Test
  void namesTheWinnerAndItsNumbersInBothLanguages() {
    String english = report.html(sample.full(), Language.EN);
    assertContains(english, "<html lang=\"en\">", "CloudCart is recommended", "75.1", "NT$15,400,000",
        "NT$14,100,000–17,200,000", "4.649", "23 November 2026, 06:30", "data/orders.csv:17201-17232",
        "candidates/cloudcart.yaml:31", "operations.yaml:21", "trials/20261122-cloudcart");
    String chinese = report.html(sample.full(), Language.ZH_TW);
    assertContains(chinese, "<html lang=\"zh-TW\">", "建議採用CloudCart", "港灣小舖", "NT$1,540\u00a0萬", "結帳速度",
        "2026 年 11 月 23 日 06:30", "為什麼？");
    assertFalse(chinese.contains("is recommended"));
  }

  @Test
  void saysHowSureTheRankingIsAndWhatWouldChangeIt() {
    String english = report.html(sample.full(), Language.EN);
    assertContains(english, "How sure is the ranking?", "CloudCart comes first in 90% of the simulations",
        "Any weights in the same order of importance", "chart-rank-acceptability", "why-sureness",
        "weighed less than 5% instead of 20%", "were below NT$17,100,000 instead of NT$20,800,000",
        "is unknown; if it turned out");
    String chinese = report.html(sample.full(), Language.ZH_TW);
    assertContains(chinese, "排名有多可靠？", "CloudCart 在 90% 的模擬中居首", "由 20% 降到低於 5%");
    assertContains(report.html(sample.empty(), Language.EN), "How sure is the ranking?");
  }

  @Test
  void showsModelsWithTheirErrorsAndSizingAsADistribution() {
    String english = report.html(sample.full(), Language.EN);
    assertContains(english, "G/G/c: waits scaled to what was measured", "4 levels from 2 to 10 sessions/s",
        "database from 7.2 sessions/s on", "M/M/c: throughput 1%, mean response 21%, 95th percentile held for impossible",
        "chart-capacity-throughput", "chart-capacity-responses-cloudcart", "chart-capacity-utilisation",
        "chart-capacity-chances", "5, advised", "93%", "70 (P10–P90: 31 to beyond 240)", "sizes nothing",
        "From one load alone:", "This study has such a profile, limit.", "318 sessions come beyond what is carried", "Mbit/s go out at the peak", "why-sizing-cloudcart");
    assertContains(report.html(sample.full(), Language.ZH_TW), "校準後的模型", "需要多少才足夠", "5（建議）", "無法用來估算規模",
        "本研究已備有這種負載設定：limit。");
    assertFalse(report.html(sample.withoutTrials(), Language.EN).contains("Calibrated models"));
  }

  @Test
  void saysWhoDecidesAndWhereTheyDisagree() {
    String english = report.html(sample.full(), Language.EN);
    assertContains(english, "CloudCart comes first by the weights of 1 of 2 decision makers alone",
        "Wu (Accountant): MeshWorks", "consistency ratio 0.210, limit 0.10; 3 of 3 pairs answered",
        "was said to be 5; 1/2 would fit", "ahp/1 eigenvector RI saaty-1980", "The most disputed criteria", "why-maker-it-lead",
        "If “Subscription” of MeshWorks cost less than NT$45,000 a month instead of NT$90,000 a month (50% less)");
    assertContains(report.html(sample.full(), Language.ZH_TW), "誰來決定，意見在哪裡分歧", "吳（會計）：MeshWorks");
    assertFalse(report.html(sample.withoutTrials(), Language.EN).contains("Who decides"), "nobody is named");
  }

  @Test
  void setsOtherMethodsBesideTheRanking() {
    String english = report.html(sample.full(), Language.EN);
    assertContains(english, "Do other methods agree?", "CloudCart comes first, alone or sharing the place, by 1 of the 2 other methods",
        "Level for all, so that nothing follows: ELECTRE II",
        "VIKOR: MeshWorks", "vikor/1 v=0.5 · normalisation: min–max · table 0123456789ab", "the lowest score is the best",
        "Cannot be computed: There is a zero", "−1.00", "MeshWorks is beaten whatever the weights, by CloudCart",
        "The same points for all", "keeps its order", "a copy of MeshWorks puts MeshWorks before CloudCart",
        "without CloudCart it cannot be computed: Nothing is left", "Cannot be computed: Three are too few",
        "Entropy", "entropy/1 · normalisation: sum (shares of the column) · table 0123456789ab", "Cannot be computed: All are zero",
        "critic/1 · normalisation: min–max", "First by them", "−0.50", "why-point-weights");
    String chinese = report.html(sample.full(), Language.ZH_TW);
    assertContains(chinese, "其他方法是否也得出相同結果？", "其他能區分先後的 2 種方法中，有 1 種由 CloudCart 居首", "所有候選方案並列、無法據以判斷：ELECTRE II", "加權乘積法",
        "無法計算：〔There is a zero〕", "正規化：最小–最大", "〔The same points for all〕",
        "維持順序", "加入 MeshWorks 的複本後，MeshWorks 改為排在 CloudCart 之前", "熵權法", "得分導出的權重");
    assertFalse(report.html(sample.noSurvivor(), Language.EN).contains("Do other methods agree?"));
  }

  @Test
  void saysHonestlyWhatWasNotMeasured() {
    String skipped = report.html(sample.withoutTrials(), Language.EN);
    assertContains(skipped, "No candidate was tried under load for this report", "not measured",
        "Problem of TRIAL cloudcart", "CloudCart leads so far", "Trial is missing", "Therefore not settled either: Capacity", "cannot be told");
    assertFalse(skipped.contains("is recommended"), "nothing was measured");
    assertFalse(skipped.contains("chart-response-times"));
    assertContains(report.html(sample.troubled(), Language.EN),
        "MeshWorks: Trial failed.", "OpenSail: Trial is stale: its inputs have changed since.");
    assertContains(report.html(sample.empty(), Language.EN), "No recommendation yet", "Demand is missing.");
    assertContains(report.html(sample.empty(), Language.ZH_TW), "尚無建議", "尚無需求結果。");
  }

  @Test
  void recommendsNobodyWhenNobodySurvives() {
    String html = report.html(sample.noSurvivor(), Language.EN);
    assertContains(html, "No candidate passes every must-have", "1 missed");
    assertFalse(html.contains("is recommended"));
    assertContains(report.html(sample.oneOut(), Language.EN), "CloudCart is recommended", "1 missed");
  }

  @Test
  void hostileTextStaysText() {
    String attack = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'&\u202e\u0000]]>";
    SampleStudy hostile = new SampleStudy(LocalText.same(attack),
        List.of(LocalText.same(attack), LocalText.same("</style></svg>" + attack), LocalText.same("{0} {1,number} '")), "TWD");
    for (Language language : Language.values()) {
      String html = report.html(new SampleAssessment(hostile).full(), language);
      assertFalse(html.contains("<script"), "a script element");
      assertFalse(html.contains("<img"), "an image element");
      assertFalse(Pattern.compile("<[^>\"]*\\sonerror").matcher(html).find(), "an event handler");
      assertFalse(html.contains("\u202e"), "a turned text direction");
      assertEquals(1, count(html, "</style>"));
      assertContains(html, "&lt;script&gt;alert(1)&lt;/script&gt;", "{0} {1,number}");
      svgs(html);
    }
  }

  @Test
  void loadsNothingFromAnywhere() {
    for (Language language : Language.values()) {
      String html = report.html(sample.full(), language);
      Matcher link = Pattern.compile("(?:href|src|action|data|poster|xlink:href)\\s*=\\s*\"([^\"]*)\"").matcher(html);
      while (link.find()) {
        assertTrue(link.group(1).startsWith("#"), link.group());
      }
      assertFalse(html.contains("@import"));
      assertFalse(Pattern.compile("url\\((?!#)").matcher(html).find());
      assertFalse(html.contains("<script"));
      assertFalse(Pattern.compile("<[a-z][^>]*\\sstyle=").matcher(html).find(), "the policy forbids style attributes");
      assertContains(html, "default-src 'none'");
    }
  }

  @Test
  void idsAreUniqueAndLinksLeadSomewhere() {
    for (Assessment one : List.of(sample.full(), sample.troubled(), sample.withoutTrials())) {
      String html = report.html(one, Language.EN);
      Set<String> ids = new HashSet<>();
      Matcher id = Pattern.compile("\\sid=\"([^\"]*)\"").matcher(html);
      while (id.find()) {
        assertTrue(ids.add(id.group(1)), "twice: " + id.group(1));
      }
      Matcher link = Pattern.compile("href=\"#([^\"]*)\"|url\\(#([^)]*)\\)|aria-labelledby=\"(\\S*) ").matcher(html);
      while (link.find()) {
        String target = link.group(1) != null ? link.group(1) : link.group(2) != null ? link.group(2) : link.group(3);
        assertTrue(ids.contains(target), "leads nowhere: " + target);
      }
      for (String candidate : SampleStudy.IDS) {
        assertTrue(ids.contains("why-score-" + candidate));
        assertTrue(ids.contains("why-total-" + candidate));
        assertTrue(ids.contains("why-criterion-" + candidate + "--checkout-speed"));
      }
    }
  }

  @Test
  void saysHowSureEachBudgetIsWhatDrivesItAndWhatToSign() {
    String english = report.html(sample.full(), Language.EN);
    assertContains(english, "How sure the totals are", "NT$16,400,000", "Orders and revenue: 62% of the variance",
        "Launch project: 21% of the variance", "Growth of wages: 9% of the variance", "87%", "Slow trade",
        "Budget sheet: CloudCart", "Prepared by", "Approved by", "id=\"budget-sheet-meshworks\"",
        "id=\"why-budget-line-cloudcart-subscription\"");
    assertFalse(english.contains("Growth of prices: 2%"), "three causes are named");
    assertContains(report.html(sample.full(), Language.ZH_TW), "總額有多確定", "訂單與營收：占變異 62%", "預算表：CloudCart", "核准");
  }

  @Test
  void chartsAreWellFormedSvgWithTextAndDescription() throws Exception {
    List<String> svgs = svgs(report.html(sample.full(), Language.ZH_TW));
    assertEquals(32, svgs.size());
    assertContains(String.join("", svgs), "<title id=\"chart-demand-days-title\">每日訂單數</title>", "<text ", "role=\"img\"");
  }

  private static List<String> svgs(String html) {
    List<String> found = Pattern.compile("<figure>(<svg.*?</svg>)</figure>", Pattern.DOTALL).matcher(html).results()
        .map(match -> match.group(1)).toList();
    for (String svg : found) {
      try {
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
      } catch (Exception e) {
        throw new AssertionError("Not well formed: " + svg.substring(0, 400), e);
      }
    }
    return found;
  }

  @Test
  void headingsNeverSkipALevelAndTablesHaveHeads() {
    String html = report.html(sample.full(), Language.EN);
    int before = 1;
    Matcher heading = Pattern.compile("<h([1-6])>").matcher(html);
    while (heading.find()) {
      int level = Integer.parseInt(heading.group(1));
      assertTrue(level <= before + 1, "h" + level + " after h" + before);
      before = level;
    }
    assertEquals(1, count(html, "<h1>"));
    assertEquals(count(html, "<table>"), count(html, "<caption>"));
    assertEquals(count(html, "<tr>") + count(html, "<tr class=\"strong\">") - count(html, "<thead>"),
        count(html, "<th scope=\"row\""));
  }

  @Test
  void equalContentIsReusedAndChangedContentIsNot() throws IOException {
    WrittenReport first = report.write(sample.full(), folder, Progress.NONE);
    assertFalse(first.reused());
    byte[] before = Files.readAllBytes(first.html().get(Language.EN));
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(first.html().get(Language.EN), old);
    WrittenReport second = report.write(sample.full(), folder, Progress.NONE);
    assertTrue(second.reused());
    assertEquals(old, Files.getLastModifiedTime(second.html().get(Language.EN)), "left as it was");
    assertFalse(report.write(sample.oneOut(), folder, Progress.NONE).reused());
    assertFalse(report.write(sample.full(), folder, Progress.NONE).reused());
    assertArrayEquals(before, Files.readAllBytes(first.html().get(Language.EN)), "same content, same bytes");
  }

  @Test
  void aDocumentThatSomebodyTouchedIsWrittenAnew() throws IOException {
    Path html = report.write(sample.full(), folder, Progress.NONE).html().get(Language.ZH_TW);
    Files.writeString(html, "somebody's notes");
    assertFalse(report.write(sample.full(), folder, Progress.NONE).reused());
    assertContains(Files.readString(html), "建議採用CloudCart");
    Files.writeString(folder.resolve("assessment.json"), "{ not json");
    assertFalse(report.write(sample.full(), folder, Progress.NONE).reused());
  }

  @Test
  void cancellingWritesNothing() throws IOException {
    Path target = folder.resolve("new");
    Progress cancelled = new Progress() {
      private int asked;

      @Override
      public void report(LocalText what, double done) {}

      @Override
      public boolean cancelled() {
        return ++asked > 1;
      }
    };
    assertThrows(CancellationException.class, () -> report.write(sample.full(), target, cancelled));
    assertFalse(Files.exists(target), "a folder made for nothing");
    Files.createDirectories(target);
    assertThrows(CancellationException.class, () -> report.write(sample.full(), target, cancelled));
    try (Stream<Path> left = Files.list(target)) {
      assertEquals(List.of(), left.toList());
    }
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private static void assertContains(String text, String... parts) {
    for (String part : parts) {
      assertTrue(text.contains(part), () -> "lacks: " + part);
    }
  }
}
