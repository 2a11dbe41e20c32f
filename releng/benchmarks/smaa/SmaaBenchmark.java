import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.emporion.evaluation.sensitivity.Smaa;
import org.emporion.evaluation.sensitivity.SmaaProblem;
import org.emporion.evaluation.sensitivity.SmaaResult;
import org.emporion.evaluation.sensitivity.UncertainValue;
import org.emporion.evaluation.sensitivity.UncertainWeights;
import org.emporion.model.Progress;

/**
 * Runs SMAA-2 on a table once for every line on its standard input, so that rounds can be interleaved with
 * another program's. Arguments: table file, samples, threads. The first line is a warm-up like any other.
 */
public final class SmaaBenchmark {
  private SmaaBenchmark() {}

  /** Answers each line, a seed, with one line of figures. */
  public static void main(String[] arguments) throws IOException {
    List<List<UncertainValue>> values = table(Path.of(arguments[0]));
    int samples = Integer.parseInt(arguments[1]);
    Smaa smaa = new Smaa(Integer.parseInt(arguments[2]), true);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      long start = System.nanoTime();
      SmaaResult result = smaa.run(new SmaaProblem(values,
          new UncertainWeights.Any(values.getFirst().size()), samples, Long.parseLong(line.strip())),
          Progress.NONE).getFirst();
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(Locale.ROOT, "Java %.3f %s %s%n", seconds,
          result.candidates().stream().map(each -> String.format(Locale.ROOT, "%.4f", each.first()))
              .collect(Collectors.joining(",")),
          result.candidates().stream().map(each -> each.confidence()
              .map(sure -> String.format(Locale.ROOT, "%.4f", sure)).orElse("NA")).collect(Collectors.joining(",")));
      System.out.flush();
    }
  }

  private static List<List<UncertainValue>> table(Path file) throws IOException {
    List<List<UncertainValue>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file).subList(1, Files.readAllLines(file).size())) {
      String[] cell = line.split(",");
      int candidate = Integer.parseInt(cell[0]);
      if (candidate == rows.size()) {
        rows.add(new ArrayList<>());
      }
      double a = Double.parseDouble(cell[3]);
      double b = Double.parseDouble(cell[4]);
      rows.get(candidate).add(switch (cell[2]) {
        case "interval" -> new UncertainValue.Interval(a, b);
        case "normal" -> new UncertainValue.Normal(a, b);
        case "point" -> new UncertainValue.Point(a);
        default -> throw new IllegalArgumentException("Unknown kind in " + line);
      });
    }
    return rows;
  }
}
