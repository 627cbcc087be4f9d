package org.opencmrt.model;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The result of reading one file: a declaration, or the reason why the file could not be read. A bad file is a value,
 * not an exception, so it never stops a batch.
 */
public sealed interface ReadResult {
    /** The name of the file that was read, as in {@link SourceFile#file()}. */
    String file();

    /** Handles both cases. If a case were added, callers would no longer compile, by design. */
    <R> R fold(Function<SupplierDeclaration, R> onDeclaration, Function<Unreadable, R> onUnreadable);

    /** The declaration, if there is one. */
    default Optional<SupplierDeclaration> declaration() {
        return fold(Optional::of, unreadable -> Optional.empty());
    }

    /**
     * The same result under a different file name, including all cells and messages. A workbook that is in many folders
     * therefore needs to be read only once.
     *
     * @param name the other name, as {@link SourceFile#file()}; not blank
     */
    default ReadResult named(String name) {
        return Renamed.of(this, name);
    }

    /**
     * The file was read.
     *
     * @param value the declaration, including the reading findings
     */
    record Declaration(SupplierDeclaration value) implements ReadResult {
        /** Checks that there is a declaration. */
        public Declaration {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String file() {
            return value.source().file();
        }

        @Override
        public <R> R fold(Function<SupplierDeclaration, R> onDeclaration, Function<Unreadable, R> onUnreadable) {
            return onDeclaration.apply(value);
        }
    }

    /**
     * The file could not be read; nothing in it is used.
     *
     * @param file name of the file, as in {@link SourceFile#file()}
     * @param source hash, size, and format; empty if the content was not available
     * @param code the kind of problem
     * @param message what is wrong, where, and what to do next; usually begins with the name of the file
     */
    record Unreadable(String file, Optional<SourceFile> source, UnreadableCode code, String message)
            implements ReadResult {
        /** Checks that there are a name, a code, and a message. */
        public Unreadable {
            Checks.notBlank(file, "file");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(code, "code");
            Checks.notBlank(message, "message");
        }

        /** The message without the name of the file at its beginning. */
        public String reason() {
            String start = file + ": ";
            return message.startsWith(start) ? message.substring(start.length()) : message;
        }

        @Override
        public <R> R fold(Function<SupplierDeclaration, R> onDeclaration, Function<Unreadable, R> onUnreadable) {
            return onUnreadable.apply(this);
        }
    }
}
