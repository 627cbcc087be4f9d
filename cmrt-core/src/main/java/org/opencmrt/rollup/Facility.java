package org.opencmrt.rollup;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import org.opencmrt.internal.text.NameOrder;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterColumn;
import org.opencmrt.reference.OperatingState;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.reference.StatusEntry;

/**
 * A facility that suppliers named: a smelter or refiner of the reference list, for one metal, with all that was said about
 * it. Immutable and thread-safe.
 */
public final class Facility {
    /** By metal, name, country and id: the order of published facility lists. */
    public static final Comparator<Facility> ORDER = Comparator.comparing(Facility::metal)
            .thenComparing(facility -> facility.smelter().name(), NameOrder.INSTANCE)
            .thenComparing(
                    facility -> facility.smelter().id().map(Object::toString).orElse(""))
            .thenComparing(Facility::key);

    private final FacilityKey key;
    private final Smelter smelter;
    private final List<RollUpEntry> entries;
    private final List<Supplier> suppliers;
    private final List<RolledDeclaration> declarations;
    private final Sayings said;
    private final StatusBook statusBook;

    /** Gives what the rows say that name it, each thing once or a few times, with the number of rows. */
    interface Sayings {
        void giveTo(ObjIntConsumer<DeclaredEntry> taker);
    }

    Facility(
            FacilityKey key,
            Smelter smelter,
            List<RollUpEntry> entries,
            List<Supplier> suppliers,
            List<RolledDeclaration> declarations,
            Sayings said,
            StatusBook statusBook) {
        this.key = key;
        this.smelter = smelter;
        this.entries = entries;
        this.suppliers = suppliers;
        this.declarations = declarations;
        this.said = said;
        this.statusBook = statusBook;
    }

    /** What makes it one facility. */
    public FacilityKey key() {
        return key;
    }

    /** The facility as the reference list has it. */
    public Smelter smelter() {
        return smelter;
    }

    /** The metal. */
    public Metal metal() {
        return key.metal();
    }

    /** The country in which it stands; empty when the reference list has none that is known. */
    public Optional<Country> country() {
        return smelter.country();
    }

    /** Every row that names it, by file and row; repetitions included. Made anew when looked at: iterate once. */
    public List<RollUpEntry> entries() {
        return entries;
    }

    /** Who named it, by name; each supplier once. */
    public List<Supplier> suppliers() {
        return suppliers;
    }

    /** The declarations that name it, by file. */
    public List<RolledDeclaration> declarations() {
        return declarations;
    }

    /**
     * The declarations that name it for the products they list: with {@link RolledDeclaration#products()} these are the
     * products that its metal may be in. By file; declarations of other scopes are not among them.
     */
    public List<RolledDeclaration> productDeclarations() {
        return declarations.stream()
                .filter(one -> one.header().company().scope().equals(Optional.of(DeclarationScope.PRODUCT)))
                .toList();
    }

    /** The names by which suppliers called it, in fixed order. */
    public List<String> aliases() {
        return texts(DeclaredEntry::name);
    }

    /** What suppliers said about its mines, each text once, in fixed order. */
    public List<String> mineNames() {
        return texts(entry -> entry.text(SmelterColumn.MINE_NAMES));
    }

    /** What suppliers said about the countries of its mines, each text once, in fixed order. */
    public List<String> mineCountries() {
        return texts(entry -> entry.text(SmelterColumn.MINE_COUNTRIES));
    }

    /** What suppliers said about recycled or scrap feedstock: how many rows say each text, by text. */
    public NavigableMap<String, Integer> recycledMarks() {
        NavigableMap<String, Integer> marks = new TreeMap<>(NameOrder.INSTANCE);
        said.giveTo((entry, count) ->
                entry.text(SmelterColumn.RECYCLED_OR_SCRAP).ifPresent(text -> marks.merge(text, count, Integer::sum)));
        return Collections.unmodifiableNavigableMap(marks);
    }

    private List<String> texts(Function<DeclaredEntry, Optional<String>> text) {
        Set<String> texts = new HashSet<>();
        said.giveTo((entry, count) -> text.apply(entry).ifPresent(texts::add));
        return texts.stream().sorted(NameOrder.INSTANCE).toList();
    }

    /** What the declarations that name it cover. */
    public Set<DeclarationScope> scopes() {
        return declarations.stream()
                .map(one -> one.header().company().scope())
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * True when only declarations about all that a company makes name it: it need not be in what was bought.
     */
    public boolean isCompanyLevelOnly() {
        return declarations.stream()
                .allMatch(one -> one.header().company().scope().equals(Optional.of(DeclarationScope.COMPANY)));
    }

    /** Its latest audit status by the roll-up's status book; empty when the book has none. */
    public Optional<AuditStatus> status() {
        return statusBook.status(smelter);
    }

    /** Its audit status as of a day. */
    public Optional<AuditStatus> status(LocalDate asOf) {
        return statusBook.status(smelter, asOf);
    }

    /**
     * Its audit status on the days as of which declarations name it, by day; declarations without a date are not among them.
     */
    public NavigableMap<LocalDate, Optional<AuditStatus>> statusWhenDeclared() {
        NavigableMap<LocalDate, Optional<AuditStatus>> statuses = new TreeMap<>();
        for (RolledDeclaration one : declarations) {
            one.header().company().effectiveDate().ifPresent(day -> statuses.computeIfAbsent(day, this::status));
        }
        return Collections.unmodifiableNavigableMap(statuses);
    }

    /** Whether it works, by the latest list that says so; empty when none does. */
    public Optional<OperatingState> operating() {
        return statusBook.operating(smelter);
    }

    /** Whether it worked as of a day. */
    public Optional<OperatingState> operating(LocalDate asOf) {
        return statusBook.operating(smelter, asOf);
    }

    /** All that the status book says of it, oldest first. */
    public List<StatusEntry> statusHistory() {
        return statusBook.history(smelter);
    }

    @Override
    public String toString() {
        return metal() + " " + smelter.label();
    }
}
