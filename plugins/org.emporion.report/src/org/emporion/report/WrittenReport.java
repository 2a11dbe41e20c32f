package org.emporion.report;

import java.nio.file.Path;
import java.util.Map;
import org.emporion.model.Language;

/**
 * The files of a report.
 *
 * @param html the document in each language
 * @param json the same for machines; written in any case, because it tells what this run computed and reused
 * @param reused true when the documents on disk were already those of this assessment and were left as they are
 */
public record WrittenReport(Map<Language, Path> html, Path json, boolean reused) {}
