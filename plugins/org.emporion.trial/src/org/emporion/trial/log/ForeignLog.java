package org.emporion.trial.log;

import java.nio.file.Path;

/**
 * A log that was made elsewhere.
 *
 * @param file the log
 * @param aheadMillis how far the clock of its machine was ahead of the others', ms; negative for behind
 */
public record ForeignLog(Path file, long aheadMillis) {}
