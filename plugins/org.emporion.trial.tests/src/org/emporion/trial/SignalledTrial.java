package org.emporion.trial;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.emporion.model.LocalText;
import org.emporion.model.Progress;
import org.emporion.model.study.Study;

/** A program that runs a long trial of the reference shop, to be ended from outside. */
public final class SignalledTrial {
  private SignalledTrial() {}

  /** Arguments: load home, study folder with {@code shop.yaml}. Says what the trial says. */
  public static void main(String[] arguments) throws Exception {
    Study study = ExampleStudies.study(
        ExampleStudies.candidate("shop", ExampleStudies.shop("shop.yaml")), List.of(), List.of());
    Progress aloud = new Progress() {
      @Override
      public void report(LocalText what, double done) {
        System.out.println(what.en());
      }

      @Override
      public boolean cancelled() {
        return false;
      }
    };
    new TrialRunner(new LoadHome(Path.of(arguments[0])), Clock.systemUTC()).run(
        ExampleStudies.request(Path.of(arguments[1]), study, ExampleStudies.profile(1, 120), 5), aloud);
  }
}
