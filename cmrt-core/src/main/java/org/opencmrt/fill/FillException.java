package org.opencmrt.fill;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.opencmrt.model.CellRef;

/** A template cannot be filled in; nothing was written. The message says what, where, why, and what to do next. */
public final class FillException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why a template cannot be filled in. */
    public enum Reason {
        /** The blank cannot be read, or is no template of which all cells are known. */
        NOT_A_TEMPLATE,
        /** The blank is a workbook of Excel 97 to 2003 (.xls), or another format than .xlsx. */
        FORMAT_NOT_SUPPORTED,
        /** The declaration was made for another template; see {@code Translation}. */
        OTHER_TEMPLATE,
        /** The declaration has more rows than a list of the template. */
        TOO_MANY_ROWS,
        /** A text is longer than a cell may be. */
        TEXT_TOO_LONG,
        /** A date that no cell can hold. */
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
        super(Objects.requireNonNull(message, "message"));
        this.reason = Objects.requireNonNull(reason, "reason");
        this.cell = Objects.requireNonNull(cell, "cell");
        this.limit = Objects.requireNonNull(limit, "limit");
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The cell of the form that the value or the row would have needed; empty when it is about the whole file. */
    public Optional<CellRef> cell() {
        return cell == null ? Optional.empty() : cell;
    }

    /** The limit that was passed, in rows or characters; empty when there is none. */
    public OptionalInt limit() {
        return limit == null ? OptionalInt.empty() : limit;
    }
}
