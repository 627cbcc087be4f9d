package org.opencmrt.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.opencmrt.internal.rules.ListRule;
import org.opencmrt.internal.table.Column;
import org.opencmrt.internal.table.ListKind;
import org.opencmrt.internal.table.ListTable;
import org.opencmrt.internal.text.EmailDomain;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.internal.text.NameKey;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.internal.text.Resources;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.Metal;

/**
 * The list of surveyed suppliers.
 *
 * @param label the label of the list: the file name
 * @param suppliers the suppliers, in list order, each once
 * @param findings the reading findings
 */
public record AskedSuppliers(String label, List<AskedSupplier> suppliers, List<Finding> findings) {
    private static final ListKind KIND = ListKind.of(
                    "supplier list",
                    List.of(
                            Column.SUPPLIER,
                            Column.SUPPLIER_ID,
                            Column.ALIASES,
                            Column.EMAIL,
                            Column.SPEND,
                            Column.METALS,
                            Column.SCOPE,
                            Column.PRODUCT_GROUPS,
                            Column.CONTACT,
                            Column.LANGUAGE),
                    "A supplier list needs the column name; id, aliases, email, spend, metals, scope, product_groups, contact,"
                            + " and language are optional")
            .requiring(Column.SUPPLIER);

    /** The letter before the scopes of a template: "A. Company". */
    private static final Pattern OPTION_LETTER = Pattern.compile("^[A-D]\\. *");

    private static final Pattern BETWEEN_METALS = Pattern.compile("[;|,/&+\\r\\n]|(?i:\\band\\b)");
    /** Also the signs around an address that mail programs write beside a person's name. */
    private static final Pattern BETWEEN_EMAILS = Pattern.compile("[;|,\\s<>()\\[\\]]+|mailto:");
    /** What the last line of a table of amounts says instead of a name. */
    private static final Set<String> TOTALS = Set.copyOf(Resources.lines(AskedSuppliers.class, "totals.txt"));

    private static final Set<String> ALL_FOUR = Set.of("all", "conflict minerals");

    /** Copies the lists. */
    public AskedSuppliers {
        Objects.requireNonNull(label, "label");
        suppliers = List.copyOf(suppliers);
        findings = List.copyOf(findings);
    }

    /**
     * A list from a program's own data. Suppliers with the same name count as one, and a finding says so.
     *
     * @param label the label of the list in reports
     */
    public static AskedSuppliers of(String label, Collection<AskedSupplier> suppliers) {
        Map<String, AskedSupplier> byName = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        suppliers.forEach(supplier -> add(supplier, label, byName, findings));
        return new AskedSuppliers(label, List.copyOf(byName.values()), findings);
    }

    private static void add(
            AskedSupplier supplier, String place, Map<String, AskedSupplier> byName, List<Finding> findings) {
        String key = NameText.normalize(supplier.name());
        AskedSupplier before = byName.putIfAbsent(key, supplier);
        if (before != null) {
            findings.add(
                    ListRule.SUPPLIER_TWICE.of("place", place, "supplier", supplier.label(), "other", before.label()));
            byName.put(key, before.with(supplier));
        }
    }

    /**
     * Reads a list from a file: CSV, a workbook, or an "Excel (XML)" export; see {@link #parse}.
     *
     * @throws IOException if the file cannot be read from the disk
     * @throws ListFormatException if it is not a table, or has no column for names or no name
     */
    public static AskedSuppliers read(Path file) throws IOException {
        return parse(String.valueOf(file.getFileName()), ListTable.bytes(file));
    }

    /**
     * Reads a list from the content of such a file with the column {@code name} and, optionally, {@code id},
     * {@code aliases}, {@code email}, {@code spend}, {@code metals}, {@code scope}, {@code product_groups},
     * {@code contact} and {@code language}; several values in a cell are separated by {@code ;} or {@code |}, metals
     * and e-mail addresses also by commas. The domain of an e-mail address is used too, unless it belongs to a public mail provider.
     *
     * @throws ListFormatException if there is no column for names, or no name
     */
    public static AskedSuppliers parse(String label, byte[] file) {
        ListTable table = KIND.read(label, file);
        Map<String, AskedSupplier> suppliers = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>(table.findings());
        for (ListTable.Line row : table.lines()) {
            String place = row.place();
            Optional<String> name = row.text(Column.SUPPLIER);
            if (name.isEmpty()) {
                findings.add(ListRule.SUPPLIER_WITHOUT_NAME.of("place", place));
                continue;
            }
            if (TOTALS.contains(NameText.normalize(name.get()))
                    && row.text(Column.SUPPLIER_ID).isEmpty()
                    && row.text(Column.EMAIL).isEmpty()) {
                findings.add(ListRule.SUPPLIER_WITHOUT_NAME.say("total", "place", place, "text", name.get()));
                continue;
            }
            add(supplier(row, name.get(), findings), place, suppliers, findings);
        }
        if (suppliers.isEmpty()) {
            throw new ListFormatException(
                    ListFormatException.Reason.EMPTY,
                    label + " does not name any suppliers. Put one on each line below the heading 'name'");
        }
        return new AskedSuppliers(label, List.copyOf(suppliers.values()), findings);
    }

    private static AskedSupplier supplier(ListTable.Line row, String name, List<Finding> findings) {
        List<String> emails = row.text(Column.EMAIL).stream()
                .flatMap(BETWEEN_EMAILS::splitAsStream)
                .toList();
        return new AskedSupplier(
                row.text(Column.SUPPLIER_ID),
                name,
                values(row, Column.ALIASES),
                emails.stream()
                        .map(EmailDomain::of)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList(),
                row.value(Column.SPEND, Amount::tryParse, ListRule.SUPPLIER_SPEND_UNREADABLE, findings),
                expectedMetals(row, findings),
                row.value(Column.SCOPE, AskedSuppliers::scope, ListRule.SUPPLIER_SCOPE_UNKNOWN, findings),
                values(row, Column.PRODUCT_GROUPS),
                row.text(Column.CONTACT),
                emails.stream().filter(text -> text.indexOf('@') > 0).findFirst(),
                row.text(Column.LANGUAGE));
    }

    private static Optional<DeclarationScope> scope(String text) {
        String folded = OPTION_LETTER
                .matcher(text.toUpperCase(Locale.ROOT))
                .replaceFirst("")
                .replace(' ', '_');
        return Arrays.stream(DeclarationScope.values())
                .filter(scope -> folded.equals(scope.name()) || folded.startsWith(scope.name() + "_"))
                .findFirst();
    }

    private static List<String> values(ListTable.Line row, Column column) {
        return row.text(column).stream()
                .flatMap(text -> Arrays.stream(text.split("[;|\\n]", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The metals in the texts of a cell, as people write them: names, symbols, "3TG". */
    private static Set<Metal> expectedMetals(ListTable.Line row, List<Finding> findings) {
        Set<Metal> metals = new TreeSet<>();
        for (String text : values(row, Column.METALS)) {
            List<String> names = isNoName(text) ? List.of(text) : List.of(BETWEEN_METALS.split(text));
            for (String name : names) {
                Set<Metal> known = ALL_FOUR.contains(name.strip().toLowerCase(Locale.ROOT))
                        ? Set.copyOf(Metal.CONFLICT_MINERALS)
                        : MetalNames.all(name);
                metals.addAll(known);
                if (known.isEmpty() && !name.isBlank()) {
                    Optional<Metal> other = otherMetal(name);
                    other.ifPresent(metals::add);
                    ListRule rule =
                            other.isPresent() ? ListRule.SUPPLIER_METAL_UNUSUAL : ListRule.SUPPLIER_METAL_UNKNOWN;
                    findings.add(rule.of("place", row.place(), "text", name.strip()));
                }
            }
        }
        return metals;
    }

    /** A mineral that no template lists, because the AMRT can ask about any. */
    private static Optional<Metal> otherMetal(String name) {
        boolean isWord = name.strip().length() > 3 && name.chars().noneMatch(Character::isDigit) && !isNoName(name);
        return isWord ? Metal.tryParse(name) : Optional.empty();
    }

    private static boolean isNoName(String text) {
        return NameKey.of(text).isNoName();
    }
}
