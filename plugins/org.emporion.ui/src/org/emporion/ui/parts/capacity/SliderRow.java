package org.emporion.ui.parts.capacity;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.emporion.ui.Wording;
import org.emporion.ui.model.capacity.WhatIfSliders;
import org.emporion.ui.model.capacity.WhatIfSliders.Slider;
import org.emporion.ui.widgets.SpokenName;

/** The sliders for what if, each with what it says now. */
final class SliderRow extends Composite {
  private static final int PAGE = 10;
  private final Map<Slider, Scale> scales = new EnumMap<>(Slider.class);
  private final Map<Slider, Label> labels = new EnumMap<>(Slider.class);
  private WhatIfSliders sliders;

  /**
   * Sliders without positions.
   *
   * @param moved told of every movement
   */
  SliderRow(Composite parent, Supplier<Wording> words, Consumer<WhatIfSliders> moved) {
    super(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(Slider.values().length).equalWidth(true).extendedMargins(14, 14, 0, 4)
        .spacing(10, 0).applyTo(this);
    for (Slider slider : Slider.values()) {
      String id = "capacity.slider." + slider.name().toLowerCase(Locale.ROOT);
      Composite cell = new Composite(this, SWT.NONE);
      GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(cell);
      GridDataFactory.fillDefaults().grab(true, false).applyTo(cell);
      Label label = new Label(cell, SWT.NONE);
      SpokenName.give(label, id + ".text", label::getText);
      GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(label);
      labels.put(slider, label);
      Scale scale = SpokenName.give(new Scale(cell, SWT.HORIZONTAL), id, label::getText);
      scale.setMaximum(WhatIfSliders.STEPS);
      scale.setPageIncrement(PAGE);
      GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(scale);
      scale.addListener(SWT.Selection, event -> {
        sliders = sliders.with(slider, scale.getSelection());
        moved.accept(sliders);
      });
      scales.put(slider, scale);
    }
  }

  void show(WhatIfSliders now, Function<Slider, String> said) {
    sliders = now;
    scales.forEach((slider, scale) -> {
      if (scale.getSelection() != now.at(slider)) {
        scale.setSelection(now.at(slider));
      }
    });
    labels.forEach((slider, label) -> {
      String text = said.apply(slider).replace("&", "&&");
      if (!text.equals(label.getText())) {
        label.setText(text);
        label.setToolTipText(text);
      }
    });
  }

  @Override
  public boolean setFocus() {
    return scales.get(Slider.PEAK).setFocus();
  }
}
