package org.emporion.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Objective;
import org.emporion.model.study.Study;
import org.emporion.model.study.TrialProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What asks for a new trial, and what does not. */
class TrialInputsTest {
  private static final List<Objective> OBJECTIVES = List.of(ExampleStudies.objective("browse", 95, 200));

  @TempDir
  private Path folder;

  private final Candidate candidate = ExampleStudies.candidate("shop", ExampleStudies.shop("shop.yaml"));

  @BeforeEach
  void aShop() throws IOException {
    Files.writeString(folder.resolve("shop.yaml"), "workers: 4\n");
  }

  private String inputs(Candidate one, List<Objective> objectives, TrialProfile profile, double rate, long seed) {
    Study study = ExampleStudies.study(one, objectives, List.of());
    Workload workload = ExampleStudies.workload(rate);
    return TrialInputs.of(new TrialRequest(folder, study, one, workload, profile, folder.resolve("trials"), seed));
  }

  private String usual() {
    return inputs(candidate, OBJECTIVES, ExampleStudies.profile(5, 20), 12.34, 1);
  }

  @Test
  void whatATrialDoesNotDependOnChangesNothing() {
    Claim claim = new Claim("fit", Claim.Basis.JUDGEMENT, Optional.of(3.0), LocalText.same("IT"), Optional.empty());
    Candidate claimed = new Candidate("shop", LocalText.same("another name"), candidate.vendor(),
        candidate.architecture(), List.of(claim), candidate.target(), candidate.sizing(), candidate.costs());
    assertEquals(usual(), inputs(claimed, OBJECTIVES, ExampleStudies.profile(5, 20), 12.34, 1));
    assertEquals(usual(), inputs(candidate, OBJECTIVES, ExampleStudies.profile(5, 20), 12.34, 2), "seed");
    assertEquals(usual(), inputs(candidate, OBJECTIVES, ExampleStudies.profile(5, 20), 12.3401, 1), "a hair more load");
    TrialProfile renamed = new TrialProfile("peak", LocalText.same("another name"), 5, 20, 1);
    assertEquals(usual(), inputs(candidate, OBJECTIVES, renamed, 12.34, 1));
  }

  @Test
  void whatItDependsOnDoes() throws IOException {
    String before = usual();
    assertNotEquals(before, inputs(candidate, OBJECTIVES, ExampleStudies.profile(5, 21), 12.34, 1));
    assertNotEquals(before, inputs(candidate, OBJECTIVES, ExampleStudies.profile(6, 20), 12.34, 1));
    assertNotEquals(before, inputs(candidate, List.of(), ExampleStudies.profile(5, 20), 12.34, 1));
    assertNotEquals(before, inputs(candidate, OBJECTIVES, ExampleStudies.profile(5, 20), 12.5, 1));
    Candidate elsewhere = ExampleStudies.candidate("shop", ExampleStudies.address("http://127.0.0.1:1"));
    assertNotEquals(before, inputs(elsewhere, OBJECTIVES, ExampleStudies.profile(5, 20), 12.34, 1));
    Files.writeString(folder.resolve("shop.yaml"), "workers: 5\n");
    assertNotEquals(before, usual(), "content of the shop profile");
    Files.delete(folder.resolve("shop.yaml"));
    assertThrows(UncheckedIOException.class, this::usual);
  }
}
