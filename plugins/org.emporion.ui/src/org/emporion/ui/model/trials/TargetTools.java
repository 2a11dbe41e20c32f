package org.emporion.ui.model.trials;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.emporion.model.LocalText;
import org.emporion.model.study.Authorisation;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.ResourceProbe;
import org.emporion.model.study.Study;
import org.emporion.model.study.TrialTarget;
import org.emporion.store.edit.AuthorisationEdits;
import org.emporion.store.edit.StudyEdit;
import org.emporion.store.edit.TargetEdits;
import org.emporion.ui.Wording;
import org.emporion.ui.model.PlainId;
import org.emporion.ui.model.trials.TrialTools.Tool;

/** What can be added to targets and to the leave to load them, duplicated and removed. */
final class TargetTools {
  /** Where a shop on a desk usually is; the loopback needs no leave. */
  private static final String USUAL_ADDRESS = "http://localhost:8080";
  private static final String SOME_HOST = "test.example.com";
  /** Long over: nobody may be loaded before a person has written until when it is allowed. */
  private static final LocalDate NOT_YET = LocalDate.of(2000, 1, 1);
  private static final double FEW_REQUESTS = 10;

  private final Study study;
  private final Wording words;
  private final TargetEdits targets;
  private final AuthorisationEdits leave;

  TargetTools(Study study, Wording words) {
    this.study = study;
    this.words = words;
    this.targets = new TargetEdits(study);
    this.leave = new AuthorisationEdits(study);
  }

  /** A target for a candidate without one; parts to record for one with a target. */
  List<Tool> add(String candidate) {
    return target(candidate).isPresent() ? parts(candidate)
        : study.candidate(candidate).stream().flatMap(this::target).toList();
  }

  /** A target for each candidate without one. */
  List<Tool> add() {
    return study.candidates().stream().filter(one -> one.target().isEmpty()).flatMap(this::target).toList();
  }

  private Stream<Tool> target(Candidate candidate) {
    return study.trials().journeySets().isEmpty() ? Stream.empty()
        : Stream.of(new Tool(words.say("trials.tool.add-target", words.of(candidate.name())),
            targets.url(candidate.id(), USUAL_ADDRESS), new TrialPlace.InTarget(candidate.id())));
  }

  private List<Tool> parts(String candidate) {
    List<Tool> tools = new ArrayList<>();
    int next = resources(candidate).size() + 1;
    String name = free(candidate, next == 1 ? "server" : "part");
    for (ResourceSheet.Kind kind : ResourceSheet.Kind.values()) {
      tools.add(new Tool(words.say("trials.tool.add-part", words.say("trials.resource-kind." + kind.word())),
          targets.addResource(candidate, name, kind.first()), new TrialPlace.InResource(candidate, next)));
    }
    return tools;
  }

  private String free(String candidate, String base) {
    return new PlainId(base).free(id -> resources(candidate).stream().anyMatch(one -> one.name().equals(id)));
  }

  /** A part once more. */
  Tool duplicate(TrialPlace.InResource at) {
    String name = resources(at.candidate()).get(at.number() - 1).name();
    return tool("duplicate", targets.repeatResource(at.candidate(), name, free(at.candidate(), name)),
        new TrialPlace.InResource(at.candidate(), at.number() + 1));
  }

  /** Leave once more. */
  Tool duplicate(TrialPlace.InAuthorisation at) {
    return tool("duplicate", leave.repeat(at.number()), new TrialPlace.InAuthorisation(at.number() + 1));
  }

  /** No target any more; empty where there is none. */
  Optional<Tool> remove(TrialPlace.InTarget at) {
    return target(at.candidate()).map(one -> tool("remove", targets.remove(at.candidate()), at));
  }

  /** A part less. */
  Tool remove(TrialPlace.InResource at) {
    return tool("remove", targets.removeResource(at.candidate(), resources(at.candidate()).get(at.number() - 1).name()),
        new TrialPlace.InTarget(at.candidate()));
  }

  /** Leave less. */
  Tool remove(TrialPlace.InAuthorisation at) {
    return tool("remove", leave.remove(at.number()), TrialPlace.Group.AUTHORISATIONS);
  }

  /** Leave for the first host that has none yet, not given before somebody has written by whom and until when. */
  Tool addLeave() {
    List<String> known = study.authorisations().stream().map(Authorisation::host).toList();
    String host = study.candidates().stream().flatMap(one -> one.target().stream())
        .flatMap(one -> one.url().map(URI::getHost).stream())
        .filter(one -> !known.contains(one) && !loopback(one)).findFirst().orElse(SOME_HOST);
    LocalText nobody = words.book().say("trials.new.granted-by");
    return tool("add-authorisation", leave.add(new Authorisation(host, nobody, NOT_YET, FEW_REQUESTS, List.of())),
        new TrialPlace.InAuthorisation(study.authorisations().size() + 1));
  }

  private static boolean loopback(String host) {
    return Stream.of("localhost", "[::1]").anyMatch(host::equalsIgnoreCase) || host.startsWith("127.");
  }

  private Tool tool(String word, StudyEdit edit, TrialPlace next) {
    return new Tool(words.say("trials.tool." + word), edit, next);
  }

  private Optional<TrialTarget> target(String candidate) {
    return study.candidate(candidate).flatMap(Candidate::target);
  }

  private List<ResourceProbe> resources(String candidate) {
    return target(candidate).map(TrialTarget::resources).orElse(List.of());
  }
}
