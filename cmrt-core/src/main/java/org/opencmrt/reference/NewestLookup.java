package org.opencmrt.reference;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.read.LookupSheet;

/**
 * The newest look-up sheet of each template family among many workbooks: a reference list for those who were given none. Of
 * several workbooks of the newest version the first by name counts; a sheet without facilities does not.
 *
 * <p>A commutative monoid: {@link #merge} is associative and commutative, and {@link #none()} changes nothing. So the newest
 * sheet is the same whatever the order of the files, and on whichever machine each is read:
 *
 * <pre>{@code
 * NewestLookup newest = NewestLookup.none();
 * for (WorkbookFile file : files) {
 *     Optional<TemplateId> template = reader.template(file);               // does not read the sheet
 *     if (template.isPresent() && newest.wouldTake(template.get(), file.name())) {
 *         newest = reader.lookup(file, NewestLookup::of, unreadable -> NewestLookup.none()).merge(newest);
 *     }
 * }
 * Optional<SmelterReferenceList> list = newest.list();
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

    /** One sheet; none when it lists no facility. */
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
     * Whether the sheet of a workbook would take the place of one of these, if it lists any facility. When this is false, the
     * sheet need not be read.
     *
     * @param template the workbook's template; see {@link org.opencmrt.read.CmrtReader#template}
     * @param file the workbook's name
     */
    public boolean wouldTake(TemplateId template, String file) {
        Objects.requireNonNull(file, "file");
        LookupSheet known = byFamily.get(template.family());
        if (known == null) {
            return true;
        }
        int newer = template.compareTo(known.template());
        return newer > 0 || (newer == 0 && file.compareTo(known.source().file()) <= 0);
    }

    /** The reference list that the sheets give together: for each metal that of the newest sheet; empty when there is none. */
    public Optional<SmelterReferenceList> list() {
        return byFamily.isEmpty()
                ? Optional.empty()
                : Optional.of(SmelterReferenceList.newestPerMetal(
                        byFamily.values().stream().map(SmelterReferenceList::of).toList()));
    }

    /** Equal when the sheets are. */
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
