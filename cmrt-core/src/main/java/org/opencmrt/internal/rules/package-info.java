/**
 * The rules of the library, one enum for each stage, and their texts.
 *
 * <p>The name of an enum constant is the id of the rule. Next to each enum is its catalog of messages ({@code
 * ReadRule.properties}), in UTF-8, with the keys {@code ID.meaning}, {@code ID.remedy}, and {@code ID.message}. A name
 * in braces is a placeholder for a value that a finding quotes. A rule with a follow-up request to the supplier has the
 * key {@code ID.followUp}.
 */
package org.opencmrt.internal.rules;
