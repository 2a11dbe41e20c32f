package org.emporion.trial.log;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes through the seconds of logs; each is worked out when it is asked for and then forgotten. */
final class LogSeconds implements Iterator<LogSecond> {
  private static final long SECOND = 1000;
  private static final LoggedUsers NOBODY = new LoggedUsers();

  private final Iterator<Long> known;
  private final Map<String, List<LoggedRequest>> transactions;
  private final Map<Long, LoggedUsers> users;
  private final LogSum sum = new LogSum();
  private final LogSum all = new LogSum();
  private long active;

  LogSeconds(
      Iterator<Long> known, Map<String, List<LoggedRequest>> transactions, Map<Long, LoggedUsers> users) {
    this.known = known;
    this.transactions = transactions;
    this.users = users;
  }

  @Override
  public boolean hasNext() {
    return known.hasNext();
  }

  @Override
  public LogSecond next() {
    long second = known.next();
    Map<String, LogRow> requestRows = new LinkedHashMap<>();
    Map<String, LogRow> transactionRows = new LinkedHashMap<>();
    all.clear();
    transactions.forEach((name, members) -> {
      sum.clear();
      LogRow last = null;
      int present = 0;
      for (LoggedRequest one : members) {
        Optional<SecondCounts> counts = one.second(second);
        if (counts.isPresent()) {
          last = LogRow.of(counts.get().tally(), counts.get());
          requestRows.put(one.name(), last);
          sum.add(counts.get());
          present++;
        }
      }
      if (present > 0) {
        transactionRows.put(name, present == 1 ? last : sum.row());
        all.add(sum);
      }
    });
    LoggedUsers seen = users.getOrDefault(second, NOBODY);
    active += seen.began() - seen.ended();
    return new LogSecond(second * SECOND, seen.began(), active, requestRows, transactionRows, all.row());
  }
}
