package org.emporion.ui.session;

import org.emporion.model.LocalText;

/**
 * Work under way.
 *
 * @param what what is being done now
 * @param done 0 to 1; negative when that cannot be told
 * @param cancelling true once the user asked to end it
 */
public record Running(LocalText what, double done, boolean cancelling) {}
