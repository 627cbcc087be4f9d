package org.opencmrt.read;

import java.util.Map;
import org.opencmrt.model.DeclaredText;

/**
 * A filled row of a list.
 *
 * @param number its number on the sheet, 1-based
 * @param texts its texts by column; changed by the reader of the row
 * @param explained true when one finding about a block of rows says already why this row cannot be understood
 */
record ListRow<C extends Enum<C>>(int number, Map<C, DeclaredText> texts, boolean explained) {}
