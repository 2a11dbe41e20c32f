package org.emporion.model.study;

import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;

/**
 * Something a solution is judged by: a node of the tree of requirements. A node that others are part
 * of only groups them and spreads its weight over them.
 *
 * @param id stable id
 * @param title what is asked for
 * @param partOf id of the group it belongs to; empty at the top
 * @param weight importance relative to its siblings, not negative
 * @param scale how its values are read and scored
 * @param evidence where the value of a candidate comes from
 * @param mustHave the threshold below which a candidate is out, apart from any score
 * @param askedBy role of the person who asks for it
 * @param indicators indicators of IIS3513-005 it serves
 */
public record Requirement(
    String id,
    LocalText title,
    Optional<String> partOf,
    double weight,
    Scale scale,
    Evidence evidence,
    Optional<MustHave> mustHave,
    Optional<LocalText> askedBy,
    List<String> indicators) {}
