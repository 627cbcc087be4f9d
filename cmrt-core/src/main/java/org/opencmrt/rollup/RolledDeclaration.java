package org.opencmrt.rollup;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.Answer;
import org.opencmrt.model.AnswerValue;
import org.opencmrt.model.DeclarationHeader;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.Question;
import org.opencmrt.model.SmelterColumn;

/** A declaration within a roll-up: what it says, and where each of its smelter rows ended up. */
public final class RolledDeclaration {
    /** By file, then content: one fixed order, equal for equal declarations only. */
    static final Comparator<RolledDeclaration> ORDER = Comparator.comparing(RolledDeclaration::file)
            .thenComparing(RolledDeclaration::sha256)
            .thenComparing((one, other) -> one.equals(other) ? 0 : one.text().compareTo(other.text()));

    private final DeclarationHeader header;
    private final RolledRows rows;
    private final List<DeclaredMine> mines;
    private final List<Product> products;
    private final List<Finding> findings;

    RolledDeclaration(
            DeclarationHeader header,
            RolledRows rows,
            List<DeclaredMine> mines,
            List<Product> products,
            List<Finding> findings) {
        this.header = header;
        this.rows = rows;
        this.mines = mines;
        this.products = products;
        this.findings = findings;
    }

    /** What it says about itself, and its answers. */
    public DeclarationHeader header() {
        return header;
    }

    /** The rows of its mine list. */
    public List<DeclaredMine> mines() {
        return mines;
    }

    /** The products that it is about. */
    public List<Product> products() {
        return products;
    }

    /** What the reader noticed in it. */
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

    /** The company's name as it stands in the declaration; empty when the field is blank. */
    public Optional<String> companyName() {
        return header.company().name();
    }

    /** How many rows its smelter list has. */
    public int rowCount() {
        return rows.size();
    }

    /**
     * True when it has something to say about a metal: it is asked about it, or names a smelter of it. "Not declaring" says
     * nothing about a metal, neither yes nor no.
     */
    public boolean isAbout(Metal metal) {
        Optional<Answer> used = header.answer(Question.INTENTIONALLY_ADDED, metal);
        return used.map(answer -> !answer.is(AnswerValue.NOT_DECLARING))
                .orElseGet(() -> rows.entries().anyMatch(entry -> entry.metal().equals(Optional.of(metal))));
    }

    /** What its rows of a metal say about recycled or scrap feedstock, any text, each once. */
    public NavigableSet<String> recycledTexts(Metal metal) {
        NavigableSet<String> texts = new TreeSet<>();
        rows.entries()
                .filter(entry -> entry.metal().equals(Optional.of(metal)))
                .forEach(entry ->
                        entry.declared().text(SmelterColumn.RECYCLED_OR_SCRAP).ifPresent(texts::add));
        return texts;
    }

    /** The facilities that its rows name with certainty and within its scope, in order; each once. */
    public NavigableSet<FacilityKey> facilities() {
        NavigableSet<FacilityKey> facilities = new TreeSet<>();
        EntryVerdict.Bucket[] buckets = buckets();
        for (int i = 0; i < buckets.length; i++) {
            if (buckets[i] == EntryVerdict.Bucket.FACILITY) {
                facilities.add(rows.entry(i).key().orElseThrow());
            }
        }
        return facilities;
    }

    /** True when it says something that a roll-up can use: an answer about a metal, or a row of the smelter list. */
    public boolean isUsable() {
        return rows.size() > 0
                || header.answers().stream().anyMatch(answer -> answer.value().isPresent());
    }

    /**
     * True when it is asked about conflict minerals and says of each that it is not used: a complete declaration, in
     * which no smelter is to be expected.
     */
    public boolean isWithoutConflictMinerals() {
        List<AnswerValue> values = header.answers().stream()
                .filter(answer -> answer.question() == Question.INTENTIONALLY_ADDED)
                .filter(answer ->
                        answer.metal().filter(Metal::isConflictMineral).isPresent())
                .map(answer -> answer.value().orElse(AnswerValue.OTHER))
                .toList();
        return !values.isEmpty() && values.stream().allMatch(value -> value == AnswerValue.NO);
    }

    /**
     * False when the declaration itself says that it is not about a metal: not added, not remaining in the product, or
     * not declared. A blank answer leaves the metal in scope, as in the template's own Checker.
     */
    public boolean isInScope(Metal metal) {
        return !saysNo(Question.INTENTIONALLY_ADDED, metal) && !saysNo(Question.REMAINS_IN_PRODUCT, metal);
    }

    private boolean saysNo(Question question, Metal metal) {
        return header.answer(question, metal)
                .filter(answer -> answer.is(AnswerValue.NO) || answer.is(AnswerValue.NOT_DECLARING))
                .isPresent();
    }

    RolledRows rows() {
        return rows;
    }

    /** The same with equal rows; itself when the rows are the same object. */
    @SuppressWarnings("ReferenceEquality")
    RolledDeclaration with(RolledRows equalRows) {
        return equalRows == rows ? this : new RolledDeclaration(header, equalRows, mines, products, findings);
    }

    RollUpEntry entry(int row, Supplier supplier, EntryVerdict.Bucket bucket) {
        SharedEntry entry = rows.entry(row);
        DeclaredEntry declared = entry.declared();
        return new RollUpEntry(
                this,
                supplier,
                rows.cell(row, file()),
                declared,
                entry.verdict().within(bucket, declared.entry(), declared.metal()));
    }

    /** The bucket of each row, in the order of the rows. */
    EntryVerdict.Bucket[] buckets() {
        EntryVerdict.Bucket[] buckets = new EntryVerdict.Bucket[rows.size()];
        Set<FacilityKey> seen = new HashSet<>();
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = bucket(rows.entry(i), seen);
        }
        return buckets;
    }

    private EntryVerdict.Bucket bucket(SharedEntry entry, Set<FacilityKey> seen) {
        if (!entry.metal().map(this::isInScope).orElse(true)) {
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

    /** Equal when the workbook's content, its name and the meaning of its rows are. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof RolledDeclaration that
                        && that.header.equals(header)
                        && that.mines.equals(mines)
                        && that.products.equals(products)
                        && that.findings.equals(findings)
                        && that.rows.equals(rows));
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
