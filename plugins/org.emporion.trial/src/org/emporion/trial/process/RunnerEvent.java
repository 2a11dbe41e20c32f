package org.emporion.trial.process;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the load generator says, one JSON line each. Times are ms since 1970. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RunnerEvent.Started.class, name = "started"),
  @JsonSubTypes.Type(value = RunnerEvent.Second.class, name = "second"),
  @JsonSubTypes.Type(value = RunnerEvent.Exchange.class, name = "exchange"),
  @JsonSubTypes.Type(value = RunnerEvent.Finished.class, name = "finished"),
  @JsonSubTypes.Type(value = RunnerEvent.Fault.class, name = "fault")
})
public sealed interface RunnerEvent {
  /**
   * Load begins.
   *
   * @param t when
   * @param gatling version of the load generator
   * @param java version of its Java
   * @param pid its process
   * @param cores processor cores it may use; 0 when it does not tell
   * @param fileLimit most file handles it may have open, where the system has such a limit
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Started(long t, String gatling, String java, long pid, int cores, Optional<Long> fileLimit)
      implements RunnerEvent {
    /** A missing limit is none. */
    public Started {
      fileLimit = fileLimit == null ? Optional.empty() : fileLimit;
    }
  }

  /**
   * What happened in one second of the clock; a response counts where it came back.
   *
   * @param t its start
   * @param users virtual customers
   * @param health how the load generator itself did
   * @param requests responses by request name
   * @param transactions customers through with a business transaction of several requests, by its id: the times are
   *     sums over all its requests
   * @param outcomes outcomes counted by name
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Second(
      long t, Users users, Health health, Map<String, Responses> requests, Map<String, Responses> transactions,
      Map<String, Long> outcomes)
      implements RunnerEvent {
    /** A second without sums of several requests. */
    public Second(long t, Users users, Health health, Map<String, Responses> requests, Map<String, Long> outcomes) {
      this(t, users, health, requests, Map.of(), outcomes);
    }

    /** Missing maps are empty ones. */
    public Second {
      requests = requests == null ? Map.of() : requests;
      transactions = transactions == null ? Map.of() : transactions;
      outcomes = outcomes == null ? Map.of() : outcomes;
    }
  }

  /**
   * Virtual customers.
   *
   * @param due those who should have come in the second by the plan
   * @param started those who came in it
   * @param late those of them who came more than 50 ms after they were due
   * @param active under way at its end
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Users(long due, long started, long late, long active) {
    /** All who came were due and in time. */
    public Users(long started, long active) {
      this(started, started, 0, active);
    }
  }

  /**
   * How the load generator itself did in a second.
   *
   * @param cpuCores processor cores it used
   * @param loopLagMs longest delay of its event loop, ms
   * @param lateMs longest delay of a request after the moment it was due, ms
   * @param gcMs time in garbage collection, ms
   * @param held requests held back by the plan's cap
   * @param resent requests that Gatling sent a second time by itself, since the target closed a kept connection
   * @param openFiles file handles open
   * @param busyShare share of the time in which the cores it may use were busy, by whomever
   * @param machineCores cores busy on the whole machine
   * @param stolenCores cores' worth of time that the hypervisor gave to others
   * @param loopsRanMs time its event loops ran, summed over them, ms
   * @param loopsWaitedMs time its event loops were ready and waited for a core, summed over them, ms
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Health(
      double cpuCores,
      double loopLagMs,
      double lateMs,
      double gcMs,
      long held,
      long resent,
      Optional<Long> openFiles,
      Optional<Double> busyShare,
      Optional<Double> machineCores,
      Optional<Double> stolenCores,
      Optional<Double> loopsRanMs,
      Optional<Double> loopsWaitedMs) {
    /** What the system does not tell is empty. */
    public Health {
      openFiles = openFiles == null ? Optional.empty() : openFiles;
      busyShare = busyShare == null ? Optional.empty() : busyShare;
      machineCores = machineCores == null ? Optional.empty() : machineCores;
      stolenCores = stolenCores == null ? Optional.empty() : stolenCores;
      loopsRanMs = loopsRanMs == null ? Optional.empty() : loopsRanMs;
      loopsWaitedMs = loopsWaitedMs == null ? Optional.empty() : loopsWaitedMs;
    }

    /** A load generator of which the system tells nothing and which was never late. */
    public Health(double cpuCores, double loopLagMs, double gcMs, long held) {
      this(cpuCores, loopLagMs, 0, gcMs, held, 0, Optional.empty(), Optional.empty(), Optional.empty(),
          Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /**
   * Responses to one request in a second.
   *
   * @param ok good ones
   * @param ko failed ones
   * @param histogram response times of all of them in µs: HdrHistogram V2, compressed, base64
   * @param errors failures by message
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Responses(long ok, long ko, String histogram, Map<String, Long> errors) {
    /** A missing map is an empty one. */
    public Responses {
      errors = errors == null ? Map.of() : errors;
    }
  }

  /**
   * A request and its answer, told in a dry run only; nothing in it is masked.
   *
   * @param t when it was sent
   * @param journey id of the journey
   * @param step number of the step, from 1
   * @param request name of the request
   * @param method HTTP method
   * @param url address as sent; empty when the request could not be made
   * @param status code of the answer; 0 for none
   * @param statusText what the answer calls its code
   * @param micros from sending to the end of the answer, µs
   * @param sent what was sent
   * @param answer what came back
   * @param extracted values kept, by name
   * @param checks what was checked
   * @param fault what is wrong; null when nothing is
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Exchange(long t, String journey, int step, String request, String method, String url, int status, String statusText,
      long micros, Message sent, Message answer, Map<String, String> extracted, List<Check> checks, String fault)
      implements RunnerEvent {}

  /**
   * Headers and body of an exchange.
   *
   * @param headers in order
   * @param body as text; null for none
   * @param characters length of the whole body, of which only the beginning may be told
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Message(List<Header> headers, String body, int characters) {}

  /**
   * A header.
   *
   * @param name its name
   * @param value its value
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Header(String name, String value) {}

  /**
   * Something an answer was looked at for.
   *
   * @param what {@code status} or a place of the answer
   * @param ok whether it is right
   * @param allowed values it may have; empty for any
   * @param found what was there; null for nothing
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Check(String what, boolean ok, List<String> allowed, String found) {}

  /**
   * The run is over and its log is complete.
   *
   * @param t when
   * @param requests responses of the whole run by request name
   * @param users virtual customers of the whole run
   * @param simulationLog the load generator's own log
   * @param stopped true when it was stopped before its plan was done
   * @param reason who stopped it: {@code stop}, {@code signal}, {@code stdin-closed}, {@code leave-ended} or
   *     {@code max-duration}
   * @param unfinished requests that were cut off unanswered
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Finished(long t, Map<String, Count> requests, UserCount users, String simulationLog, boolean stopped,
      String reason, long unfinished) implements RunnerEvent {
    /** A missing map is an empty one, a missing reason none. */
    public Finished {
      requests = requests == null ? Map.of() : requests;
      reason = reason == null ? "" : reason;
    }

    /** True when the leave to load the target ended before it did. */
    public boolean leaveEnded() {
      return reason.equals("leave-ended");
    }

    /** True when somebody stopped it; that its time was up is no such thing. */
    public boolean stoppedBySomebody() {
      return stopped && !reason.equals("max-duration");
    }
  }

  /**
   * Responses of the whole run to one request.
   *
   * @param ok good ones
   * @param ko failed ones
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Count(long ok, long ko) {}

  /**
   * Virtual customers of the whole run.
   *
   * @param started started
   * @param ended through with their journey
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record UserCount(long started, long ended) {}

  /**
   * The run cannot go on.
   *
   * @param message why
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Fault(String message) implements RunnerEvent {}
}
