package org.emporion.trial.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.emporion.model.finding.TrialObservations.OrderAudit;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.study.OrderList;
import org.emporion.trial.record.RecordJson;
import org.emporion.trial.record.TrialRecord;
import org.emporion.trial.record.TrialRecords;

/** Completes the record of a trial with an audit against a list of orders that was exported afterwards. */
public final class RecordAudit {
  private final OrderList how;
  private final RecordJson json = new RecordJson();

  /** An audit against lists of this form. */
  public RecordAudit(OrderList how) {
    this.how = how;
  }

  /**
   * Compares, and writes the audit and the list into the record.
   *
   * @param exported the target's list after the trial, JSON or CSV
   * @param before its list before the trial, whose rows are passed over; empty when there is none
   * @return the result with its audit
   * @throws UnreadableOrdersException when a list is not what the study says
   * @throws IOException when files cannot be read or written; also when no customer was told of an order
   */
  public TrialResult complete(TrialRecord record, Path exported, Optional<Path> before)
      throws UnreadableOrdersException, IOException {
    String text = Files.readString(exported);
    Optional<String> earlier = before.isPresent() ? Optional.of(Files.readString(before.get())) : Optional.empty();
    List<ListedOrder> rows = new OrderListReader(how).read(text, earlier, record.result().startedAt());
    OrderAudit audit =
        OrderAuditor.audit(OrderEvents.read(record.folder().resolve(OrderEvents.FILE)), rows, how);
    TrialResult result = record.result().withObservations(record.result().observations().withAudit(Optional.of(audit)));
    Files.writeString(record.folder().resolve("order-list-after" + (OrderListReader.json(text) ? ".json" : ".csv")), text);
    Path written = record.folder().resolve(".result.json");
    json.write(written, result);
    Files.move(written, record.folder().resolve(TrialRecords.RESULT), StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
    return result;
  }
}
