package org.emporion.trial.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.emporion.trial.witness.GatlingLog;
import org.emporion.trial.witness.GatlingLog.RequestName;
import org.emporion.trial.witness.GatlingLogReader;

/**
 * Exact statistics of Gatling logs, of all and second by second, for requests, business transactions and
 * everything together; a response belongs to the second in which it came back. Several logs, of several load
 * generators, add up as if one had written them all. One pass; memory grows with the different response
 * times of each second, not with the responses.
 */
public final class LogStatistics {
  private static final long SECOND = 1000;
  /** Values that lie open together at most before they are folded. */
  private static final int MOST_OPEN = 1 << 17;

  private final Map<String, String> transactions;
  private final Map<String, LoggedRequest> requests = new LinkedHashMap<>();
  private final TreeMap<Long, LoggedUsers> users = new TreeMap<>();
  private final Folding folding = new Folding();
  private int open;

  /**
   * Nothing read yet.
   *
   * @param transactions business transaction by request name; a request that is not in it belongs to the
   *     outermost group around it, and without a group is a transaction of its own
   */
  public LogStatistics(Map<String, String> transactions) {
    this.transactions = Map.copyOf(transactions);
  }

  /**
   * Reads a log to its end, or up to where it breaks off.
   *
   * @param aheadMillis how far the clock of its machine was ahead of the others', ms; taken off its times
   * @throws IOException when the file cannot be read or is no such log
   */
  public GatlingLog read(Path log, long aheadMillis) throws IOException {
    GatlingLog read = new GatlingLogReader().read(log, new Taking(aheadMillis));
    fold();
    return read;
  }

  /** Statistics of everything the logs have, without regard to seconds. */
  public LogTotals totals() {
    Map<String, LogRow> byRequest = new LinkedHashMap<>();
    Map<String, LogSum> byTransaction = new LinkedHashMap<>();
    LogSum all = new LogSum();
    requests.forEach((name, one) -> {
      LogSum sum = new LogSum();
      one.times(sum.times()::add);
      sum.count(one.tally());
      byRequest.put(name, sum.row());
      byTransaction.computeIfAbsent(one.transaction(), transaction -> new LogSum()).add(sum);
      all.add(sum);
    });
    Map<String, LogRow> transactionRows = new LinkedHashMap<>();
    byTransaction.forEach((name, sum) -> transactionRows.put(name, sum.row()));
    return new LogTotals(byRequest, transactionRows, all.row());
  }

  /** Business transaction of each request, in the order in which the logs first have them. */
  public Map<String, String> transactions() {
    Map<String, String> known = new LinkedHashMap<>();
    requests.forEach((name, one) -> known.put(name, one.transaction()));
    return known;
  }

  /** Why responses to a request failed, and how often. */
  public Map<String, Long> errors(String request) {
    return Map.copyOf(requests.get(request).errors());
  }

  /** Virtual users that began, by all scenarios. */
  public long started() {
    return users.values().stream().mapToLong(LoggedUsers::began).sum();
  }

  /** The seconds of the clock in which anything happened, in order. */
  public Iterable<LogSecond> seconds() {
    NavigableSet<Long> known = new TreeSet<>(users.keySet());
    requests.values().forEach(one -> one.seconds(known::add));
    Map<String, List<LoggedRequest>> members = new LinkedHashMap<>();
    requests.values().forEach(
        one -> members.computeIfAbsent(one.transaction(), name -> new ArrayList<>()).add(one));
    return () -> new LogSeconds(known.iterator(), members, users);
  }

  /** The exact response times of a request in a second; empty without responses. */
  Optional<SecondCounts> times(String request, LogSecond second) {
    return requests.get(request).second(second.startMillis() / SECOND);
  }

  private void fold() {
    requests.values().forEach(one -> one.fold(folding));
    open = 0;
  }

  /** Takes in the records of one log. */
  private final class Taking implements GatlingLog.Visitor {
    private final long aheadMillis;
    private final List<LoggedRequest> known = new ArrayList<>();

    Taking(long aheadMillis) {
      this.aheadMillis = aheadMillis;
    }

    @Override
    public void request(RequestName name, long startMillis, long endMillis, boolean ok, String message) {
      LoggedRequest request = name.number() < known.size() ? known.get(name.number()) : first(name);
      // A clock that was set back in between makes no response time.
      int millis = (int) Math.max(0, endMillis - startMillis);
      request.count(second(endMillis), millis, ok);
      if (!ok) {
        request.error(message);
      }
      if (++open == MOST_OPEN) {
        fold();
      }
    }

    private LoggedRequest first(RequestName name) {
      LoggedRequest request =
          requests.computeIfAbsent(name.path(), path -> new LoggedRequest(path, transaction(name)));
      known.add(request);
      return request;
    }

    private String transaction(RequestName name) {
      return transactions.getOrDefault(name.name(), name.groups().isEmpty() ? name.name() : name.groups().getFirst());
    }

    @Override
    public void user(int scenario, boolean begins, long atMillis) {
      users.computeIfAbsent(second(atMillis), at -> new LoggedUsers()).count(begins);
    }

    private long second(long atMillis) {
      return Math.floorDiv(atMillis - aheadMillis, SECOND);
    }
  }
}
