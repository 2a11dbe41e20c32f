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
 * @param files what it was read from
 */
public record LoadedStudy(Path folder, Study study, Sources sources, StudyFiles files) {}
