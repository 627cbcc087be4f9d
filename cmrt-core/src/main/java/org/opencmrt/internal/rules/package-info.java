/**
 * The rules of the library, one enum for each stage, and their words.
 *
 * <p>A constant of an enum is the id of a rule. Beside each enum lies its catalog of messages ({@code ReadRule.properties}), in
 * UTF-8, with the keys {@code ID.meaning}, {@code ID.remedy} and {@code ID.message}; a name in braces stands for what a finding
 * quotes. A rule that asks something of the supplier has {@code ID.followUp}.
 */
package org.opencmrt.internal.rules;
