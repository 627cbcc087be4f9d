package org.opencmrt.read;

import java.util.Objects;
import java.util.function.Function;
import org.opencmrt.model.ReadResult;

/** What came out of reading a template's look-up sheet. */
public sealed interface LookupResult {
    /** One answer for either case. */
    <R> R fold(Function<LookupSheet, R> onFound, Function<ReadResult.Unreadable, R> onUnreadable);

    /**
     * The sheet was read.
     *
     * @param sheet its lines; none when the template has no look-up sheet
     */
    record Found(LookupSheet sheet) implements LookupResult {
        /** Checks that there is a sheet. */
        public Found {
            Objects.requireNonNull(sheet, "sheet");
        }

        @Override
        public <R> R fold(Function<LookupSheet, R> onFound, Function<ReadResult.Unreadable, R> onUnreadable) {
            return onFound.apply(sheet);
        }
    }

    /**
     * The file could not be read.
     *
     * @param reason why
     */
    record Unreadable(ReadResult.Unreadable reason) implements LookupResult {
        /** Checks that there is a reason. */
        public Unreadable {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public <R> R fold(Function<LookupSheet, R> onFound, Function<ReadResult.Unreadable, R> onUnreadable) {
            return onUnreadable.apply(reason);
        }
    }
}
