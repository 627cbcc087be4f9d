package org.opencmrt.model;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came out of reading one file: a declaration, or the reason why there is none. A bad file is a value here, not an
 * exception, so that one never stops a batch.
 */
public sealed interface ReadResult {
    /** The name of the file that was read, as in {@link SourceFile#file()}. */
    String file();

    /** One answer for either case; a new case would break callers at compile time, which is what we want. */
    <R> R fold(Function<SupplierDeclaration, R> onDeclaration, Function<Unreadable, R> onUnreadable);

    /** The declaration, if there is one. */
    default Optional<SupplierDeclaration> declaration() {
        return fold(Optional::of, unreadable -> Optional.empty());
    }

    /**
     * The same as if the file had this name, in all that it was read to: a workbook that a supplier sent to many customers,
     * or that lies in many folders, is read once.
     *
     * @param name the other name, as {@link SourceFile#file()}; not blank
     */
    default ReadResult named(String name) {
        return Renamed.of(this, name);
    }

    /**
     * The file was read.
     *
     * @param value what it declares, with the findings of reading
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
     * The file could not be read; nothing of it is used.
     *
     * @param file name of the file, as in {@link SourceFile#file()}
     * @param source hash, length and format; empty when the bytes themselves could not be had
     * @param code the kind of trouble
     * @param message what is wrong, where, and what to do next
     */
    record Unreadable(String file, Optional<SourceFile> source, UnreadableCode code, String message)
            implements ReadResult {
        /** Checks that name, code and message are there. */
        public Unreadable {
            Checks.notBlank(file, "file");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(code, "code");
            Checks.notBlank(message, "message");
        }

        @Override
        public <R> R fold(Function<SupplierDeclaration, R> onDeclaration, Function<Unreadable, R> onUnreadable) {
            return onUnreadable.apply(this);
        }
    }
}
