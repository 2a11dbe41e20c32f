package org.emporion.ui.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.emporion.model.finding.Reason;
import org.emporion.ui.model.CandidateRow;
import org.emporion.ui.model.Comparison;
import org.emporion.ui.model.CriterionRow;
import org.emporion.ui.model.Question;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.widgets.EmptyState;
import org.emporion.ui.widgets.Pages;
import org.emporion.ui.workbench.Commands;

/** The candidates side by side, and how the selected one does on each requirement. */
public final class ComparisonPart extends StudyPart {
  @Inject
  private IEventBroker broker;
  private Pages pages;
  private EmptyState empty;
  private SashForm content;
  private CandidateTable candidates;
  private CriterionTable criteria;
  private Comparison comparison;

  @PostConstruct
  void build(Composite parent, Commands commands) {
    pages = new Pages(parent);
    empty = nothingOpen(pages, commands);
    content = new SashForm(pages, SWT.VERTICAL);
    candidates = new CandidateTable(content, this::words, this::selected, this::askAboutCandidate);
    criteria = new CriterionTable(content, this::words, this::askAboutCriterion);
    content.setWeights(40, 60);
    built();
  }

  @Override
  protected void show(SessionState now) {
    if (now.assessment().isEmpty()) {
      empty.say(words().say("comparison.empty.title"), words().say("comparison.empty.text"));
      pages.show(empty);
      return;
    }
    comparison = new Comparison(now.assessment().get(), words());
    candidates.show(comparison);
    pages.show(content);
  }

  private void selected(Optional<CandidateRow> row) {
    List<CriterionRow> rows = row.map(one -> comparison.criteria(one.id())).orElse(List.of());
    criteria.show(row.map(CandidateRow::name).orElse(""), rows, appearance().dark());
  }

  private void askAboutCandidate(CandidateRow row) {
    comparison.why(row.id()).ifPresent(why -> ask(row.name(), why));
  }

  private void askAboutCriterion(CriterionRow row) {
    candidates.selected().ifPresent(one -> ask(one.name() + " · " + row.title(), row.why()));
  }

  private void ask(String about, Reason why) {
    state().study().ifPresent(study -> broker.post(Question.ASKED, new Question(about, why, study.sources())));
  }

  @Override
  protected Control focused() {
    return pages.shown() == content ? candidates.focused() : empty;
  }
}
