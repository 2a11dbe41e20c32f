package org.emporion.ui.model;

import java.util.List;
import org.emporion.assessment.StageStatus.State;
import org.emporion.model.finding.Stage;

/**
 * A line of the overview: a stage, or a stage for one candidate.
 *
 * @param stage the stage
 * @param subject id of the candidate; empty for the stage as a whole
 * @param title the stage, or the candidate's name
 * @param state how it stands; for a stage with candidates the worst of theirs
 * @param stateText the state in words, and whether the finding was taken over
 * @param headline its most important number, or what is wrong
 * @param age how long ago it was computed; empty when it never was
 * @param children the candidates
 */
public record StageRow(
    Stage stage, String subject, String title, State state, String stateText, String headline, String age,
    List<StageRow> children) {}
