package org.emporion.evaluation;

import com.github.javaparser.ParseProblemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.emporion.evaluation.sandbox.BytecodeWall;
import org.emporion.evaluation.sandbox.DrlWall;
import org.emporion.evaluation.sandbox.RuleSentence;
import org.emporion.model.Fingerprint;
import org.emporion.model.LocalText;
import org.emporion.model.rule.CellPlace;
import org.emporion.model.rule.RuleIssue;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * Turns rule files into something that runs, or says where they are wrong. Rules of a study have to pass two walls: their
 * text is examined before it is compiled, and the classes made of any rules before one of them is loaded.
 */
final class RuleCompiler {
  private static final String FOLDER = "src/main/resources/org/emporion/evaluation/rules/";

  private final Wording wording;
  private final DrlWall textWall = new DrlWall();
  private final BytecodeWall classWall = new BytecodeWall();

  /** A compiler that words what it refuses by the sentences of the evaluation. */
  RuleCompiler(Wording wording) {
    this.wording = wording;
  }

  /**
   * Compiled rules.
   *
   * @param base what runs
   * @param sentences what each rule of a study says when it fires, by the rule's name
   */
  record Compiled(KieBase base, Map<String, RuleSentence> sentences) {}

  /**
   * Compiles rules.
   *
   * @throws RulesRefusedException when a rule file has mistakes or does what rules must not do
   */
  Compiled compile(List<RuleFile> files) {
    return withDrools(() -> {
      Map<String, RuleSentence> sentences = passText(files);
      KieServices services = KieServices.Factory.get();
      KieBuilder builder = build(services, files);
      refuse(problems(files, errors(builder)));
      InternalKieModule module = (InternalKieModule) builder.getKieModule();
      try {
        refuse(classIssues(files, module));
        return new Compiled(services.newKieContainer(module.getReleaseId(), loader()).getKieBase(), sentences);
      } finally {
        // Drools would keep the module for the life of the virtual machine.
        services.getRepository().removeKieModule(module.getReleaseId());
      }
    });
  }

  /** What is wrong, without the generated code that Drools prints along. */
  private static List<Message> errors(KieBuilder builder) {
    return builder.getResults().getMessages(Message.Level.ERROR).stream()
        .filter(each -> !Objects.requireNonNullElse(each.getText(), "").startsWith("Java source of ")).toList();
  }

  private static void refuse(List<RuleIssue> issues) {
    if (!issues.isEmpty()) {
      throw new RulesRefusedException(issues);
    }
  }

  /** The first wall; returns what the rules of the study say. */
  private Map<String, RuleSentence> passText(List<RuleFile> files) {
    Map<String, String> taken = new HashMap<>();
    files.stream().filter(file -> file.origin() == RuleFile.Origin.PRODUCT)
        .forEach(file -> file.rules().keySet().forEach(rule -> taken.put(rule, file.name())));
    List<RuleIssue> issues = new ArrayList<>();
    Map<String, RuleSentence> sentences = new HashMap<>();
    for (RuleFile file : files) {
      if (file.origin() == RuleFile.Origin.STUDY) {
        DrlWall.Verdict verdict = textWall.examine(file.name(), file.text());
        issues.addAll(verdict.issues());
        verdict.sentences().forEach((rule, sentence) -> {
          String owner = taken.putIfAbsent(rule, file.name());
          if (owner != null) {
            issues.add(issue(file, sentence.line(), wording.say("rules.taken", rule, owner)));
          }
          sentences.put(rule, sentence);
        });
      }
    }
    refuse(issues);
    return sentences;
  }

  /** The second wall. */
  private List<RuleIssue> classIssues(List<RuleFile> files, InternalKieModule module) {
    Map<String, byte[]> classes = new HashMap<>();
    for (String name : module.getFileNames()) {
      if (name.endsWith(".class")) {
        classes.put(name.substring(0, name.length() - ".class".length()).replace('/', '.'), module.getBytes(name));
      }
    }
    return classWall.examine(classes).stream().map(refusal -> {
      RuleFile owner = files.stream().filter(file -> file.rules().containsKey(refusal.rule())).findFirst().orElse(files.getLast());
      return issue(owner, owner.rules().getOrDefault(refusal.rule(), 0), refusal.message());
    }).distinct().toList();
  }

  private static RuleIssue issue(RuleFile file, int line, LocalText message) {
    return new RuleIssue(RuleIssue.Severity.ERROR, new CellPlace(file.name(), "", Math.max(0, line), 0), message);
  }

  private RuleIssue issue(RuleFile file, int line, Message said) {
    return issue(file, line, wording.say("rules.engine", Objects.requireNonNullElse(said.getText(), "")));
  }

  private KieBuilder build(KieServices services, List<RuleFile> files) {
    KieFileSystem folder = services.newKieFileSystem();
    // Drools keeps compiled rules by release for the whole JVM: another text is another release.
    folder.generateAndWritePomXML(services.newReleaseId("org.emporion", "rules", Fingerprint.of(files)));
    for (RuleFile file : files) {
      folder.write(FOLDER + path(file), file.text());
    }
    KieBuilder builder = services.newKieBuilder(folder, loader());
    try {
      builder.buildAll(ExecutableModelProject.class);
    } catch (ParseProblemException e) {
      // Drools throws what it should gather: nothing tells in which file.
      throw new RulesRefusedException(
          List.of(issue(files.getLast(), 0, wording.say("rules.engine", e.getProblems().getFirst().getMessage().lines().limit(2).collect(Collectors.joining(" "))))));
    }
    return builder;
  }

  /** Where a file lies for Drools; how somebody named the files of a study cannot matter there. */
  private static String path(RuleFile file) {
    return file.origin() == RuleFile.Origin.PRODUCT ? file.name() : Fingerprint.of(file.name()).substring(0, 16) + ".drl";
  }

  /** Rules see Drools and our facts through the loader of this room. */
  private static ClassLoader loader() {
    return RuleCompiler.class.getClassLoader();
  }

  /**
   * Drools finds its own parts through the thread's context class loader, which inside OSGi has to be
   * that of the bundle Drools lives in.
   */
  static <T> T withDrools(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(KieServices.class.getClassLoader());
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Drools tells the line only of what its parser cannot read; the rest is found by leaving rules out. */
  private List<RuleIssue> problems(List<RuleFile> files, List<Message> errors) {
    List<RuleIssue> problems = new ArrayList<>();
    for (RuleFile file : files) {
      List<Message> here = errors.stream().filter(each -> in(each, file)).toList();
      here.stream().filter(each -> each.getLine() > 0)
          .forEach(each -> problems.add(issue(file, each.getLine(), each)));
      // What the parser could not read hides everything behind it: there is nothing more to find.
      if (here.isEmpty() || here.stream().anyMatch(each -> each.getLine() > 0)) {
        continue;
      }
      List<RuleIssue> found = search(file, List.copyOf(file.rules().keySet()));
      problems.addAll(found.isEmpty() ? here.stream().map(each -> issue(file, 1, each)).toList() : found);
    }
    errors.stream().filter(each -> files.stream().noneMatch(file -> in(each, file)))
        .forEach(each -> problems.addAll(elsewhere(files, each)));
    return problems.stream().distinct()
        .sorted(Comparator.comparing((RuleIssue each) -> each.place().file())
            .thenComparingInt(each -> each.place().row()).thenComparing(each -> each.message().en()))
        .toList();
  }

  private static boolean in(Message message, RuleFile file) {
    return Objects.requireNonNullElse(message.getPath(), "").endsWith(path(file));
  }

  /** A mistake in the Java of a consequence is reported against generated code: look in every file. */
  private List<RuleIssue> elsewhere(List<RuleFile> files, Message message) {
    List<RuleIssue> found = new ArrayList<>();
    for (RuleFile file : files) {
      found.addAll(search(file, List.copyOf(file.rules().keySet())));
    }
    return found.isEmpty() ? List.of(issue(files.getLast(), 0, message)) : found;
  }

  private List<RuleIssue> search(RuleFile file, List<String> rules) {
    List<Message> errors = errors(build(KieServices.Factory.get(), List.of(file.only(rules))));
    if (errors.isEmpty() || rules.isEmpty()) {
      return List.of();
    }
    if (rules.size() == 1) {
      int line = file.rules().get(rules.getFirst());
      return errors.stream()
          .map(each -> issue(file, each.getLine() > 0 && in(each, file) ? each.getLine() : line, each))
          .toList();
    }
    List<RuleIssue> found = new ArrayList<>(search(file, rules.subList(0, rules.size() / 2)));
    found.addAll(search(file, rules.subList(rules.size() / 2, rules.size())));
    return found;
  }
}
