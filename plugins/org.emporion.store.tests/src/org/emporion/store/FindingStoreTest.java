package org.emporion.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.emporion.model.Fingerprint;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Stage;
import org.emporion.model.finding.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was saved is what is loaded; whatever is damaged is as good as not there. */
class FindingStoreTest {
  @TempDir
  Path study;

  static List<Finding<?>> findings() {
    return SampleFindings.all();
  }

  @ParameterizedTest
  @MethodSource("findings")
  void loadsWhatItSaved(Finding<?> finding) {
    FindingStore store = new FindingStore(study);
    store.save(finding);
    Finding<?> loaded = new FindingStore(study)
        .load(finding.stage(), finding.subject(), finding.value().getClass()).orElseThrow();
    assertEquals(finding, loaded);
    assertEquals(Fingerprint.of(finding), Fingerprint.of(loaded));
  }

  @Test
  void keepsTheOrderOfMaps() {
    FindingStore store = new FindingStore(study);
    store.save(SampleFindings.workload());
    store.save(SampleFindings.demand());
    assertEquals(List.of("search", "browse", "buy"), new ArrayList<>(
        store.load(Stage.WORKLOAD, "", Workload.class).orElseThrow().value().journeys().keySet()));
    assertEquals(List.of("2026-02", "2026-01"), new ArrayList<>(
        store.load(Stage.DEMAND, "", DemandForecast.class).orElseThrow().value().ordersPerMonth().keySet()));
  }

  @Test
  void nothingIsMadeBeforeSomethingIsSaved() throws Exception {
    assertEquals(Optional.empty(), new FindingStore(study).load(Stage.DEMAND, "", DemandForecast.class));
    try (Stream<Path> files = Files.list(study)) {
      assertEquals(0, files.count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"format\": 1}", "{\"format\": 1, \"finding\": null}", "nonsense",
      "{\"format\": 1, \"finding\": {}}"})
  void damagedFilesAreEmpty(String content) throws Exception {
    Files.writeString(file(), content);
    assertEquals(Optional.empty(), load());
  }

  @Test
  void cutAnywhereTheFileIsEmpty() throws Exception {
    String whole = Files.readString(file());
    for (int length = 0; length < whole.stripTrailing().length(); length += 7) {
      Files.writeString(file(), whole.substring(0, length));
      assertEquals(Optional.empty(), load(), "cut to " + length);
    }
  }

  @Test
  void anotherEditionIsEmpty() throws Exception {
    changed(root -> root.put("format", 2));
    changed(root -> ((ObjectNode) root.at("/finding/value")).put("added", 1));
    changed(root -> ((ObjectNode) root.at("/finding/value")).remove("saturation"));
    changed(root -> ((ObjectNode) root.at("/finding/value")).putNull("saturation"));
    changed(root -> ((ObjectNode) root.at("/finding")).put("stage", "DEMAND"));
    changed(root -> ((ObjectNode) root.at("/finding")).put("stage", "ORACLE"));
    changed(root -> ((ObjectNode) root.at("/finding")).put("subject", "beta"));
    changed(root -> ((ObjectNode) root.at("/finding/value/demandMillis")).put("p10", 1e9));
  }

  @Test
  void savingReplacesAndLeavesNoPart() throws Exception {
    FindingStore store = new FindingStore(study);
    store.save(SampleFindings.capacity());
    store.save(SampleFindings.capacity());
    try (Stream<Path> files = Files.list(study.resolve(".emporion/findings"))) {
      assertEquals(List.of("capacity.alpha.json"), files.map(one -> one.getFileName().toString()).toList());
    }
  }

  @Test
  void whatCannotBeWrittenSaysSoAndLeavesTheEarlierFinding() throws Exception {
    Files.writeString(study.resolve(".emporion"), "a file where the folder should be");
    FindingStore store = new FindingStore(study);
    assertThrows(UncheckedIOException.class, () -> store.save(SampleFindings.capacity()));
    assertEquals(Optional.empty(), store.load(Stage.CAPACITY, "alpha", CapacityEstimate.class));
  }

  @Test
  void aSubjectIsAnIdAndNoPath() {
    FindingStore store = new FindingStore(study);
    assertTrue(assertThrows(IllegalArgumentException.class,
        () -> store.load(Stage.CAPACITY, "../alpha", CapacityEstimate.class)).getMessage().contains("../alpha"));
  }

  private interface Change {
    void apply(ObjectNode root);
  }

  private void changed(Change change) throws Exception {
    ObjectMapper json = new ObjectMapper();
    ObjectNode root = (ObjectNode) json.readTree(file().toFile());
    assertTrue(load().isPresent(), "sound before the change");
    change.apply(root);
    Files.writeString(file(), json.writeValueAsString(root));
    assertEquals(Optional.empty(), load(), root.toString());
    Files.delete(file());
  }

  /** The file of a sound finding, saved when it is not there. */
  private Path file() {
    Path file = study.resolve(".emporion/findings/capacity.alpha.json");
    if (Files.notExists(file)) {
      new FindingStore(study).save(SampleFindings.capacity());
    }
    return file;
  }

  private Optional<Finding<CapacityEstimate>> load() {
    return new FindingStore(study).load(Stage.CAPACITY, "alpha", CapacityEstimate.class);
  }
}
