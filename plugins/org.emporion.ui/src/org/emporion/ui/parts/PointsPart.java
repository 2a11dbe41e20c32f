package org.emporion.ui.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.widgets.Composite;
import org.emporion.ui.model.points.Jump;
import org.emporion.ui.model.points.OpenPoint;
import org.emporion.ui.model.points.OpenPoints;
import org.emporion.ui.model.points.PointCount;
import org.emporion.ui.parts.points.PointTable;
import org.emporion.ui.session.DemandDesk;
import org.emporion.ui.session.DemandFindings;
import org.emporion.ui.session.RuleDesk;
import org.emporion.ui.session.RuleFindings;
import org.emporion.ui.session.SessionState;
import org.emporion.ui.workbench.Commands;

/** What is missing for a decision that can be defended, each point with the way to where it is mended. */
public final class PointsPart extends StudyViewPart<PointTable> {
  private final LastShown shown = new LastShown();
  @Inject
  private RuleDesk rules;
  @Inject
  private DemandDesk demand;
  @Inject
  private IEventBroker broker;

  /** A part without widgets. */
  public PointsPart() {
    super("points.empty.title", "points.empty.text");
  }

  @PostConstruct
  void build(Composite parent, Commands commands) {
    build(parent, commands, pages -> new PointTable(pages, this::words, jump -> broker.post(Jump.ASKED, jump)));
  }

  @Inject
  @Optional
  void checked(@UIEventTopic(RuleDesk.CHANGED) RuleFindings now) {
    update();
  }

  @Inject
  @Optional
  void counted(@UIEventTopic(DemandDesk.CHANGED) DemandFindings now) {
    update();
  }

  @Override
  protected void show(SessionState now, PointTable view) {
    RuleFindings rule = rules.findings();
    DemandFindings history = demand.findings();
    if (!shown.still(now.study(), now.assessment(), now.report(), now.reportCurrent(), rule, history, words(), appearance())) {
      List<OpenPoint> points = OpenPoints.of(now, rule, history, words());
      view.show(points, PointCount.of(points).inWords(words()), appearance().dark());
    }
  }
}
