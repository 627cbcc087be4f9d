/**
 * The complete process from suppliers' workbooks to a filing, as values that any application can embed.
 *
 * <p>A {@link org.opencmrt.program.ConflictMineralsProgram} contains the company's inputs: reference lists, status
 * lists, origin data, surveyed suppliers, reviewers' decisions, and policy. Applying it to one file gives an {@link
 * org.opencmrt.program.AssessedFile}: everything that follows from that file alone. Any thread or machine can compute
 * it. Assessed files add up to a {@link org.opencmrt.program.ProgramResult}, in any order and grouping. The result
 * provides the roll-up, the survey, the assessments of suppliers, the red flags of facilities, the reasonable country of
 * origin inquiry (RCOI), and the comparison with an earlier year.
 *
 * @since 0.1
 */
package org.opencmrt.program;
