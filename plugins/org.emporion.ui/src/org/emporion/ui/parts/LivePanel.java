package org.emporion.ui.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.emporion.ui.Wording;
import org.emporion.ui.model.LiveRanking.Place;
import org.emporion.ui.model.WeightWords;
import org.emporion.ui.widgets.MarkLegend;
import org.emporion.ui.widgets.ScoreBars;
import org.emporion.ui.widgets.SpokenName;
import org.emporion.ui.widgets.ThemeColours;

/** The ranking that follows from the weights under the hand: who leads, every score, and how far there is room. */
final class LivePanel {
  private static final int FEW = 6;
  private static final int ROW = 46;
  private final Composite panel;
  private final Label heading;
  private final Label lead;
  private final ScoreBars bars;
  private final Label room;
  private final Label group;
  private final MarkLegend legend;

  LivePanel(Composite parent, Supplier<String> name) {
    panel = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(14, 8).spacing(0, 6).applyTo(panel);
    heading = new Label(panel, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(heading);
    lead = new Label(panel, SWT.WRAP);
    lead.setFont(new LocalResourceManager(JFaceResources.getResources(), lead)
        .create(FontDescriptor.createFrom(lead.getFont()).setStyle(SWT.BOLD).increaseHeight(2)));
    lead.setData(SpokenName.ID, "weights.lead");
    GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(lead);
    bars = new ScoreBars(panel, "weights.bars", name);
    GridDataFactory.fillDefaults().grab(true, true).hint(120, 60).applyTo(bars);
    room = new Label(panel, SWT.WRAP);
    room.setData(SpokenName.ID, "weights.room");
    GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(room);
    group = new Label(panel, SWT.WRAP);
    group.setData(SpokenName.ID, "weights.group");
    GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(group);
    legend = new MarkLegend(panel, "weights.legend", name);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(legend);
  }

  /** Names the marks above the sliders; nothing for none. */
  void legend(List<MarkLegend.Entry> entries, ThemeColours look) {
    legend.show(entries, look);
    panel.layout(true, true);
  }

  Control control() {
    return panel;
  }

  /**
   * Shows a ranking.
   *
   * @param places as it would be
   * @param stored as it is with the weights that are stored
   * @param byGroup who leads by the weights of all together; empty when that is what is shown
   */
  void show(List<Place> places, List<Place> stored, Optional<String> byGroup, WeightWords said, Wording words,
      ThemeColours look) {
    Map<String, Integer> before = stored.stream().filter(one -> one.rank().isPresent())
        .collect(Collectors.toMap(Place::candidate, one -> one.rank().orElseThrow()));
    List<ScoreBars.Row> rows = new ArrayList<>();
    for (Place place : places) {
      String name = place.rank().isEmpty()
          ? words.say("weights.row.out", said.candidate(place.candidate()))
          : words.say("weights.row", place.rank().get(), said.candidate(place.candidate()),
              moved(before.getOrDefault(place.candidate(), place.rank().get()), place.rank().get(), words));
      rows.add(new ScoreBars.Row(name, words.figures().interval(place.score(), place.low(), place.high()),
          place.score(), place.low(), place.high(), said.style(place.candidate()),
          place.rank().equals(Optional.of(1)), place.rank().isEmpty()));
    }
    heading.setText(words.say("weights.live"));
    lead.setText(said.lead(places));
    bars.show(rows, words.say("weights.more"), look);
    // Few candidates leave the room below to the words; many fill what there is.
    boolean few = rows.size() <= FEW;
    GridDataFactory.fillDefaults().grab(true, !few).hint(120, few ? rows.size() * ROW : ROW).applyTo(bars);
    group.setText(byGroup.map(text -> words.say("weights.by-group", text)).orElse(""));
    panel.layout(true, true);
  }

  private static String moved(int before, int now, Wording words) {
    return before == now ? "" : words.say(now < before ? "weights.up" : "weights.down", Math.abs(before - now));
  }

  /** Says that there is no ranking to follow the weights. */
  void nothing(Wording words, ThemeColours look) {
    heading.setText(words.say("weights.live"));
    lead.setText("");
    bars.show(List.of(), "", look);
    group.setText("");
    room(words.say("weights.no-ranking"));
  }

  /** Says how far the chosen requirement may move. */
  void room(String text) {
    room.setText(text);
    panel.layout(true, true);
  }
}
