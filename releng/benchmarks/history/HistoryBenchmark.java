import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.emporion.demand.DemandAnalysis;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;
import org.emporion.model.Share;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.study.Channel;
import org.emporion.model.study.HistoryKeys;
import org.emporion.model.study.HistoryLayout;
import org.emporion.model.study.HourlyHistory;
import org.emporion.model.study.Operations;
import org.emporion.model.study.OrderHistory;
import org.emporion.model.study.Peak;
import org.emporion.model.study.Planning;
import org.emporion.model.study.ReadHistory;
import org.emporion.store.history.HistoryReader;

/**
 * From the file to hourly profile, peak and chosen forecast: for each line of standard input once, printing time and
 * figures.
 */
public final class HistoryBenchmark {
  private HistoryBenchmark() {}

  /** Argument: the file of the Online Retail data set. */
  public static void main(String[] arguments) throws Exception {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (in.readLine() != null) {
      round(Path.of(arguments[0]));
    }
  }

  private static void round(Path file) throws Exception {
    HistoryLayout layout = HistoryLayout
        .of("InvoiceNo", "InvoiceDate", new HistoryLayout.Amount.Product("Quantity", "UnitPrice"),
            HistoryLayout.Rows.LINES)
        .cancelledBy(new HistoryLayout.Cancellation(Optional.of("C"), Optional.empty(), false));
    long began = System.nanoTime();
    HourlyHistory history = new HistoryReader().read(file, layout);
    double read = (System.nanoTime() - began) / 1e9;
    DemandForecast demand = new DemandAnalysis().forecast(
        new ReadHistory(file.getFileName().toString(), layout, List.of(), history), operations(), planning(), 42,
        Progress.NONE).value();
    double all = (System.nanoTime() - began) / 1e9;
    BigDecimal revenue =
        history.hours().stream().map(HourlyHistory.Hour::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
    System.out.printf(Locale.ROOT, "Java %.3f %d %d %d %.2f %.3f %s %.1f %s%n", all, history.orders(),
        demand.busiestHour().orders(), history.hours().size(), revenue, read, demand.busiestHour().start(),
        demand.peakHour().p50(), demand.outlook().tried().getFirst().method());
  }

  private static Operations operations() {
    return new Operations(
        List.of(new Channel("web", LocalText.same("Web"), new Share(1), new Share(1))),
        new OrderHistory("lines.csv", HistoryKeys.NONE, Currency.getInstance("GBP"), BigDecimal.ONE, Optional.empty(),
            LocalText.same("UCI Online Retail"), Optional.empty()),
        new Estimate(0.015, 0.02, 0.03),
        Map.of("browse", 1.0),
        new Peak(new Estimate(2, 3, 5), new Estimate(1.5, 2, 3), 0.9));
  }

  private static Planning planning() {
    return new Planning(LocalDate.of(2012, 1, 1), 3, new Estimate(0.98, 1.05, 1.15), new Estimate(1, 1.02, 1.04),
        new Estimate(1, 1.02, 1.04));
  }
}
