package org.opencmrt.rollup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.Answer;
import org.opencmrt.model.DeclarationHeader;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.reference.AskedSupplier;

/** A declaration within a roll-up, with the bucket of each of its smelter rows. */
public final class RolledDeclaration {
    private static final EntryVerdict.Bucket[] BUCKETS = EntryVerdict.Bucket.values();

    /** By file, then by content: a fixed order in which only equal declarations compare as equal. */
    static final Comparator<RolledDeclaration> ORDER = Comparator.comparing(RolledDeclaration::file)
            .thenComparing(RolledDeclaration::sha256)
            .thenComparing((one, other) -> one.equals(other) ? 0 : one.text().compareTo(other.text()));

    private final DeclarationHeader header;
    private final RolledRows rows;
    /** The ordinal of the bucket of each row: one byte each, because there may be millions. */
    private final byte[] buckets;

    private final List<DeclaredMine> mines;
    private final List<Product> products;
    private final List<Finding> findings;
    private final Optional<AskedSupplier> sender;

    /** @param sender the surveyed supplier that made it, if there is a list of surveyed suppliers and one fits */
    RolledDeclaration(
            DeclarationHeader header,
            RolledRows rows,
            List<DeclaredMine> mines,
            List<Product> products,
            List<Finding> findings,
            Optional<AskedSupplier> sender) {
        this.header = header;
        this.rows = rows;
        this.mines = mines;
        this.products = products;
        this.findings = findings;
        this.sender = sender;
        this.buckets = bucketsOfRows();
    }

    /** The company, template, and answers. */
    public DeclarationHeader header() {
        return header;
    }

    /** The rows of its mine list. */
    public List<DeclaredMine> mines() {
        return mines;
    }

    /** The products that it covers. */
    public List<Product> products() {
        return products;
    }

    /** The reading findings. */
    public List<Finding> findings() {
        return findings;
    }

    /** The file's name; see {@link org.opencmrt.model.SourceFile#file()}. */
    public String file() {
        return header.source().file();
    }

    /** The hash of the file's content; see {@link org.opencmrt.model.SourceFile#sha256()}. */
    public String sha256() {
        return header.source().sha256();
    }

    /** The company name in the declaration; empty if the field is blank. */
    public Optional<String> companyName() {
        return header.company().name();
    }

    /** The supplier's name: as on the list of surveyed suppliers, else as in the declaration, else the file's name. */
    String supplierName() {
        return sender.map(AskedSupplier::name).or(this::companyName).orElse(file());
    }

    /** Equal for declarations of one supplier; see {@link Supplier}. */
    Object supplierKey() {
        String normalized = companyName().map(NameText::normalize).orElse("");
        return sender.<Object>map(asked -> asked)
                .orElse(normalized.isEmpty() ? "file:" + file() : "name:" + normalized);
    }

    /** True if it covers specific products, and not the whole company or a part of it. */
    public boolean isProductLevel() {
        return header.company().scope().equals(Optional.of(DeclarationScope.PRODUCT));
    }

    /** The number of rows in its smelter list. */
    public int rowCount() {
        return rows.size();
    }

    /**
     * True if it makes a statement about a metal: it asks a question about the metal, or reports a smelter of it. "Not
     * declaring" is not a statement about a metal.
     */
    public boolean isAbout(Metal metal) {
        Optional<Answer> used = header.answer(Question.INTENTIONALLY_ADDED, metal);
        return used.map(answer -> !answer.is(Answer.Value.NOT_DECLARING))
                .orElseGet(() -> rows.entries().anyMatch(entry -> entry.metal().equals(Optional.of(metal))));
    }

    /** The texts in its rows of a metal about recycled or scrap feedstock, each once. */
    public NavigableSet<String> recycledTexts(Metal metal) {
        NavigableSet<String> texts = new TreeSet<>();
        rows.entries()
                .filter(entry -> entry.metal().equals(Optional.of(metal)))
                .forEach(entry -> entry.declared()
                        .text(DeclaredSmelter.Column.RECYCLED_OR_SCRAP)
                        .ifPresent(texts::add));
        return texts;
    }

    /** The facilities matched to its rows with certainty and within its scope, in order, each once. */
    public NavigableSet<Facility.Key> facilities() {
        NavigableSet<Facility.Key> facilities = new TreeSet<>();
        for (int i = 0; i < buckets.length; i++) {
            if (bucket(i) == EntryVerdict.Bucket.FACILITY) {
                facilities.add(rows.entry(i).key().orElseThrow());
            }
        }
        return facilities;
    }

    /** True if a roll-up can use it: it has an answer about a metal or a row in the smelter list. */
    public boolean isUsable() {
        return rows.size() > 0
                || header.answers().stream().anyMatch(answer -> answer.value().isPresent());
    }

    /**
     * True if it covers conflict minerals and reports that none of them is used. Such a declaration is complete without
     * smelters.
     */
    public boolean isWithoutConflictMinerals() {
        List<Answer.Value> values = header.answers().stream()
                .filter(answer -> answer.question() == Question.INTENTIONALLY_ADDED)
                .filter(answer ->
                        answer.metal().filter(Metal::isConflictMineral).isPresent())
                .map(answer -> answer.value().orElse(Answer.Value.OTHER))
                .toList();
        return !values.isEmpty() && values.stream().allMatch(value -> value == Answer.Value.NO);
    }

    /**
     * False if the declaration's own answers put a metal out of scope: not added, not remaining in the product, or not
     * declared. A blank answer leaves the metal in scope, as in the template's own Checker.
     */
    public boolean isInScope(Metal metal) {
        return !saysNo(Question.INTENTIONALLY_ADDED, metal) && !saysNo(Question.REMAINS_IN_PRODUCT, metal);
    }

    private boolean saysNo(Question question, Metal metal) {
        return header.answer(question, metal)
                .filter(answer -> answer.is(Answer.Value.NO) || answer.is(Answer.Value.NOT_DECLARING))
                .isPresent();
    }

    RolledRows rows() {
        return rows;
    }

    /** The same declaration with equal rows; this declaration if the rows are the same object. */
    @SuppressWarnings("ReferenceEquality")
    RolledDeclaration with(RolledRows equalRows) {
        return equalRows == rows ? this : new RolledDeclaration(header, equalRows, mines, products, findings, sender);
    }

    /** The same declaration of a file with another name. */
    RolledDeclaration named(String name) {
        SupplierDeclaration withoutRows = new SupplierDeclaration(header, List.of(), mines, products, findings);
        SupplierDeclaration renamed = new ReadResult.Declaration(withoutRows)
                .named(name)
                .declaration()
                .orElseThrow();
        return new RolledDeclaration(
                renamed.header(), rows, renamed.mines(), renamed.products(), renamed.findings(), sender);
    }

    RollUpEntry entry(int row, Supplier supplier, EntryVerdict.Bucket bucket) {
        SharedEntry entry = rows.entry(row);
        DeclaredEntry declared = entry.declared();
        return new RollUpEntry(
                this,
                supplier,
                rows.cell(row, file()),
                declared,
                declared.metal()
                        .map(metal -> entry.verdict().within(bucket, declared.entry(), metal))
                        .orElseGet(() -> entry.verdict().within(bucket, declared.entry())));
    }

    /** The bucket of a row. */
    EntryVerdict.Bucket bucket(int row) {
        return BUCKETS[buckets[row]];
    }

    @SuppressWarnings("EnumOrdinal") // never stored beyond this object
    private byte[] bucketsOfRows() {
        byte[] ofRows = new byte[rows.size()];
        Set<Facility.Key> seen = new HashSet<>();
        Map<Metal, Boolean> scope = new HashMap<>(); // there are few metals and many rows
        for (int i = 0; i < ofRows.length; i++) {
            ofRows[i] = (byte) bucket(rows.entry(i), scope, seen).ordinal();
        }
        return ofRows;
    }

    private EntryVerdict.Bucket bucket(SharedEntry entry, Map<Metal, Boolean> scope, Set<Facility.Key> seen) {
        Optional<Metal> metal = entry.metal();
        if (metal.isPresent() && !scope.computeIfAbsent(metal.get(), this::isInScope)) {
            return EntryVerdict.Bucket.OUT_OF_SCOPE;
        }
        EntryVerdict.Bucket bucket = entry.verdict().bucket();
        boolean repeats =
                bucket == EntryVerdict.Bucket.FACILITY && !seen.add(entry.key().orElseThrow());
        return repeats ? EntryVerdict.Bucket.DUPLICATE : bucket;
    }

    private String text() {
        return header + "\n" + mines + "\n" + products + "\n" + findings + "\n" + rows;
    }

    /** Equal if the workbook's content, its name, and the matches of its rows are equal. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof RolledDeclaration that
                        && that.header.equals(header)
                        && that.mines.equals(mines)
                        && that.products.equals(products)
                        && that.findings.equals(findings)
                        && that.rows.equals(rows)
                        && that.sender.equals(sender));
    }

    @Override
    public int hashCode() {
        return Objects.hash(header.source(), rows.size());
    }

    @Override
    public String toString() {
        return file() + " (" + rows.size() + " smelter rows)";
    }
}
