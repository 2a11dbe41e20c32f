package org.emporion.ui.handlers;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.emporion.model.Language;
import org.emporion.ui.workbench.Speech;

/** Switches the language of the window. */
public final class LanguageHandler {
  /** Parameter: the tag of the language. */
  public static final String LANGUAGE = "org.emporion.parameter.language";

  @Execute
  void speak(Speech speech, @Named(LANGUAGE) String tag) {
    Language.ofTag(tag).ifPresent(speech::speak);
  }
}
