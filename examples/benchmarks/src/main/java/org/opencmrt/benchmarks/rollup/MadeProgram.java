package org.opencmrt.benchmarks.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.opencmrt.model.Answer;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.testing.DeclarationBuilder;
import org.opencmrt.testing.Facilities;
import org.opencmrt.testing.WorkbookFactory;

/**
 * A program of invented suppliers. Each reports most of the facilities, in the spellings that suppliers use, with some
 * rows that are not listed, misspelled, or not identified. The same number gives the same supplier.
 */
final class MadeProgram {
    private static final int FACILITIES = 450;
    private static final String[] STEMS = {
        "Aur", "Bel", "Cor", "Dun", "Est", "Fal", "Gor", "Hal", "Ild", "Jor", "Kal", "Lom", "Mar", "Nor", "Ost", "Pel"
    };
    private static final String[] ENDS = {"ania", "berg", "dale", "ford", "gard", "holm", "mont", "port", "stad", "wick"
    };
    private static final String[] KINDS = {"Refining", "Smelting", "Metals", "Precious Metals", "Nonferrous", "Chemical"
    };
    private static final String[] FORMS = {"Ltd.", "Co., Ltd.", "GmbH", "S.A.", "Inc.", "Corporation"};
    private static final String[] COUNTRIES = {"CHINA", "JAPAN", "GERMANY", "BRAZIL", "INDONESIA", "PERU", "RWANDA"};

    private final int rows;
    private final List<ReferenceEntry> list;

    /**
     * @param rows the number of rows in each supplier's smelter list
     */
    MadeProgram(int rows) {
        this.rows = rows;
        Facilities facilities = Facilities.list();
        for (int i = 0; i < FACILITIES; i++) {
            String name =
                    STEMS[i % 16] + ENDS[i / 16 % 10] + (i >= 160 ? " " + STEMS[(i / 160 * 7 + i) % 16] + "o" : "")
                            + " " + KINDS[i % 6] + " " + FORMS[i / 6 % 6];
            facilities.with(
                    Metal.CONFLICT_MINERALS.get(i % 4),
                    String.format(Locale.ROOT, "CID%06d", 900_000 + i),
                    name,
                    COUNTRIES[i % COUNTRIES.length],
                    name.replace(",", "").replace(".", ""));
        }
        this.list = facilities.entries();
    }

    SmelterReferenceList reference() {
        return SmelterReferenceList.of(list, "made list", LocalDate.of(2025, 4, 25));
    }

    /**
     * A supplier's declaration. It does not share text objects with other declarations, as if it was read from a file.
     */
    ReadResult declaration(int number) {
        Random random = new Random(number);
        String company = "Supplier " + number + " " + FORMS[number % 6];
        DeclarationBuilder declaration = DeclarationBuilder.in("s" + number + ".xlsx")
                .company(company)
                .scope(number % 5 == 0 ? DeclarationScope.PRODUCT : DeclarationScope.COMPANY)
                .effective(LocalDate.of(2025, 1, 1).plusDays(number % 300));
        for (Metal metal : Metal.CONFLICT_MINERALS) {
            declaration
                    .answer(Question.INTENTIONALLY_ADDED, metal, Answer.Value.YES)
                    .answer(Question.REMAINS_IN_PRODUCT, metal, Answer.Value.YES)
                    .answer(Question.COVERED_COUNTRIES, metal, number % 3 == 0 ? Answer.Value.UNKNOWN : Answer.Value.NO)
                    .answer(Question.CAHRA, metal, Answer.Value.NO)
                    .answer(Question.RECYCLED_OR_SCRAP, metal, Answer.Value.NO)
                    .answer(Question.SUPPLIER_RESPONSE_RATE, metal, Answer.Value.ALL)
                    .answer(Question.ALL_SMELTERS_IDENTIFIED, metal, Answer.Value.YES)
                    .answer(Question.ALL_SMELTERS_REPORTED, metal, Answer.Value.YES);
        }
        for (Row row : rows(random, number)) {
            declaration.smelter(row.entry(), row.metal(), row.name(), row.country(), row.id());
        }
        return declaration.read();
    }

    /** The same supplier as a workbook with the structure of the template. */
    WorkbookFactory workbook(int number) {
        WorkbookFactory workbook = WorkbookFactory.cmrt("6.5")
                .company("Supplier " + number + " " + FORMS[number % 6])
                .people("Kim Doe", "kim@supplier" + number + ".example", "+1 555 0100", "Lee Roe")
                .effectiveDate(LocalDate.of(2025, 1, 1).plusDays(number % 300))
                .lookup(list)
                .preparedRows(2_500 - rows)
                .uses(Metal.CONFLICT_MINERALS.toArray(new Metal[0]));
        for (Row row : rows(new Random(number), number)) {
            workbook.smelter(line -> {
                switch (row.entry()) {
                    case NOT_YET_IDENTIFIED -> line.notYetIdentified(row.metal());
                    case NOT_LISTED -> line.notListed(row.metal(), row.name(), row.country());
                    default -> {
                        if (row.id() != null) {
                            line.id(row.id());
                        } else {
                            line.listed(row.metal(), row.name());
                        }
                    }
                }
            });
        }
        return workbook;
    }

    private record Row(Entry entry, Metal metal, String name, String country, String id) {}

    private List<Row> rows(Random random, int number) {
        List<Row> made = new ArrayList<>(rows);
        int start = random.nextInt(list.size());
        for (int i = 0; i < rows; i++) {
            ReferenceEntry entry = list.get((start + i * 2) % list.size());
            Metal metal = entry.smelter().metal();
            int kind = random.nextInt(100);
            if (kind < 1) {
                made.add(new Row(Entry.NOT_YET_IDENTIFIED, metal, null, null, null));
            } else if (kind < 3) {
                made.add(new Row(Entry.NOT_LISTED, metal, "Backyard Works " + number % 50, "CHINA", null));
            } else if (kind < 5) {
                String misspelled = entry.lookupName().replaceFirst("[aeiou]", "");
                made.add(new Row(Entry.UNRESOLVED, metal, misspelled, "JAPAN", null));
            } else if (kind < 60) {
                String id = entry.smelter().id().orElseThrow().value();
                made.add(new Row(Entry.LISTED, metal, text(entry.lookupName()), null, text(id)));
            } else {
                made.add(new Row(Entry.LISTED, metal, text(entry.lookupName()), null, null));
            }
        }
        return made;
    }

    /** A separate copy of a text, because a reader does not share texts between files. */
    private static String text(String text) {
        return new String(text.toCharArray());
    }
}
