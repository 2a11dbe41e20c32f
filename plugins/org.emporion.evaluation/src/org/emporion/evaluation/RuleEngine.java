package org.emporion.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.evaluation.sandbox.Limits;
import org.emporion.evaluation.sandbox.RuleSentence;
import org.emporion.model.Fingerprint;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.rule.CellPlace;
import org.emporion.model.rule.RuleIssue;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * Rules, compiled once on first use and then run as often as asked. Safe for use by several threads;
 * every run has a session of its own.
 */
public final class RuleEngine {
  private final List<RuleFile> files;
  private final String edition;
  private final Map<String, String> references = new HashMap<>();
  private final Object compiling = new Object();
  private final Wording wording = new Wording(new Phrasebook(RuleEngine.class));
  private volatile RuleCompiler.Compiled compiled;

  /** An engine with the rules that ship with the product. */
  public RuleEngine() {
    this(RuleFile.shipped());
  }

  /** An engine with these rules. Nothing is compiled yet. */
  public RuleEngine(List<RuleFile> files) {
    this.files = List.copyOf(files);
    edition = Fingerprint.of(this.files).substring(0, 12);
    for (RuleFile file : this.files) {
      // A line that only looks like a rule of a study is harmless here: what fires has been read by the compiler.
      file.rules().keySet().forEach(rule -> references.put(rule, file.name() + "#" + rule));
    }
  }

  /** Names the content of the rules: another rule text gives another edition. */
  public String edition() {
    return edition;
  }

  /**
   * Where a rule stands: {@code scores.drl#yes}.
   *
   * @throws IllegalArgumentException when no file has such a rule
   */
  public String reference(String rule) {
    String reference = references.get(rule);
    if (reference == null) {
      throw new IllegalArgumentException("No rule file has a rule " + rule);
    }
    return reference;
  }

  /**
   * Compiles the rules unless that has been done. Takes some seconds of one core the first time: call
   * it off the user-interface thread.
   *
   * @throws RulesRefusedException when a rule file has mistakes
   */
  public void compile() {
    base();
  }

  /**
   * What a rule of a study says when it fires; empty for a rule of the product.
   *
   * @throws RulesRefusedException when a rule file has mistakes
   */
  public Optional<RuleSentence> sentence(String rule) {
    return Optional.ofNullable(base().sentences().get(rule));
  }

  /** True when a study brought this rule. */
  boolean ofStudy(String rule) {
    return base().sentences().containsKey(rule);
  }

  /**
   * Runs the rules over facts, phase by phase.
   *
   * @param facts what is known
   * @param phases agenda groups in the order in which they run
   * @return everything known afterwards: the facts, what the rules concluded and, as {@link
   *     org.emporion.evaluation.fact.Grounds}, what the rules of a study rested on; in no particular order
   * @throws RulesRefusedException when a rule file has mistakes, or a rule of a study fails or does not come to an end
   */
  public Collection<Object> run(Collection<?> facts, List<String> phases) {
    RuleCompiler.Compiled rules = base();
    // A first session looks for parts of Drools as a first compilation does.
    return RuleCompiler.withDrools(() -> run(rules.base().newKieSession(), facts, phases));
  }

  private Collection<Object> run(KieSession session, Collection<?> facts, List<String> phases) {
    FiringWatch watch = new FiringWatch(this::ofStudy);
    if (!base().sentences().isEmpty()) {
      session.addEventListener(watch);
    }
    try {
      facts.forEach(session::insert);
      // The agenda is a stack of groups: what is pushed last runs first.
      for (String phase : phases.reversed()) {
        session.getAgenda().getAgendaGroup(phase).setFocus();
      }
      fire(session, watch);
      List<Object> known = new ArrayList<>(session.getObjects());
      known.addAll(watch.grounds());
      return known;
    } finally {
      session.dispose();
    }
  }

  private void fire(KieSession session, FiringWatch watch) {
    try {
      session.fireAllRules(watch);
    } catch (ConsequenceException e) {
      String rule = e.getRule() == null ? "" : e.getRule().getName();
      if (!ofStudy(rule)) {
        throw e;
      }
      RulesRefusedException failed = failed(rule, wording.say("rules.run.failed", rule, reason(e)));
      failed.initCause(e);
      throw failed;
    }
    watch.exceededBy().ifPresent(rule -> {
      throw failed(rule, wording.say("rules.run.too-often", Limits.FIRINGS, rule));
    });
  }

  private static String reason(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }

  /** Why the rules cannot go on, at the place of a study's rule. */
  RulesRefusedException failed(String rule, LocalText what) {
    String file = reference(rule).substring(0, reference(rule).lastIndexOf('#'));
    int line = base().sentences().get(rule).line();
    return new RulesRefusedException(
        List.of(new RuleIssue(RuleIssue.Severity.ERROR, new CellPlace(file, "", line, 0), what)));
  }

  /** The files with the rules. */
  List<RuleFile> files() {
    return files;
  }

  private RuleCompiler.Compiled base() {
    RuleCompiler.Compiled ready = compiled;
    if (ready == null) {
      synchronized (compiling) {
        ready = compiled;
        if (ready == null) {
          ready = new RuleCompiler(wording).compile(files);
          compiled = ready;
        }
      }
    }
    return ready;
  }
}
