package org.emporion.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.emporion.model.LocalText;
import org.emporion.model.rule.RuleSet;
import org.emporion.model.study.Decision;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.WeightOpinion;
import org.emporion.testkit.TestStudies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What decision.yaml says arrives in the study. Its faults are in broken-studies.yaml. */
class DecisionYamlTest {
  @TempDir
  Path temp;

  private Path study;

  @BeforeEach
  void copy() throws Exception {
    study = TestStudies.kiosk(temp);
  }

  @Test
  void withoutTheFileTheStudyDecidesByItsOwnWeights() throws Exception {
    assertSame(Decision.PLAIN, new StudyReader().read(study).study().decision());
  }

  @Test
  void threePeopleInThreeWays() throws Exception {
    Decision decision = read("""
        joining: arithmetic
        decision-makers:
          lead:
            name: {en: Lin, zh-TW: 林}
            role: {en: IT lead, zh-TW: 資訊主管}
            votes: 2.5
            weights:
              top: {direct: {technology: 40, fit: 0}}
              technology:
                pairwise:
                  comparisons:
                    speed: {export: 1/3}
          owner:
            name: Chen
            role: Owner
            weights:
              top: {swing: {technology: 60, fit: 100}}
              technology:
                pairwise:
                  derivation: geometric-mean
                  random-index: saaty-2005
                  comparisons: {export: {speed: 0.25}}
          guest: {name: Wu, role: Guest, votes: 0}
        """);

    assertEquals(Decision.Joining.ARITHMETIC, decision.joining());
    assertEquals(List.of("lead", "owner", "guest"), decision.makers().stream().map(DecisionMaker::id).toList());
    DecisionMaker lead = decision.makers().get(0);
    assertEquals(new LocalText("IT lead", "資訊主管"), lead.role());
    assertEquals(2.5, lead.votes());
    assertEquals(new WeightOpinion.Direct(Map.of("technology", 40.0, "fit", 0.0)), lead.opinions().get("top"));
    assertEquals(
        new WeightOpinion.Pairwise(List.of(new WeightOpinion.Comparison("speed", "export", 1 / 3.0)),
            WeightOpinion.Derivation.EIGENVECTOR, "saaty-1980"),
        lead.opinions().get("technology"));
    DecisionMaker owner = decision.makers().get(1);
    assertEquals(1, owner.votes());
    assertEquals(new WeightOpinion.Swing(Map.of("technology", 60.0, "fit", 100.0)), owner.opinions().get("top"));
    assertEquals(
        new WeightOpinion.Pairwise(List.of(new WeightOpinion.Comparison("export", "speed", 0.25)),
            WeightOpinion.Derivation.GEOMETRIC_MEAN, "saaty-2005"),
        owner.opinions().get("technology"));
    assertEquals(Map.of(), decision.makers().get(2).opinions());
  }

  @Test
  void theEndsOfTheScaleBelongToIt() throws Exception {
    for (String ratio : List.of("1/9", "9", "0.1111111111111111", "9/1", "1 / 3")) {
      read("""
          decision-makers:
            lead: {name: Lin, role: IT, weights: {technology: {pairwise: {comparisons: {speed: {export: %s}}}}}}
          """.formatted(ratio));
    }
  }

  @Test
  void fieldsHavePlaces() throws Exception {
    write("decision-makers:\n  lead:\n    name: Lin\n    role: IT\n    weights:\n      top: {direct: {technology: 3, fit: 1}}\n");
    assertEquals("decision.yaml:6", new StudyReader().read(study).sources()
        .find("decision.decision-makers.lead.weights.top.direct.fit").orElseThrow().toString());
  }

  @Test
  void ruleFilesComeInTheirOrder() throws Exception {
    Files.createDirectory(study.resolve("rules"));
    Files.writeString(study.resolve("rules/b.drl"), "package b;\n");
    Files.writeString(study.resolve("rules/a.DRL"), "package a;\n");
    assertEquals(List.of("rules/b.drl", "rules/a.DRL"),
        read("rules: [rules/b.drl, rules/a.DRL]\n").rules().stream().map(RuleSet::file).toList());
  }

  @Test
  void aRuleFileIsListedOnceHoweverItIsWritten() throws Exception {
    Files.writeString(study.resolve("a.drl"), "package a;\n");
    write("rules: [a.drl, data/../a.drl]\n");
    assertProblem("decision.rules.2", "named twice");
  }

  @Test
  void aGroupCalledTopStandsInTheWayOfPeople() throws Exception {
    Path requirements = study.resolve("requirements.yaml");
    Files.writeString(requirements, Files.readString(requirements).replace("technology", "top"));
    new StudyReader().read(study);
    write("decision-makers:\n  lead: {name: Lin, role: IT}\n");
    assertProblem("requirements.top", "Give this requirement another id");
  }

  @Test
  void aZeroOfTheStudyStandsInTheWayOfAGeometricMeanWhereSomebodyElseSpeaks() throws Exception {
    TestStudies.replace(study.resolve("requirements.yaml"), "weight: 30", "weight: 0");
    String makers = """
        decision-makers:
          lead: {name: Lin, role: IT, weights: {technology: {direct: {speed: 1, export: 2}}}}
          guest: {name: Wu, role: Guest}
        """;
    write(makers);
    assertProblem("decision.decision-makers.guest", "own weight of \"export\" stands");
    read("joining: arithmetic\n" + makers);
    read("decision-makers:\n  guest: {name: Wu, role: Guest}\n");
  }

  @Test
  void mistakesInTheTreeAreToldWithoutGuessingAtGroups() throws Exception {
    TestStudies.replace(study.resolve("requirements.yaml"), "part-of: technology", "part-of: technolog");
    write("decision-makers:\n  lead: {name: Lin, role: IT, weights: {technology: {direct: {speed: 1, export: 2}}}}\n");
    assertProblem("requirements.speed.part-of", "Did you mean");
  }

  private void assertProblem(String field, String words) {
    BrokenStudyException broken = assertThrows(BrokenStudyException.class, () -> new StudyReader().read(study));
    assertEquals(1, broken.problems().size(), broken.getMessage());
    assertEquals(field, broken.problems().getFirst().field());
    assertTrue(broken.getMessage().contains(words), broken.getMessage());
  }

  private Decision read(String text) throws Exception {
    write(text);
    return new StudyReader().read(study).study().decision();
  }

  private void write(String text) throws Exception {
    Files.writeString(study.resolve("decision.yaml"), text);
  }
}
