package org.emporion.store.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.emporion.model.Language;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Requirement;
import org.emporion.store.LoadedStudy;
import org.emporion.store.StudyFiles;
import org.emporion.store.StudyReader;
import org.emporion.store.edit.StudyEditor;
import org.emporion.store.edit.YamlValue;
import org.emporion.store.xml.XmlElement;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** XMCDA documents of the Decision Deck: what is written, and what is read of versions 2 and 3. */
class XmcdaTest {
  private static final String V3 = "http://www.decision-deck.org/2019/XMCDA-3.1.1";
  private static final String V2 = "http://www.decision-deck.org/2012/XMCDA-2.2.0";

  @TempDir
  Path folder;

  private LoadedStudy study;

  @BeforeEach
  void read() throws Exception {
    study = new StudyReader().read(TestStudies.kiosk(folder));
  }

  private Path file(String namespace, String content) throws Exception {
    return Files.writeString(folder.resolve("in.xml"),
        "<x:XMCDA xmlns:x=\"" + namespace + "\">\n" + content + "\n</x:XMCDA>");
  }

  private ImportPlan plan(LoadedStudy into, String namespace, String content) throws Exception {
    return new Imports(into).plan(file(namespace, content), ExchangeFormat.XMCDA);
  }

  private String mistakes(String content) throws Exception {
    return String.join("\n", new Imports(study).mistakes(file(V3, content), ExchangeFormat.XMCDA));
  }

  private static String table(String alternative, String criterion, String value) {
    return "<performanceTable><alternativePerformances>\n<alternativeID>" + alternative + "</alternativeID>\n<performance>"
        + "<criterionID>" + criterion + "</criterionID>" + value + "</performance>"
        + "</alternativePerformances></performanceTable>";
  }

  private static String weight(String criterion, String value) {
    return "<criterionValue><criterionID>" + criterion + "</criterionID><values><value>" + value
        + "</value></values></criterionValue>";
  }

  @Test
  void theDocumentHoldsAlternativesCriteriaScalesTableAndWeights() throws Exception {
    Path file = folder.resolve("out.xml");
    new StudyExporter(study, Language.EN, false).write(file, ExchangeFormat.XMCDA);
    XmlElement root = XmlFile.read(file, "out.xml", new ExchangeProblems(new Phrasebook(ExchangeProblems.class)))
        .orElseThrow();

    assertEquals(V3, root.namespace());
    assertEquals(List.of("alternatives", "criteria", "criteriaScales", "performanceTable", "criteriaValues"),
        root.children().stream().map(XmlElement::name).toList());
    XmlElement fit = root.child("criteria").orElseThrow().children().stream()
        .filter(one -> one.attribute("id").equals("fit")).findFirst().orElseThrow();
    assertEquals("Fits our work", fit.attribute("name"));
    assertEquals("符合作業", fit.child("description").orElseThrow().child("comment").orElseThrow().text());
    assertEquals("true", fit.child("active").orElseThrow().text());
    assertEquals("false", root.child("criteria").orElseThrow().children().getFirst().child("active").orElseThrow().text(),
        "speed is measured: no candidate has a value");
    String text = Files.readString(file).replaceAll("\\s", "");
    assertTrue(text.contains("<criterionScale><criterionID>speed</criterionID><scales><scale><quantitative>"
        + "<preferenceDirection>min</preferenceDirection></quantitative></scale></scales></criterionScale>"), text);
    assertTrue(text.contains("<alternativeID>beta</alternativeID><performance><criterionID>speed</criterionID><values>"
        + "<value><NA></NA></value></values></performance><performance><criterionID>export</criterionID><values><value>"
        + "<real>0.0</real></value></values></performance>") || text.contains("<NA/>"), text);
    // 0.6 * 0.7 by the shares of the study down the tree.
    assertTrue(text.contains("<criterionValue><criterionID>speed</criterionID><values><value><real>0.42</real>"), text);
  }

  /**
   * Reference case PROM-03-xmcda-flows: a document of version 2.2 with positive and negative flows, from which the
   * expected net flows follow. Read as a performance table in both shapes of version 2 and in that of version 3.
   */
  @ParameterizedTest
  @CsvSource({V2 + ", <value><real>%s</real></value>", V2 + ", <values><value><real>%s</real></value></values>",
      V3 + ", <values><value><real>%s</real></value></values>"})
  void theReferenceCaseIsReadInEveryShape(String namespace, String shape) throws Exception {
    JsonNode reference = null;
    for (JsonNode one : new ObjectMapper()
        .readTree(TestStudies.CHECKOUT.resolve("releng/reference-cases/cases.json").toFile()).path("cases")) {
      reference = one.path("id").asText().equals("PROM-03-xmcda-flows") ? one : reference;
    }
    Map<String, String> ids = new TreeMap<>(Map.of("a", "A", "b", "B", "c", "C", "pmg", "pMG", "pbm", "pBM"));
    LoadedStudy flows = flows(ids.keySet());
    StringBuilder table = new StringBuilder("<performanceTable>");
    for (var id : ids.entrySet()) {
      table.append("<alternativePerformances><alternativeID>").append(id.getKey()).append("</alternativeID>");
      for (String flow : List.of("positive", "negative")) {
        table.append("<performance><criterionID>").append(flow).append("</criterionID>")
            .append(shape.formatted(reference.path("inputs").path(flow + "_flow").path(id.getValue()).asText()))
            .append("</performance>");
      }
      table.append("</alternativePerformances>");
    }

    ImportPlan plan = plan(flows, namespace, table + "</performanceTable>");

    for (var id : ids.entrySet()) {
      Candidate candidate = plan.result().study().candidate(id.getKey()).orElseThrow();
      Claim positive = candidate.claim("positive").orElseThrow();
      assertEquals(reference.path("expected").path("net_flow").path(id.getValue()).asDouble(),
          positive.value().orElseThrow() - candidate.claim("negative").orElseThrow().value().orElseThrow(),
          reference.path("tolerance").path("abs").asDouble());
      assertEquals(Claim.Basis.JUDGEMENT, positive.basis());
      assertEquals(new LocalText("XMCDA file in.xml", "XMCDA 檔案 in.xml"), positive.source());
      assertEquals(Optional.of(Imports.TODAY), positive.date());
    }
  }

  private LoadedStudy flows(Iterable<String> candidates) throws Exception {
    StudyFiles files = study.files();
    String beta = files.text("candidates/beta.yaml").orElseThrow().replaceAll("(?s)claims:.*?target:", "target:");
    StudyEditor editor = new StudyEditor(files.without("candidates/alpha.yaml").without("candidates/beta.yaml")
        .with("requirements.yaml", "requirements: {}\n"));
    List<YamlValue> ids = new ArrayList<>();
    for (String id : candidates) {
      editor = new StudyEditor(editor.files().with("candidates/" + id + ".yaml", beta));
      ids.add(YamlValue.text(id));
    }
    YamlValue scale = YamlValue.map().with("unit", YamlValue.text("flow"))
        .with("worst", YamlValue.number(0)).with("best", YamlValue.number(1));
    for (String flow : List.of("positive", "negative")) {
      editor = editor.set("requirements." + flow, YamlValue.block().with("title", YamlValue.text(flow))
          .with("weight", YamlValue.number(1)).with("scale", scale));
    }
    editor = editor.set("candidates", YamlValue.list(ids.toArray(YamlValue[]::new)));
    return new StudyReader().read(study.folder(), editor.files());
  }

  /** A group weighs as much as its leaves, so that leaf weights read back are those that were given. */
  @Test
  void weightsOfLeavesGoIntoTheTree() throws Exception {
    ImportPlan plan = plan(study, V3, "<criteriaValues>" + weight("speed", "<integer>1</integer>")
        + weight("export", "<rational><numerator>1</numerator><denominator>2</denominator></rational>")
        + weight("fit", "<real>2.5</real>") + "</criteriaValues>");

    Map<String, Double> weights = new LinkedHashMap<>();
    plan.result().study().requirements().forEach((Requirement one) -> weights.put(one.id(), one.weight()));
    assertEquals(Map.of("technology", 1.5, "speed", 1.0, "export", 0.5, "fit", 2.5), weights);
    Map<String, Double> shares = new LeafWeights(plan.result().study()).shares();
    assertEquals(0.25, shares.get("speed"), 1e-15);
    assertEquals(0.125, shares.get("export"), 1e-15);
    assertEquals(0.625, shares.get("fit"), 1e-15);
  }

  @Test
  void aValueThatIsSaidAlreadyKeepsItsSourceAndNaSaysNothing() throws Exception {
    assertEquals(List.of(), plan(study, V3, table("alpha", "fit", "<values><value><integer>3</integer></value></values>")).changes());
    assertEquals(List.of(), plan(study, V3, table("alpha", "fit", "<values><value><NA/></value></values>")).changes());
    ImportPlan other = plan(study, V2, table("alpha", "export", "<value><boolean>false</boolean></value>"));
    assertEquals(0.0, other.result().study().candidate("alpha").orElseThrow().claim("export").orElseThrow().value().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "nobody | fit | <value><real>1</real></value> | line 3, column 1: There is no candidate",
    "alpha | fitt | <value><real>1</real></value> | line 4, column 14: There is no requirement",
    "alpha | technology | <value><real>1</real></value> | is a group of requirements",
    "alpha | speed | <value><real>1</real></value> | is measured (trial.checkout.p95-ms)",
    "alpha | fit | <value><real>NaN</real></value> | A number is expected here, not the real \"NaN\"",
    "alpha | fit | <value><label>good</label></value> | not the label \"good\"",
    "alpha | fit | <value><interval><lowerBound/></interval></value> | a value of the kind interval is not read",
    "alpha | fit | <value><fuzzyNumber><x/></fuzzyNumber></value> | a value of the kind fuzzyNumber is not read",
    "alpha | fit | <values><value><real>1</real></value><value><real>2</real></value></values> | Several values",
    "alpha | fit | <value/> | There is no value here",
    "alpha | fit | <value><real>5</real></value> | A level goes from 0 to 4",
    "alpha | export | <value><real>0.5</real></value> | is no answer to a yes-or-no"})
  void valuesThatCannotBeReadAreToldByLineAndColumn(String candidate, String criterion, String value, String expected)
      throws Exception {
    String found = mistakes(table(candidate, criterion, value));
    assertTrue(found.contains(expected), found);
    assertTrue(found.startsWith("in.xml, line "), found);
  }

  @Test
  void cellsAndWeightsGivenTwiceOrNotAtAllAreTold() throws Exception {
    String cell = "<performance><criterionID>fit</criterionID><value><real>1</real></value></performance>\n";
    assertTrue(mistakes("<performanceTable><alternativePerformances><alternativeID>alpha</alternativeID>\n" + cell + cell
        + "</alternativePerformances></performanceTable>").startsWith(
            "in.xml, line 4, column 1: The value of \"alpha\" on \"fit\" stands in line 3 already"));
    assertTrue(mistakes("<criteriaValues>" + weight("fit", "<real>1</real>") + "</criteriaValues>")
        .contains("These requirements have no weight here: speed, export"));
    String all = weight("speed", "<real>0</real>") + weight("export", "<real>0</real>");
    assertTrue(mistakes("<criteriaValues>" + all + weight("fit", "<real>0</real>") + "</criteriaValues>").contains("All weights are 0"));
    assertTrue(mistakes("<criteriaValues>" + all + weight("fit", "<real>-1</real>") + "</criteriaValues>").contains("A weight is at least 0"));
    assertTrue(mistakes("<criteriaValues>" + all + weight("fit", "<NA/>") + "</criteriaValues>").contains("not \"NA\""));
    assertTrue(mistakes("<alternatives/>").contains("neither a performanceTable nor criteriaValues"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><x:XMCDA xmlns:x='" + V3 + "'>&b;</x:XMCDA>",
    "<XMCDA/>", "<x:XMCDA xmlns:x='http://www.decision-deck.org/2021/XMCDA-4.0.0'/>", "<a", "", "no XML"})
  void otherDocumentsAreRefused(String content) throws Exception {
    Path file = Files.writeString(folder.resolve("in.xml"), content);
    List<String> found = new Imports(study).mistakes(file, ExchangeFormat.XMCDA);
    assertTrue(found.getFirst().startsWith("in.xml, line 1"), found::toString);
  }

  /** The web services take one file for each tag. */
  @Test
  void aFolderOfOneFileForEachTagIsReadWhole() throws Exception {
    Path parts = Files.createDirectory(folder.resolve("parts"));
    String open = "<x:XMCDA xmlns:x=\"" + V3 + "\">";
    Files.writeString(parts.resolve("performanceTable.xml"), open
        + table("beta", "fit", "<values><value><real>2</real></value></values>") + "</x:XMCDA>");
    Files.writeString(parts.resolve("weights.xml"), open + "<criteriaValues>" + weight("speed", "<real>1</real>")
        + weight("export", "<real>1</real>") + weight("fit", "<real>1</real>") + "</criteriaValues></x:XMCDA>");
    ImportPlan plan = new Imports(study).plan(parts, ExchangeFormat.XMCDA);
    assertEquals(List.of("candidates/beta.yaml", "requirements.yaml"), plan.result().files().differing(study.files()));
  }
}
