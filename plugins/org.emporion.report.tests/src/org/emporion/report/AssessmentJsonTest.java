package org.emporion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.emporion.assessment.Assessment;
import org.emporion.model.Progress;
import org.emporion.model.finding.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessmentJsonTest {
  private final SampleAssessment sample = new SampleAssessment();
  @TempDir Path folder;

  private JsonNode written(Assessment assessment) throws Exception {
    WrittenReport report = new DecisionReport().write(assessment, folder, Progress.NONE);
    return new ObjectMapper().readTree(report.json().toFile());
  }

  private static SchemaCheck schema() throws Exception {
    Path checkout = Path.of(System.getProperty("emporion.checkout", ""));
    return new SchemaCheck(new ObjectMapper().readTree(
        checkout.resolve("docs").resolve("assessment.schema.json").toFile()));
  }

  @Test
  void everyKindOfAssessmentKeepsTheDocumentedSchema() throws Exception {
    for (Assessment one : List.of(sample.full(), sample.withoutTrials(), sample.noSurvivor(), sample.oneOut(),
        sample.troubled(), sample.empty())) {
      assertEquals(List.of(), schema().problems(written(one)));
    }
  }

  @Test
  void theSchemaRejectsWhatItDoesNotDocument() throws Exception {
    ObjectNode json = (ObjectNode) written(sample.full());
    json.put("surprise", 1);
    ((ObjectNode) json.get("stages").get(0)).put("state", "done");
    ((ObjectNode) json.get("findings").get(0).get("value")).remove("peakToMean");
    assertEquals(3, schema().problems(json).size(), () -> "three faults were put in");
  }

  @Test
  void stagesTellComputedFromReusedAndTheReportIsOneOfThem() throws Exception {
    JsonNode first = written(sample.full());
    assertEquals("reused", state(first, "TRIAL", "cloudcart"));
    assertEquals("computed", state(first, "BUDGET", "cloudcart"));
    assertEquals("computed", state(first, "REPORT", ""));
    assertEquals("reused", state(written(sample.full()), "REPORT", ""));
    JsonNode troubled = written(sample.troubled());
    assertEquals("stale", state(troubled, "TRIAL", "opensail"));
    assertEquals("failed", state(troubled, "TRIAL", "meshworks"));
    assertEquals("missing", state(troubled, "CAPACITY", "meshworks"));
  }

  private static String state(JsonNode json, String stage, String subject) {
    for (JsonNode one : json.get("stages")) {
      if (one.get("stage").asText().equals(stage) && one.get("subject").asText().equals(subject)) {
        return one.get("state").asText();
      }
    }
    throw new AssertionError("No stage " + stage + " " + subject);
  }

  @Test
  void everyWhyLeadsToEvidenceOnly() throws Exception {
    JsonNode json = written(sample.full());
    JsonNode ranking = null;
    for (JsonNode finding : json.get("findings")) {
      follow(json, finding.get("why").asText());
      ranking = finding.get("stage").asText().equals("RANKING") ? finding.get("value") : ranking;
    }
    for (JsonNode candidate : ranking.get("candidates")) {
      follow(json, candidate.get("why").asText());
      candidate.get("criteria").forEach(one -> follow(json, one.get("why").asText()));
      candidate.get("mustHaves").forEach(one -> follow(json, one.get("why").asText()));
    }
    assertTrue(json.get("reasons").toString().contains("\"place\":\"candidates/opensail.yaml:31\""));
  }

  private static void follow(JsonNode json, String id) {
    JsonNode reason = json.get("reasons").get(id);
    assertTrue(reason != null, id);
    if (reason.get("because").isEmpty()) {
      assertTrue(Reason.Kind.valueOf(reason.get("kind").asText()).evidence(), reason::toString);
    }
    reason.get("because").forEach(one -> follow(json, one.asText()));
  }

  @Test
  void theWinnerIsNullWhenNobodySurvives() throws Exception {
    assertTrue(written(sample.noSurvivor()).get("winner").isNull());
    assertEquals("cloudcart", written(sample.full()).get("winner").asText());
  }

  @Test
  void everyMemberIsInTheDocumentation() throws Exception {
    String documentation = Files.readString(
        Path.of(System.getProperty("emporion.checkout", "")).resolve("docs").resolve("assessment-json.md"));
    Set<String> undocumented = new TreeSet<>();
    JsonNode json = written(sample.full());
    json.fieldNames().forEachRemaining(name -> note(name, documentation, undocumented));
    json.get("findings").forEach(finding -> finding.get("value").fieldNames()
        .forEachRemaining(name -> note(name, documentation, undocumented)));
    assertEquals(Set.of(), undocumented);
    assertFalse(documentation.isBlank());
  }

  private static void note(String name, String documentation, Set<String> undocumented) {
    if (!documentation.contains("`" + name + "`")) {
      undocumented.add(name);
    }
  }
}
