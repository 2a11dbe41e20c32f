package org.emporion.ui.session;

import java.nio.file.Path;
import java.util.List;
import org.emporion.store.Problem;

/**
 * A study that could not be opened.
 *
 * @param folder its folder
 * @param problems what is wrong, at least one
 */
public record BrokenStudy(Path folder, List<Problem> problems) {}
