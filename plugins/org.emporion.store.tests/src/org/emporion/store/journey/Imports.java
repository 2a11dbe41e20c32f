package org.emporion.store.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.emporion.model.study.Journey;
import org.emporion.model.study.Step;
import org.emporion.store.StudyReader;
import org.emporion.testkit.TestStudies;

/** Imports into the small sound study, whose set {@code kiosk} has the journeys {@code look} and {@code buy}. */
final class Imports {
  private Imports() {}

  /** Plans an import of a file into a fresh copy of the study. */
  static JourneyPlan plan(Path folder, Path from, Optional<String> set, Optional<String> journey) throws Exception {
    return new JourneyImporter(new JourneyOptions(set, journey, Optional.empty(), OptionalInt.empty(), false))
        .plan(new StudyReader().read(study(folder)), from);
  }

  /** The steps a recording without an order becomes, as journey {@code look}. */
  static List<Step> steps(Path folder, Har har) throws Exception {
    return journey(plan(folder, har.in(folder), Optional.empty(), Optional.of("look")), "look").steps();
  }

  /** A journey of the study that is planned. */
  static Journey journey(JourneyPlan plan, String id) {
    return plan.result().study().trials().journeySets().getFirst().journeys().stream()
        .filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  /** Everything an import would write or say, in both languages. */
  static String output(JourneyPlan plan) {
    return plan.result().files().texts() + plan.told().stream().map(one -> one.en() + one.zhTw()).collect(Collectors.joining("\n"));
  }

  private static Path study(Path folder) throws IOException {
    return TestStudies.kiosk(Files.createTempDirectory(folder, "study"));
  }
}
