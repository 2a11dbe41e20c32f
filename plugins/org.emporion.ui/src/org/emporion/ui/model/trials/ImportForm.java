package org.emporion.ui.model.trials;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.study.JourneySet;
import org.emporion.store.BrokenStudyException;
import org.emporion.store.LoadedStudy;
import org.emporion.store.edit.StudyEdit;
import org.emporion.store.interchange.BrokenExchangeException;
import org.emporion.store.journey.JourneyImporter;
import org.emporion.store.journey.JourneyOptions;
import org.emporion.store.journey.JourneyPlan;

/**
 * What a person says about the import of a recording.
 *
 * @param study the study it is for
 * @param file the recording
 * @param set journey set it goes into
 * @param journey id of the journey; blank to go by the recording
 * @param host host of the shop; blank to go by the recording
 * @param keepStatic true to keep pictures, scripts and styles
 */
public record ImportForm(LoadedStudy study, Path file, String set, String journey, String host, boolean keepStatic) {
  /** The form of a file, for the first journey set. */
  public static ImportForm of(LoadedStudy study, Path file) {
    return new ImportForm(study, file, study.study().trials().journeySets().stream().map(JourneySet::id).findFirst().orElse(""),
        "", "", false);
  }

  /** The sets there are. */
  public List<String> sets() {
    return study.study().trials().journeySets().stream().map(JourneySet::id).toList();
  }

  /** The journeys of the chosen set. */
  public List<String> journeys() {
    return study.study().trials().journeySet(set).map(one -> one.journeys().stream().map(each -> each.id()).toList())
        .orElse(List.of());
  }

  /** The same for another set. */
  public ImportForm set(String typed) {
    return new ImportForm(study, file, typed.strip(), journey, host, keepStatic);
  }

  /** The same for another journey. */
  public ImportForm journey(String typed) {
    return new ImportForm(study, file, set, typed.strip(), host, keepStatic);
  }

  /** The same for another host. */
  public ImportForm host(String typed) {
    return new ImportForm(study, file, set, journey, typed.strip(), keepStatic);
  }

  /** The same with or without pictures, scripts and styles. */
  public ImportForm keepStatic(boolean keep) {
    return new ImportForm(study, file, set, journey, host, keep);
  }

  /**
   * What is going to come, or what stands in the way.
   *
   * @param told sentences, at least one
   * @param plan the study as it is going to be; empty when something stands in the way
   */
  public record Preview(List<LocalText> told, Optional<JourneyPlan> plan) {
    /** Keeps a copy. */
    public Preview {
      told = List.copyOf(told);
    }
  }

  /** Looks at the recording; reads the file, so not for the user interface's thread. */
  public Preview preview() {
    JourneyOptions options = new JourneyOptions(
        said(set), said(journey), said(host), OptionalInt.empty(), keepStatic);
    try {
      JourneyPlan plan = new JourneyImporter(options).plan(study, file);
      return new Preview(plan.told(), Optional.of(plan));
    } catch (BrokenExchangeException e) {
      return new Preview(e.problems().stream().map(one -> one.message()).toList(), Optional.empty());
    } catch (BrokenStudyException e) {
      return new Preview(e.problems().stream().map(one -> one.message()).toList(), Optional.empty());
    }
  }

  private static Optional<String> said(String typed) {
    return Optional.of(typed).filter(one -> !one.isBlank());
  }

  /**
   * The import as one edit.
   *
   * @param book the sentences of the window
   */
  public StudyEdit edit(JourneyPlan plan, Phrasebook book) {
    String name = String.valueOf(file.getFileName());
    return new StudyEdit(book.say("trials.import.edit", name), Optional.empty(), files -> {
      if (!files.equals(study.files())) {
        throw new IllegalStateException(book.say("trials.import.changed").en());
      }
      return plan.result().files();
    }, Optional.empty());
  }
}
