package org.emporion.evaluation.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.emporion.model.Progress;
import org.emporion.testkit.ReferenceCase;
import org.junit.jupiter.api.Test;

/**
 * Case SMAA-01-thrombo of {@code releng/reference-cases/cases.json}: the example of R's {@code smaa}
 * package with its own stored samples.
 */
class ThromboTest {
  private static final Path CASES =
      Path.of(System.getProperty("emporion.checkout"), "releng", "reference-cases");
  private static final List<String> ALTERNATIVES = List.of("Heparin", "Enoxaparin");
  private static final int SAMPLES = 10_000;

  @Test
  void theStoredSamplesGiveTheFiguresOfTheCase() throws IOException {
    ReferenceCase thrombo = ReferenceCase.of("SMAA-01-thrombo");
    JsonNode expected = thrombo.expected();
    double tolerance = thrombo.tolerance().get("abs").asDouble();
    SmaaResult result = replay(numbers("thrombo-weights-nopref.txt.gz"));

    for (int i = 0; i < 2; i++) {
      SmaaResult.Outcome outcome = result.candidates().get(i);
      String name = ALTERNATIVES.get(i);
      assertEquals(expected.get("rank1_acceptability").get(name).asDouble(), outcome.first(), tolerance, name);
      for (int j = 0; j < 3; j++) {
        assertEquals(expected.get("central_weights").get(name).get(j).asDouble(),
            outcome.centralWeights().orElseThrow().get(j), tolerance, name);
      }
      assertEquals(expected.get("confidence_factor").get(name).asDouble(),
          outcome.confidence().orElseThrow(), tolerance, name);
      // Of two, who is ahead is first.
      assertEquals(outcome.first(), outcome.ahead().get(1 - i), 0, name);
    }
    // Of two, who is first is the whole ranking, so its entropy is that of the choice.
    assertEquals(expected.get("ranking_entropy").asDouble(), result.choiceEntropy(), tolerance);
  }

  @Test
  void fixedWeightsGiveTheFiguresOfTheCase() throws IOException {
    ReferenceCase thrombo = ReferenceCase.of("SMAA-01-thrombo");
    double[] weights = new double[3];
    Arrays.setAll(weights, j -> thrombo.inputs().get("fixed_weights_case").get(j).asDouble());
    SmaaResult result = replay(weights);
    for (int i = 0; i < 2; i++) {
      SmaaResult.Outcome outcome = result.candidates().get(i);
      assertEquals(thrombo.expected().get("fixed_weights_rank1").get(ALTERNATIVES.get(i)).asDouble(),
          outcome.first(), thrombo.tolerance().get("abs").asDouble());
      assertEquals(outcome.first(), outcome.confidence().orElseThrow(), 0, "its central weights are the fixed ones");
    }
  }

  private static SmaaResult replay(double[] weights) throws IOException {
    // R lays an array out with the first index fastest: sample, alternative, criterion.
    double[] stored = numbers("thrombo-meas.txt.gz");
    double[] values = new double[stored.length];
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 3; j++) {
        System.arraycopy(stored, (j * 2 + i) * SAMPLES, values, (i * 3 + j) * SAMPLES, SAMPLES);
      }
    }
    return new Smaa().replay(new StoredSamples(SAMPLES, 2, 3, values, weights), Progress.NONE);
  }

  /** The numbers of an array that R wrote with {@code dput}. */
  private static double[] numbers(String file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(CASES.resolve("data").resolve(file)))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.substring(text.indexOf("c(") + 2, text.indexOf(')')).split(","))
          .mapToDouble(number -> Double.parseDouble(number.strip())).toArray();
    }
  }
}
