package org.emporion.store;

import java.nio.file.Path;
import org.emporion.model.study.Sources;
import org.emporion.model.study.Study;

/**
 * A study that was read and found sound.
 *
 * @param folder the study's folder
 * @param study its content
 * @param sources where each field stands
 */
public record LoadedStudy(Path folder, Study study, Sources sources) {}
