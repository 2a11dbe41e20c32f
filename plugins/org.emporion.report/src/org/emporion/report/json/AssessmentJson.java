package org.emporion.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.emporion.assessment.Assessment;
import org.emporion.assessment.StageStatus;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Finding;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Study;
import org.emporion.report.Findings;
import org.emporion.report.ReasonTree;

/** Writes an assessment for machines, as {@code docs/assessment-json.md} documents it. */
public final class AssessmentJson {
  /** Edition of the format; a change that breaks readers raises it. */
  public static final int FORMAT = 1;

  /**
   * A document file of the report.
   *
   * @param file its name beside {@code assessment.json}
   * @param key hash of all it was written from
   * @param sha256 hash of its bytes
   */
  public record DocumentFile(String file, String key, String sha256) {}

  /**
   * The report's own stage.
   *
   * @param method method and edition
   * @param reused true when the documents were left as they were
   * @param writtenAt when the documents were written
   * @param headline what was written, in words
   * @param files the documents
   */
  public record ReportStage(
      String method, boolean reused, Instant writtenAt, LocalText headline, Map<Language, DocumentFile> files) {}

  /** The whole file as text. */
  public String write(Assessment assessment, ReportStage report) {
    ReasonTable reasons = new ReasonTable(new ReasonTree(assessment.loaded().sources()));
    ObjectMapper mapper = mapper(reasons);
    ObjectNode root = mapper.createObjectNode();
    root.put("format", FORMAT);
    root.put("assessedAt", assessment.at().toString());
    root.put("seed", assessment.seed());
    root.set("study", study(assessment.loaded().study(), mapper));
    assessment.ranking().flatMap(found -> found.value().winner())
        .ifPresentOrElse(winner -> root.put("winner", winner), () -> root.putNull("winner"));
    ArrayNode stages = root.putArray("stages");
    assessment.stages().forEach(status -> stages.add(stage(status, assessment, mapper)));
    stages.add(report(report, mapper));
    ArrayNode findings = root.putArray("findings");
    new Findings(assessment).all().forEach(finding -> findings.add(finding(finding, mapper, reasons)));
    ObjectNode files = root.putObject("documents");
    report.files().forEach((language, file) -> files.set(language.tag(), mapper.valueToTree(file)));
    reasons.into(root.putObject("reasons"));
    try {
      return mapper.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of plain nodes can always be written", e);
    }
  }

  private static ObjectNode study(Study study, ObjectMapper mapper) {
    ObjectNode node = mapper.createObjectNode();
    node.put("id", study.id());
    node.set("title", mapper.valueToTree(study.title()));
    node.put("currency", study.currency().getCurrencyCode());
    ArrayNode candidates = node.putArray("candidates");
    for (Candidate candidate : study.candidates()) {
      candidates.addObject().put("id", candidate.id()).set("name", mapper.valueToTree(candidate.name()));
    }
    return node;
  }

  private static ObjectNode stage(StageStatus status, Assessment assessment, ObjectMapper mapper) {
    ObjectNode node = mapper.createObjectNode();
    node.put("stage", status.stage().name());
    node.put("subject", status.subject());
    node.put("state", Findings.state(status).name().toLowerCase(Locale.ROOT));
    node.set("headline", mapper.valueToTree(status.headline()));
    status.problem().ifPresent(problem -> node.set("problem", mapper.valueToTree(problem)));
    status.computedAt().ifPresent(at -> node.put("computedAt", at.toString()));
    new Findings(assessment).of(status.stage(), status.subject()).ifPresent(finding -> {
      node.put("method", finding.provenance().method());
      node.put("key", finding.provenance().key());
    });
    return node;
  }

  private static ObjectNode report(ReportStage report, ObjectMapper mapper) {
    ObjectNode node = mapper.createObjectNode();
    node.put("stage", "REPORT");
    node.put("subject", "");
    node.put("state", report.reused() ? "reused" : "computed");
    node.set("headline", mapper.valueToTree(report.headline()));
    node.put("computedAt", report.writtenAt().toString());
    node.put("method", report.method());
    return node;
  }

  private static ObjectNode finding(Finding<?> finding, ObjectMapper mapper, ReasonTable reasons) {
    ObjectNode node = mapper.createObjectNode();
    node.put("stage", finding.stage().name());
    node.put("subject", finding.subject());
    node.set("provenance", mapper.valueToTree(finding.provenance()));
    node.set("value", mapper.valueToTree(finding.value()));
    node.put("why", reasons.id(finding.why()));
    return node;
  }

  /** Its own and not the store's: this format is published, that of stored findings may change any day. */
  private static ObjectMapper mapper(ReasonTable reasons) {
    SimpleModule ours = new SimpleModule();
    ours.addSerializer(reasons);
    ours.addSerializer(new StdSerializer<>(LocalText.class) {
      private static final long serialVersionUID = 1L;

      @Override
      public void serialize(LocalText text, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        out.writeStringField("en", text.en());
        out.writeStringField("zh-TW", text.zhTw());
        out.writeEndObject();
      }
    });
    return JsonMapper.builder()
        .addModule(new Jdk8Module())
        .addModule(new JavaTimeModule())
        .addModule(ours)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build();
  }
}
