package org.opencmrt.reference;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.read.LookupSheet;
import org.opencmrt.read.WorkbookFile;

/**
 * The newest look-up sheet of each template family among many workbooks, for use as a reference list if no other is
 * available. Of several workbooks with the newest version, the first by name is used. Sheets without facilities are
 * ignored.
 *
 * <p>A commutative monoid: {@link #merge} is associative and commutative, and {@link #none()} is the identity. The
 * newest sheet is therefore the same regardless of the order of the files and the machine on which each is read:
 *
 * <pre>{@code
 * NewestLookup here = NewestLookup.none().with(files, reader, threads);
 * Optional<SmelterReferenceList> list = here.merge(elsewhere).list();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class NewestLookup {
    private static final NewestLookup NONE = new NewestLookup(new TreeMap<>());
    private static final Comparator<LookupSheet> BEST_FIRST = Comparator.comparing(LookupSheet::template)
            .reversed()
            .thenComparing(sheet -> sheet.source().file())
            .thenComparing(sheet -> sheet.source().sha256());

    private final NavigableMap<TemplateFamily, LookupSheet> byFamily;

    private NewestLookup(NavigableMap<TemplateFamily, LookupSheet> byFamily) {
        this.byFamily = Collections.unmodifiableNavigableMap(byFamily);
    }

    /** No sheet. */
    public static NewestLookup none() {
        return NONE;
    }

    /** One sheet; none if it lists no facility. */
    public static NewestLookup of(LookupSheet sheet) {
        return sheet.entries().isEmpty()
                ? NONE
                : new NewestLookup(new TreeMap<>(Map.of(sheet.template().family(), sheet)));
    }

    /** The newest sheets of both. */
    public NewestLookup merge(NewestLookup other) {
        NavigableMap<TemplateFamily, LookupSheet> both = new TreeMap<>(byFamily);
        other.byFamily.forEach((family, sheet) ->
                both.merge(family, sheet, (one, two) -> BEST_FIRST.compare(one, two) <= 0 ? one : two));
        return new NewestLookup(both);
    }

    /**
     * The newest sheets of these and of workbooks. Sheets that are not newer are not read, and a file that is not a
     * template is ignored.
     *
     * @param threads the number of files to open at the same time, 1 or more
     */
    public NewestLookup with(List<WorkbookFile> files, CmrtReader reader, int threads) {
        NewestLookup newest = this;
        for (Source source : sources(files, reader, threads)) {
            if (newest.wouldTake(source.template(), source.file().name())) {
                newest = newest.merge(reader.lookup(source.file(), NewestLookup::of, unreadable -> NONE));
            }
        }
        return newest;
    }

    /** The template of each file, newest first; other files are left out. */
    private static List<Source> sources(List<WorkbookFile> files, CmrtReader reader, int threads) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> files.parallelStream()
                            .flatMap(file -> reader.template(file).map(template -> new Source(file, template)).stream())
                            .sorted(Comparator.comparing(Source::template)
                                    .reversed()
                                    .thenComparing(source -> source.file().name()))
                            .toList())
                    .join();
        } finally {
            pool.shutdownNow();
        }
    }

    /** A workbook that may have a look-up sheet. */
    private record Source(WorkbookFile file, TemplateId template) {}

    /**
     * Whether the sheet of a workbook would replace one of these, provided that it lists any facility. If this is
     * false, the sheet does not need to be read.
     *
     * @param template the workbook's template; see {@link CmrtReader#template}
     * @param file the workbook's name
     */
    boolean wouldTake(TemplateId template, String file) {
        Objects.requireNonNull(file, "file");
        LookupSheet known = byFamily.get(template.family());
        if (known == null) {
            return true;
        }
        int newer = template.compareTo(known.template());
        return newer > 0 || (newer == 0 && file.compareTo(known.source().file()) <= 0);
    }

    /**
     * The reference list from all sheets together: for each metal, the facilities of the newest sheet; empty if there
     * are none.
     */
    public Optional<SmelterReferenceList> list() {
        return byFamily.isEmpty()
                ? Optional.empty()
                : Optional.of(SmelterReferenceList.newestPerMetal(
                        byFamily.values().stream().map(SmelterReferenceList::of).toList()));
    }

    /** Equal if the sheets are equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NewestLookup that && that.byFamily.equals(byFamily);
    }

    @Override
    public int hashCode() {
        return byFamily.hashCode();
    }

    @Override
    public String toString() {
        return "NewestLookup"
                + byFamily.values().stream()
                        .map(sheet -> sheet.template() + " of " + sheet.source().file())
                        .toList();
    }
}
