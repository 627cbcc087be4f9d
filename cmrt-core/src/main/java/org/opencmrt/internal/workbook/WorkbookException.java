package org.opencmrt.internal.workbook;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** The innermost line of this library in the trace of an exception, such as {@code XlsRecords:76}, for reports. */
    public static Optional<String> ownLine(Throwable fault) {
        return Stream.of(fault.getStackTrace())
                .filter(WorkbookException::isOwn)
                .findFirst()
                .map(frame -> frame.getClassName().replaceFirst(".*\\.", "") + ":" + frame.getLineNumber());
    }

    /** True if this library, rather than POI, threw an exception, directly or by its use of the JDK. */
    static boolean isOwnFault(RuntimeException fault) {
        return Stream.of(fault.getStackTrace())
                .filter(frame -> isOwn(frame) || frame.getClassName().startsWith("org.apache."))
                .findFirst()
                .filter(WorkbookException::isOwn)
                .isPresent();
    }

    private static boolean isOwn(StackTraceElement frame) {
        return frame.getClassName().startsWith("org.opencmrt.");
    }

    static WorkbookException corrupt(String what) {
        return corrupt(what, null);
    }

    static WorkbookException corrupt(String what, Throwable cause) {
        return new WorkbookException(
                UnreadableCode.CORRUPT,
                "the workbook is damaged: " + what
                        + ". Open it in Excel or LibreOffice, save it again, or ask the supplier to send it again",
                cause);
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
