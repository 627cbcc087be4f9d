package org.opencmrt.rollup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.Smelter;
import org.opencmrt.reference.StatusBook;

/**
 * The assignment of all entries of a roll-up: each entry to one bucket, to a supplier, and to a facility if it has one;
 * computed once, on first use.
 */
final class Assignment {
    private static final Comparator<Smelter> FIXED = Comparator.comparing(Smelter::toString);

    private final List<RolledDeclaration> declarations;
    private final Map<Object, Supplier> byKey;
    private final List<Supplier> supplierOf;
    private final List<Supplier> suppliers;
    private final int[] numberOf;
    private final List<Facility> facilities;
    private final List<RollUpEntry> openEntries;
    private final RowAccount account;

    /**
     * @param declarations the declarations that count, in order
     * @param repeated declarations whose content was already counted
     */
    Assignment(List<RolledDeclaration> declarations, List<RolledDeclaration> repeated, StatusBook statusBook) {
        this.declarations = declarations;
        this.byKey = suppliersByKey(declarations);
        this.supplierOf = declarations.stream().map(this::supplierOf).toList();
        this.suppliers = List.copyOf(new TreeSet<>(supplierOf));
        this.numberOf = numbers(supplierOf, suppliers);
        RowAccount.Builder rows = new RowAccount.Builder();
        RowRefs open = new RowRefs();
        Map<Facility.Key, RowRefs> byFacility = new LinkedHashMap<>();
        Map<Facility.Key, Smelter> smelters = new HashMap<>();
        // Many rows share an entry, and hashing keys is slow.
        IdentityHashMap<SharedEntry, RowRefs> byEntry = new IdentityHashMap<>();
        for (int d = 0; d < declarations.size(); d++) {
            RolledDeclaration declaration = declarations.get(d);
            for (int r = 0; r < declaration.rowCount(); r++) {
                SharedEntry entry = declaration.rows().entry(r);
                EntryVerdict.Bucket bucket = declaration.bucket(r);
                rows.add(bucket, entry.metal());
                if (bucket.isOpen()) {
                    open.add(d, r);
                } else {
                    byEntry.computeIfAbsent(entry, one -> {
                                Facility.Key key = one.key().orElseThrow();
                                // Two reference lists may describe one facility differently. The choice between them is
                                // always the same.
                                smelters.merge(key, one.verdict().facility().orElseThrow(), Assignment::theSameAlways);
                                return byFacility.computeIfAbsent(key, k -> new RowRefs());
                            })
                            .add(d, r);
                }
            }
        }
        for (RolledDeclaration declaration : repeated) {
            declaration.rows().entries().forEach(entry -> rows.add(EntryVerdict.Bucket.DUPLICATE, entry.metal()));
        }
        this.account = rows.build();
        this.openEntries = open.trimmed().viewedAs(this::entry);
        List<Facility> found = new ArrayList<>();
        byFacility.forEach((key, refs) -> found.add(new Facility(
                key,
                smelters.get(key),
                refs.trimmed().viewedAs(this::entry),
                suppliers(refs),
                refs.declarationsViewedAs(declarations::get),
                taker -> shared(refs, taker),
                statusBook)));
        found.sort(Facility.ORDER);
        this.facilities = List.copyOf(found);
    }

    List<Supplier> suppliers() {
        return suppliers;
    }

    Supplier supplierOf(RolledDeclaration declaration) {
        Supplier supplier = byKey.get(declaration.supplierKey());
        if (supplier == null) {
            throw new IllegalArgumentException(declaration.file() + " is not a declaration that the roll-up counts");
        }
        return supplier;
    }

    List<Facility> facilities() {
        return facilities;
    }

    List<RollUpEntry> openEntries() {
        return openEntries;
    }

    RowAccount account() {
        return account;
    }

    /** The distinct contents of entries, with the number of entries for each; equal entries share their content. */
    private void shared(RowRefs refs, ObjIntConsumer<DeclaredEntry> taker) {
        IdentityHashMap<DeclaredEntry, Integer> counts = new IdentityHashMap<>();
        refs.viewedAs((d, r) -> declarations.get(d).rows().entry(r).declared())
                .forEach(declared -> counts.merge(declared, 1, Integer::sum));
        counts.forEach(taker::accept);
    }

    /** Every entry of the declarations that count, in order. */
    Stream<RollUpEntry> entries() {
        return IntStream.range(0, declarations.size())
                .boxed()
                .flatMap(d -> IntStream.range(0, declarations.get(d).rowCount()).mapToObj(r -> entry(d, r)));
    }

    private List<Supplier> suppliers(RowRefs refs) {
        // By number, because comparing names is slow and a facility may have thousands of suppliers.
        BitSet distinct = new BitSet(suppliers.size());
        for (int declaration : refs.distinctDeclarations()) {
            distinct.set(numberOf[declaration]);
        }
        return distinct.stream().mapToObj(suppliers::get).toList();
    }

    /** The index of each declaration's supplier among all suppliers. */
    private static int[] numbers(List<Supplier> supplierOf, List<Supplier> suppliers) {
        Map<Supplier, Integer> numbers = new HashMap<>();
        suppliers.forEach(supplier -> numbers.put(supplier, numbers.size()));
        return supplierOf.stream().mapToInt(numbers::get).toArray();
    }

    private static Smelter theSameAlways(Smelter one, Smelter other) {
        return one.equals(other) || FIXED.compare(one, other) <= 0 ? one : other;
    }

    private static Map<Object, Supplier> suppliersByKey(List<RolledDeclaration> declarations) {
        Map<Object, List<String>> files = new HashMap<>();
        Map<Object, String> names = new HashMap<>();
        for (RolledDeclaration declaration : declarations) {
            Object key = declaration.supplierKey();
            files.computeIfAbsent(key, k -> new ArrayList<>()).add(declaration.file());
            names.putIfAbsent(key, declaration.supplierName());
        }
        Map<Object, Supplier> suppliers = new HashMap<>();
        files.forEach((key, ofSupplier) -> suppliers.put(key, new Supplier(names.get(key), ofSupplier)));
        return suppliers;
    }

    private RollUpEntry entry(int d, int r) {
        RolledDeclaration declaration = declarations.get(d);
        return declaration.entry(r, supplierOf.get(d), declaration.bucket(r));
    }
}
