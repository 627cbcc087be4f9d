/**
 * The whole way from suppliers' workbooks to what a company can file, as values that any application can embed.
 *
 * <p>A {@link org.opencmrt.program.ConflictMineralsProgram} holds what the company knows: reference lists, status lists,
 * origin data, the suppliers asked, reviewers' decisions, policy. Applying it to one file gives an
 * {@link org.opencmrt.program.AssessedFile}: everything that follows from that file alone, worked out by any thread on any
 * machine. Assessed files add up to a {@link org.opencmrt.program.ProgramResult}, whatever their order or grouping. From it
 * come the roll-up, the survey, the assessments of suppliers, the country of origin inquiry and the comparison with an
 * earlier year.
 */
package org.opencmrt.program;
