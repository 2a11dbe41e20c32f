package org.emporion.ui.workbench;

/**
 * How the window looks; a value of the application context, injected anew when it changes.
 *
 * @param dark true for light letters on dark ground
 */
public record Appearance(boolean dark) {}
