package org.opencmrt.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;

/**
 * Invents a supply base of companies that do not exist. Together, they report every facility of a list at least once,
 * with the noise of real answers: some report a smelter by its id, some by an alias, some overwrite the formulas with
 * their own spelling, some answer "not listed" for a listed smelter, and some do not know the smelter. Equal seeds give
 * equal suppliers.
 */
public final class SampleSuppliers {
    private static final List<String> FIRST = List.of(
            "Alder",
            "Birch",
            "Cedar",
            "Dogwood",
            "Elm",
            "Fir",
            "Gingko",
            "Hazel",
            "Ironwood",
            "Juniper",
            "Kauri",
            "Larch",
            "Maple");
    private static final List<String> SECOND = List.of(
            "Relays", "Connectors", "Sensors", "Motors", "Capacitors", "Switches", "Displays", "Castings", "Harnesses");
    private static final List<String> FORM = List.of("Ltd.", "GmbH", "Inc.", "S.p.A.", "Co., Ltd.", "B.V.", "K.K.");
    private static final List<String> VERSIONS = List.of("6.01", "6.1", "6.22", "6.31", "6.4", "6.5");
    private static final LocalDate FIRST_DATE = LocalDate.of(2025, 1, 6);
    /** The wide space of East Asian keyboards. */
    private static final char IDEOGRAPHIC_SPACE = '\u3000';

    private static final char FULL_WIDTH_OFFSET = '\uFEE0';

    private final Random random;

    private SampleSuppliers(long seed) {
        this.random = new Random(seed);
    }

    /** Creates suppliers from a seed. */
    public static SampleSuppliers seeded(long seed) {
        return new SampleSuppliers(seed);
    }

    /**
     * Invents suppliers that together report every facility of a list. Their workbooks have a look-up sheet with the
     * facilities that have an id, as in the templates.
     *
     * @param facilities the list, with a line for each name of a facility
     * @param count the number of suppliers, 1 or more
     */
    public List<SampleSupplier> naming(List<ReferenceEntry> facilities, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("at least one supplier is needed, but " + count + " were requested");
        }
        Map<Smelter, List<ReferenceEntry>> namesOf = new LinkedHashMap<>();
        facilities.forEach(line -> namesOf.computeIfAbsent(line.smelter(), missing -> new ArrayList<>())
                .add(line));
        List<List<List<ReferenceEntry>>> shares = shares(List.copyOf(namesOf.values()), count);
        List<ReferenceEntry> lookup = facilities.stream()
                .filter(line -> line.smelter().id().isPresent())
                .toList();
        List<SampleSupplier> suppliers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            suppliers.add(supplier(i, shares.get(i), lookup));
        }
        return suppliers;
    }

    /** Assigns each facility to one supplier, and one in four also to a second and a third supplier. */
    private List<List<List<ReferenceEntry>>> shares(List<List<ReferenceEntry>> facilities, int count) {
        List<List<List<ReferenceEntry>>> shares = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            shares.add(new ArrayList<>());
        }
        for (int i = 0; i < facilities.size(); i++) {
            TreeSet<Integer> holders = new TreeSet<>(List.of(i % count));
            if (random.nextInt(4) == 0) {
                holders.add(random.nextInt(count));
                holders.add(random.nextInt(count));
            }
            for (int holder : holders) {
                shares.get(holder).add(facilities.get(i));
            }
        }
        return shares;
    }

    private SampleSupplier supplier(int number, List<List<ReferenceEntry>> facilities, List<ReferenceEntry> lookup) {
        String first = FIRST.get(number % FIRST.size());
        String second = SECOND.get((number / FIRST.size() + number) % SECOND.size());
        String company = first + " " + second + " " + pick(FORM);
        String file = String.format(Locale.ROOT, "%03d-%s-%s.xlsx", number + 1, first, second)
                .toLowerCase(Locale.ROOT);
        Metal[] metals = facilities.stream()
                .map(names -> names.get(0).smelter().metal())
                .distinct()
                .sorted()
                .toArray(Metal[]::new);
        String domain = first.toLowerCase(Locale.ROOT) + ".example";
        WorkbookFactory workbook = WorkbookFactory.cmrt(pick(VERSIONS))
                .company(company)
                .scope(DeclarationScope.COMPANY, "")
                .people("Kim Doe", "kim.doe@" + domain, "+1 555 01" + (10 + number % 90), "Lee Roe")
                .effectiveDate(FIRST_DATE.plusDays(random.nextInt(180)))
                .style(style())
                .preparedRows(3)
                .lookup(lookup)
                .uses(metals);
        for (List<ReferenceEntry> names : facilities) {
            ReferenceEntry name = names.get(random.nextInt(names.size()));
            workbook.smelter(row -> fill(row, name));
            workbook.skipSmelterRows(random.nextInt(8) == 0 ? 1 : 0);
        }
        if (metals.length > 0 && number % 3 == 0) {
            Metal metal = metals[random.nextInt(metals.length)];
            workbook.smelter(row -> row.notYetIdentified(metal).comments("Still asking"));
        }
        return new SampleSupplier(company, file, workbook);
    }

    private WritingStyle style() {
        return new WritingStyle(
                pick(List.of(WritingStyle.Formulas.values())),
                pick(List.of(WritingStyle.Strings.values())),
                pick(List.of(WritingStyle.Dates.values())));
    }

    /** Reports a facility in one of the ways that people use. */
    private void fill(SmelterRow row, ReferenceEntry name) {
        Smelter smelter = name.smelter();
        String country = smelter.countryText().orElse("");
        if (smelter.id().isEmpty()) {
            row.notListed(smelter.metal(), spelling(name.lookupName()), country);
            return;
        }
        String id = smelter.id().get().value();
        switch (random.nextInt(6)) {
            case 0, 1 -> row.id(id);
            case 2 -> row.listed(smelter.metal(), name.lookupName());
            case 3 -> row.listed(smelter.metal(), spelling(name.lookupName()));
            case 4 ->
                row.notListed(smelter.metal(), spelling(name.lookupName()), country)
                        .comments("Our distributor says so");
            default -> row.id(" " + id.toLowerCase(Locale.ROOT) + "\u00a0");
        }
    }

    /** Another spelling of the same name with different case, blanks, or width. The meaning stays the same. */
    private String spelling(String name) {
        return switch (random.nextInt(5)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name.toLowerCase(Locale.ROOT);
            case 2 -> "  " + name.replace(" ", "  ") + " ";
            case 3 -> fullWidth(name);
            default -> name.replace(' ', '\u00a0');
        };
    }

    private static String fullWidth(String name) {
        StringBuilder wide = new StringBuilder(name.length());
        name.chars()
                .forEach(c ->
                        wide.append((char) (c == ' ' ? IDEOGRAPHIC_SPACE : isAscii(c) ? c + FULL_WIDTH_OFFSET : c)));
        return wide.toString();
    }

    private static boolean isAscii(int c) {
        return c > ' ' && c <= '~';
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
