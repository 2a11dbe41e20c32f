package org.emporion.ui.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.report.chart.ChartModel;
import org.emporion.trial.dry.DryRunResult;
import org.emporion.trial.record.TrialRecord;

/**
 * What is known of the trials of the open study; immutable, so that any thread may read it.
 *
 * @param folder the study's folder; empty when none is open
 * @param records its trial records, newest first
 * @param trying how far the dry run under way is
 * @param dry what the last dry run met
 * @param dryFailed why the last dry run could not be made
 * @param compared charts of the records that were compared last
 */
public record TrialFindings(
    Optional<Path> folder,
    List<TrialRecord> records,
    Optional<LocalText> trying,
    Optional<DryRunResult> dry,
    Optional<LocalText> dryFailed,
    Compared compared) {
  /** Nothing is open. */
  public static final TrialFindings EMPTY = new TrialFindings(
      Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Compared.NONE);

  /**
   * Records beside each other.
   *
   * @param ids of the records
   * @param charts what they show
   * @param remarks what makes them unequal, or why they cannot be compared
   */
  public record Compared(List<String> ids, List<ChartModel> charts, List<LocalText> remarks) {
    /** Nothing was compared. */
    public static final Compared NONE = new Compared(List.of(), List.of(), List.of());

    /** Keeps copies. */
    public Compared {
      ids = List.copyOf(ids);
      charts = List.copyOf(charts);
      remarks = List.copyOf(remarks);
    }
  }

  /** Keeps a copy. */
  public TrialFindings {
    records = List.copyOf(records);
  }

  /** Of a study whose records are not read yet. */
  static TrialFindings of(Optional<Path> folder) {
    return new TrialFindings(folder, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Compared.NONE);
  }

  /** With these records. */
  TrialFindings listing(List<TrialRecord> now) {
    return new TrialFindings(folder, now, trying, dry, dryFailed, compared);
  }

  /** With something to say of the records. */
  TrialFindings remarking(LocalText remark) {
    return comparing(new Compared(List.of(), List.of(), List.of(remark)));
  }

  /** With a dry run under way. */
  TrialFindings trying(LocalText how) {
    return new TrialFindings(folder, records, Optional.of(how), dry, Optional.empty(), compared);
  }

  /** With a dry run at its end. */
  TrialFindings tried(Optional<DryRunResult> met, Optional<LocalText> failure) {
    return new TrialFindings(folder, records, Optional.empty(), met, failure, compared);
  }

  /** With records beside each other. */
  TrialFindings comparing(Compared now) {
    return new TrialFindings(folder, records, trying, dry, dryFailed, now);
  }
}
