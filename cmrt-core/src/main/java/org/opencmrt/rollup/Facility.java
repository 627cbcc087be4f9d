package org.opencmrt.rollup;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import org.opencmrt.internal.text.CountryTexts;
import org.opencmrt.internal.text.NameOrder;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.reference.StatusList;

/**
 * A facility that suppliers reported: a smelter or refiner on the reference list, for one metal, with everything
 * reported about it. Immutable and thread-safe.
 */
public final class Facility {
    /** By metal, name, country, and id: the order of published facility lists. */
    public static final Comparator<Facility> ORDER = Comparator.comparing(Facility::metal)
            .thenComparing(facility -> facility.smelter().name(), NameOrder.INSTANCE)
            .thenComparing(
                    facility -> facility.smelter().id().map(Object::toString).orElse(""))
            .thenComparing(Facility::key);

    private final Key key;
    private final Smelter smelter;
    private final List<RollUpEntry> entries;
    private final List<Supplier> suppliers;
    private final List<RolledDeclaration> declarations;
    private final Sayings said;
    private final StatusBook statusBook;

    /**
     * Calls a function for the content of the rows that report it, each content once or a few times, with the number of
     * rows.
     */
    interface Sayings {
        void giveTo(ObjIntConsumer<DeclaredEntry> taker);
    }

    Facility(
            Key key,
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

    /** The key of the facility. */
    public Key key() {
        return key;
    }

    /** The facility from the reference list. */
    public Smelter smelter() {
        return smelter;
    }

    /** The metal. */
    public Metal metal() {
        return key.metal();
    }

    /** The country in which it is located; empty if the reference list has no known country for it. */
    public Optional<Country> country() {
        return smelter.country();
    }

    /**
     * Every row that reports it, by file and row, including repetitions. Entries are created on each access, so iterate
     * once.
     */
    public List<RollUpEntry> entries() {
        return entries;
    }

    /** The suppliers that reported it, by name, each once. */
    public List<Supplier> suppliers() {
        return suppliers;
    }

    /** The declarations that report it, by file. */
    public List<RolledDeclaration> declarations() {
        return declarations;
    }

    /**
     * The product-level declarations that report it, by file. Their {@link RolledDeclaration#products()} are the
     * products that may contain its metal.
     */
    public List<RolledDeclaration> productDeclarations() {
        return declarations.stream().filter(RolledDeclaration::isProductLevel).toList();
    }

    /** The names that suppliers used for it, in a fixed order. */
    public List<String> aliases() {
        return texts(DeclaredEntry::name);
    }

    /** The texts that suppliers entered about its mines, each once, in a fixed order. */
    public List<String> mineNames() {
        return texts(entry -> entry.text(DeclaredSmelter.Column.MINE_NAMES));
    }

    /** The texts that suppliers entered about the countries of its mines, each once, in a fixed order. */
    public List<String> mineCountries() {
        return texts(entry -> entry.text(DeclaredSmelter.Column.MINE_COUNTRIES));
    }

    /** The countries in these texts, by the cell that identifies the entry, in the order of the entries. */
    public Map<CellRef, Set<Country>> minesByCell() {
        Map<CellRef, Set<Country>> mines = new LinkedHashMap<>();
        // Entries are created on access, and few facilities have an entry with a mine.
        for (RollUpEntry entry : mineCountries().isEmpty() ? List.<RollUpEntry>of() : entries) {
            entry.declared()
                    .text(DeclaredSmelter.Column.MINE_COUNTRIES)
                    .ifPresent(text -> mines.put(entry.cell(), CountryTexts.in(text)));
        }
        return Collections.unmodifiableMap(mines);
    }

    /** The texts that suppliers entered about recycled or scrap feedstock, with the number of rows for each. */
    public NavigableMap<String, Integer> recycledMarks() {
        NavigableMap<String, Integer> marks = new TreeMap<>(NameOrder.INSTANCE);
        said.giveTo((entry, count) -> entry.text(DeclaredSmelter.Column.RECYCLED_OR_SCRAP)
                .ifPresent(text -> marks.merge(text, count, Integer::sum)));
        return Collections.unmodifiableNavigableMap(marks);
    }

    private List<String> texts(Function<DeclaredEntry, Optional<String>> text) {
        Set<String> texts = new HashSet<>();
        said.giveTo((entry, count) -> text.apply(entry).ifPresent(texts::add));
        return texts.stream().sorted(NameOrder.INSTANCE).toList();
    }

    /** The scopes of the declarations that report it. */
    public Set<DeclarationScope> scopes() {
        return declarations.stream()
                .map(one -> one.header().company().scope())
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * True if only company-level declarations report it, so it is not necessarily in the supply chain of the products
     * bought.
     */
    public boolean isCompanyLevelOnly() {
        return declarations.stream()
                .allMatch(one -> one.header().company().scope().equals(Optional.of(DeclarationScope.COMPANY)));
    }

    /** Its latest audit status in the roll-up's status book; empty if the book has none. */
    public Optional<AuditStatus> status() {
        return statusBook.status(smelter);
    }

    /** Its audit status as of a date. */
    public Optional<AuditStatus> status(LocalDate asOf) {
        return statusBook.status(smelter, asOf);
    }

    /**
     * Its audit status on the effective date of each declaration that reports it, by date, without undated
     * declarations.
     */
    public NavigableMap<LocalDate, Optional<AuditStatus>> statusWhenDeclared() {
        return statusBook.statuses(
                smelter,
                declarations.stream()
                        .flatMap(one -> one.header().company().effectiveDate().stream())
                        .toList());
    }

    /** Its operating state according to the latest list that gives one; empty if none does. */
    public Optional<StatusList.OperatingState> operating() {
        return statusBook.operating(smelter);
    }

    /** Its operating state as of a date. */
    public Optional<StatusList.OperatingState> operating(LocalDate asOf) {
        return statusBook.operating(smelter, asOf);
    }

    /** All entries about it in the status book, oldest first. */
    public List<StatusList.Entry> statusHistory() {
        return statusBook.history(smelter);
    }

    @Override
    public String toString() {
        return metal() + " " + smelter.label();
    }

    /**
     * The key of a facility in a roll-up: its id and metal. If the reference list has no id, the key is the normalized
     * name, metal, and country.
     *
     * @param metal the metal
     * @param id the id; empty if the reference list has none
     * @param name the normalized name; empty if and only if there is an id
     * @param country alpha-2 code of the country, or the text on the list if it is not a known country; empty if there is
     *     an id or no country
     */
    public record Key(Metal metal, Optional<SmelterId> id, String name, String country) implements Comparable<Key> {
        /** Checks that nothing is null. */
        public Key {
            Objects.requireNonNull(metal, "metal");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(country, "country");
        }

        /** The key of a facility on a reference list. */
        public static Key of(Smelter smelter) {
            return smelter.id().isPresent()
                    ? new Key(smelter.metal(), smelter.id(), "", "")
                    : new Key(
                            smelter.metal(),
                            Optional.empty(),
                            NameText.normalize(smelter.name()),
                            smelter.country()
                                    .map(Country::alpha2)
                                    .or(() -> smelter.countryText().map(NameText::normalize))
                                    .orElse(""));
        }

        /** Compares by metal, id, name, and country. */
        @Override
        public int compareTo(Key other) {
            int order = metal.compareTo(other.metal);
            order = order == 0 ? idText().compareTo(other.idText()) : order;
            order = order == 0 ? name.compareTo(other.name) : order;
            return order == 0 ? country.compareTo(other.country) : order;
        }

        private String idText() {
            return id.isPresent() ? id.get().value() : "";
        }
    }
}
