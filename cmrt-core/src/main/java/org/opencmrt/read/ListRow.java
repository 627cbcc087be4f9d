package org.opencmrt.read;

import java.util.Map;
import org.opencmrt.model.DeclaredText;

/**
 * A filled row of a list.
 *
 * @param number the row number on the sheet, 1-based
 * @param texts the texts by column; modified by the reader of the row
 * @param explained true if a finding about a block of rows already explains why this row cannot be understood
 */
record ListRow<C extends Enum<C>>(int number, Map<C, DeclaredText> texts, boolean explained) {}
