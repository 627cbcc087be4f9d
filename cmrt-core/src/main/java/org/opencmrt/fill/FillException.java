package org.opencmrt.fill;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.CmrtException;

/**
 * A template cannot be filled in, or a declaration cannot be moved to another template. Nothing was written. The
 * message describes the problem, its place, its reason, and what to do.
 */
public final class FillException extends CmrtException {
    private static final long serialVersionUID = 1L;

    /** Why a template cannot be filled in. */
    public enum Reason {
        /** The blank cannot be read, or it is not a template with a known layout. */
        NOT_A_TEMPLATE,
        /** The blank is an Excel 97 to 2003 workbook (.xls) or not an .xlsx file. */
        FORMAT_NOT_SUPPORTED,
        /** The declaration was made for another template; see {@code Translation}. */
        OTHER_TEMPLATE,
        /** No rules move the declaration to that template and preserve its meaning. */
        NOT_TRANSLATABLE,
        /** The declaration has more rows than a list of the template. */
        TOO_MANY_ROWS,
        /** A text is too long for a cell. */
        TEXT_TOO_LONG,
        /** A date cannot be stored in a cell. */
        IMPOSSIBLE_DATE,
        /** The filled workbook cannot be written. */
        CANNOT_WRITE
    }

    private final Reason reason;
    private final transient Optional<CellRef> cell;
    private final transient OptionalInt limit;

    FillException(Reason reason, String message) {
        this(reason, message, Optional.empty(), OptionalInt.empty());
    }

    FillException(Reason reason, String message, Throwable cause) {
        this(reason, message);
        initCause(cause);
    }

    FillException(Reason reason, String message, Optional<CellRef> cell, OptionalInt limit) {
        super(message);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.cell = Objects.requireNonNull(cell, "cell");
        this.limit = Objects.requireNonNull(limit, "limit");
    }

    /** The reason. */
    public Reason reason() {
        return reason;
    }

    /** The cell of the form that the value or row needs; empty if the problem concerns the entire file. */
    public Optional<CellRef> cell() {
        return cell == null ? Optional.empty() : cell;
    }

    /** The limit that was exceeded, in rows or characters; empty if there is none. */
    public OptionalInt limit() {
        return limit == null ? OptionalInt.empty() : limit;
    }
}
