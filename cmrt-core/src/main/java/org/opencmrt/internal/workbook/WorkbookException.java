package org.opencmrt.internal.workbook;

import java.util.Objects;
import org.opencmrt.model.UnreadableCode;

/**
 * A workbook cannot be read. The message explains what is wrong and what to do next. It does not contain the file name,
 * because the caller has it.
 */
public final class WorkbookException extends Exception {
    private static final long serialVersionUID = 1L;

    private final UnreadableCode code;

    /** Creates an exception of this kind. */
    public WorkbookException(UnreadableCode code, String message) {
        super(Objects.requireNonNull(message, "message"));
        this.code = Objects.requireNonNull(code, "code");
    }

    /** Creates an exception of this kind with its cause. */
    public WorkbookException(UnreadableCode code, String message, Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.code = Objects.requireNonNull(code, "code");
    }

    /** The kind of problem. */
    public UnreadableCode code() {
        return code;
    }

    static WorkbookException corrupt(String what) {
        return new WorkbookException(
                UnreadableCode.CORRUPT,
                "the workbook is damaged: " + what
                        + ". Open it in Excel or LibreOffice, save it again, or ask the supplier to send it again");
    }

    static WorkbookException unsafe(String part) {
        return new WorkbookException(
                UnreadableCode.UNSAFE_CONTENT,
                "the part " + part
                        + " contains a document type declaration, which spreadsheet programs never write but"
                        + " attackers use. Nothing in the file was used; ask the supplier to send a"
                        + " workbook saved by Excel");
    }

    static WorkbookException limit(String what, String bound) {
        return new WorkbookException(
                UnreadableCode.LIMIT_EXCEEDED,
                what + " exceeds the limit of " + bound
                        + ". Nothing in the file was used. If the file is genuine, read it with larger ReadLimits");
    }
}
