package org.emporion.model.rule;

import java.util.List;
import org.emporion.model.LocalText;

/**
 * A decision table as somebody wrote it, in a spreadsheet or a DMN file. Nothing in it has been understood
 * yet: cells are texts with their places, so that whoever reads them can say where a mistake is. The terms
 * are those of OMG Decision Model and Notation 1.4, clause 8.
 *
 * @param id stable id, unique among the tables of a study
 * @param title what it decides
 * @param hitPolicy what happens when several rows match, as written: {@code U}, {@code unique}, {@code C+},
 *     {@code collect sum}, …
 * @param inputs what it reads
 * @param outputs what it concludes, at least one
 * @param rows its rules, in order
 * @param examples what it should say of given inputs; run by the check
 * @param place the table's first cell
 */
public record RuleTable(
    String id,
    LocalText title,
    RuleCell hitPolicy,
    List<RuleColumn> inputs,
    List<RuleColumn> outputs,
    List<RuleRow> rows,
    List<RuleRow> examples,
    CellPlace place) {}
