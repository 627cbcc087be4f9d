package org.opencmrt.report.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;

/** Prints a known list in one of the layouts that companies publish, and reads it back. */
class PublishedAnnexPropertiesTest {
    /** A facility as printed. */
    record Printed(String metal, String name, String country, String status, String id) {}

    /** The differences between pages. */
    record Shape(
            long seed,
            boolean upper,
            boolean closed,
            boolean padded,
            boolean marked,
            boolean nested,
            boolean symbols,
            int perPage) {}

    @Property(tries = 120)
    void reads_back_a_table_of_a_page(@ForAll("lists") List<Printed> list, @ForAll("shapes") Shape shape) {
        assertThat(read("annex.htm", new Page(shape).table(list))).containsExactlyElementsOf(said(list));
    }

    @Property(tries = 60)
    void reads_back_a_table_for_each_metal(@ForAll("lists") List<Printed> list, @ForAll("shapes") Shape shape) {
        assertThat(read("annex.htm", new Page(shape).byMetal(list, false))).containsExactlyElementsOf(said(list));
        assertThat(read("annex.htm", new Page(shape).byMetal(list, true))).containsExactlyElementsOf(said(list));
    }

    @Property(tries = 60)
    void reads_back_two_lists_side_by_side(@ForAll("lists") List<Printed> list, @ForAll("shapes") Shape shape) {
        assertThat(new TreeSet<>(read("annex.htm", new Page(shape).sideBySide(list))))
                .isEqualTo(new TreeSet<>(said(list)));
    }

    @Property(tries = 100)
    void reads_back_columns_of_blanks(@ForAll("lists") List<Printed> list, @ForAll("shapes") Shape shape) {
        assertThat(read("annex.txt", aligned(list, shape))).containsExactlyElementsOf(said(list));
    }

    @Property(tries = 60)
    void reads_back_lines_with_single_blanks(@ForAll("lists") List<Printed> list) {
        StringBuilder text = new StringBuilder("Annex\nMetal Smelter Country Smelter ID Status\n");
        list.forEach(
                one -> text.append(String.join(" ", one.metal(), one.name(), one.country(), one.id(), one.status()))
                        .append('\n'));
        assertThat(read("annex.txt", text.toString())).containsExactlyElementsOf(said(list));
    }

    @Property(tries = 40)
    void reads_back_delimited_text(@ForAll("lists") List<Printed> list, @ForAll("signs") String sign) {
        StringBuilder text = new StringBuilder(
                        String.join(sign, "Mineral", "Smelter or Refiner", "Country", "Status", "CID"))
                .append("\r\n");
        list.forEach(one -> text.append(String.join(
                        sign,
                        one.metal(),
                        sign.equals("\t") ? one.name() : '"' + one.name().replace("\"", "\"\"") + '"',
                        sign.equals("\t") ? one.country() : '"' + one.country() + '"',
                        one.status(),
                        one.id()))
                .append("\r\n"));
        assertThat(read("annex.csv", text.toString())).containsExactlyElementsOf(said(list));
    }

    @Property(tries = 200)
    void any_bytes_give_a_list_or_a_reason(@ForAll byte[] bytes, @ForAll("snippets") String text) {
        for (byte[] file : List.of(bytes, text.getBytes(StandardCharsets.UTF_8))) {
            try {
                assertThat(PublishedAnnex.read("annex", file).rows()).isNotEmpty();
            } catch (ListFormatException e) {
                assertThat(e).hasMessageStartingWith("facility list annex");
            }
        }
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.of(",", ";", "\t", "|");
    }

    @Provide
    Arbitrary<String> snippets() {
        return Arbitraries.of(
                        "<table>",
                        "<tr>",
                        "<td>",
                        "Gold",
                        "Metal",
                        "Smelter",
                        "Country",
                        " ",
                        "  ",
                        "\n",
                        "\t",
                        ",",
                        "\"",
                        "(1)",
                        "*",
                        "CHINA",
                        "</table>",
                        "<td rowspan=9>",
                        "<td colspan=3>",
                        "Conformant",
                        "Echo Tin",
                        "<pre>",
                        "<DOCUMENT>",
                        "<TEXT>")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<Printed>> lists() {
        Arbitrary<String> names = Combinators.combine(
                        Arbitraries.of(
                                "Aurora",
                                "Borealis",
                                "Cobra",
                                "Delta & Sons",
                                "Esmeralda",
                                "F.G. Holm",
                                "Guangming",
                                "Hütte Nord",
                                "OJSC \"Igla\"",
                                "Jin Xin",
                                "Kolyma",
                                "L'Or Rouge",
                                "PT Mawar",
                                "S-T Metals"),
                        Arbitraries.of(
                                "Refining",
                                "Precious Metals",
                                "Smelting and Refining",
                                "Non-Ferrous Metals",
                                "Tin",
                                "Gold Refinery",
                                "Tungsten Products",
                                "Metalurgica",
                                "(Suzhou) Metals",
                                "of Wind River"),
                        Arbitraries.of(
                                "Ltd.",
                                "Co., Ltd.",
                                "S.A.",
                                "GmbH & Co. KG",
                                "LLC",
                                "Corporation",
                                "Inc.",
                                "(Pty) Ltd",
                                "K.K.",
                                "S.p.A."))
                .as((a, b, c) -> a + " " + b + " " + c);
        Arbitrary<String> countries = Arbitraries.of(
                "JAPAN",
                "China",
                "Korea, Republic of",
                "UNITED STATES OF AMERICA",
                "Viet Nam",
                "United Arab Emirates",
                "Germany",
                "Bolivia (Plurinational State of)",
                "Brazil",
                "South Africa",
                "Taiwan, Province of China");
        Arbitrary<String> statuses = Arbitraries.of(
                "Conformant", "Compliant", "Active", "RMAP Conformant", "In Process", "Unknown", "Not Enrolled");
        Arbitrary<Printed> one = Combinators.combine(
                        Arbitraries.of("Gold", "Tantalum", "Tin", "Tungsten"),
                        names,
                        countries,
                        statuses,
                        Arbitraries.integers().between(900000, 999999))
                .as((metal, name, country, status, id) -> new Printed(metal, name, country, status, "CID" + id));
        return one.list()
                .ofMinSize(3)
                .ofMaxSize(25)
                .uniqueElements(printed -> printed.id())
                .map(list -> list.stream()
                        .sorted(Comparator.comparing(Printed::metal))
                        .toList());
    }

    @Provide
    Arbitrary<Shape> shapes() {
        Arbitrary<Boolean> coin = Arbitraries.of(true, false);
        return Combinators.combine(
                        Arbitraries.longs(),
                        coin,
                        coin,
                        coin,
                        coin,
                        coin,
                        coin,
                        Arbitraries.integers().between(2, 12))
                .as(Shape::new);
    }

    private static List<String> read(String label, String text) {
        return PublishedAnnex.read(label, text.getBytes(StandardCharsets.UTF_8)).rows().stream()
                .map(row -> String.join(
                        "|",
                        row.metal().map(Metal::label).orElse(""),
                        row.smelter(),
                        row.country().orElse(""),
                        row.status().orElse(""),
                        row.id().map(SmelterId::value).orElse("")))
                .toList();
    }

    private static List<String> said(List<Printed> list) {
        return list.stream()
                .map(one -> String.join("|", one.metal(), one.name(), one.country(), one.status(), one.id()))
                .toList();
    }

    /** Two names end in the same second line, one of them at the end of a page. */
    @Example
    void keeps_the_second_line_of_a_name_at_the_end_of_a_page() {
        Printed wrapped =
                new Printed("Gold", "Delta & Sons Smelting and Refining S.A.", "JAPAN", "Conformant", "CID900004");
        Printed other = new Printed("Gold", "Aurora Refining Ltd.", "JAPAN", "Conformant", "CID900002");
        List<Printed> list = new ArrayList<>(Collections.nCopies(20, other));
        list.set(2, wrapped);
        list.set(17, wrapped);

        assertThat(read("annex.txt", aligned(list, new Shape(1, false, true, false, false, false, true, 6))))
                .containsExactlyElementsOf(said(list));
    }

    /** The same second line ends two rows at the edges of three pages. */
    @Example
    void keeps_the_second_line_of_a_name_that_repeats_at_the_edges_of_pages() {
        Printed wrapped = new Printed(
                "Gold", "Delta & Sons Smelting and Refining GmbH & Co. KG", "JAPAN", "Conformant", "CID900010");
        Printed other = new Printed("Gold", "Aurora Refining Ltd.", "JAPAN", "Conformant", "CID900002");
        List<Printed> list = new ArrayList<>(Collections.nCopies(17, other));
        list.set(5, wrapped);
        list.set(11, wrapped);

        assertThat(read("annex.txt", aligned(list, new Shape(1, false, true, false, false, false, true, 6))))
                .containsExactlyElementsOf(said(list));
    }

    private static String aligned(List<Printed> list, Shape shape) {
        StringBuilder text = new StringBuilder();
        int page = 0;
        for (int i = 0; i < list.size(); i++) {
            if (i % shape.perPage() == 0) {
                if (page > 0) {
                    text.append("\n").append(" ".repeat(40)).append(page).append("\n\n");
                }
                page++;
                text.append("Example Devices Inc.\n");
                text.append(String.format(
                        "%-10s %-34s %-26s %-12s %s%n", "Metal", "Smelter Name", "Country", "Smelter ID", "Status"));
            }
            Printed one = list.get(i);
            List<String> name = wrapped(one.name(), 32);
            List<String> country = wrapped(one.country(), 24);
            for (int line = 0; line < Math.max(name.size(), country.size()); line++) {
                text.append(String.format(
                                        "%-10s %-34s %-26s %-12s %s",
                                        line == 0 ? one.metal() : "",
                                        line < name.size() ? name.get(line) : "",
                                        line < country.size() ? country.get(line) : "",
                                        line == 0 ? one.id() : "",
                                        line == 0 ? one.status() : "")
                                .stripTrailing())
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() + word.length() >= width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Prints pages. */
    private static final class Page {
        private final Shape shape;
        private final Random random;

        Page(Shape shape) {
            this.shape = shape;
            this.random = new Random(shape.seed());
        }

        String table(List<Printed> list) {
            StringBuilder rows = new StringBuilder();
            for (int i = 0; i < list.size(); i++) {
                Printed one = list.get(i);
                if (i % shape.perPage() == 0) {
                    rows.append(row("Metal", "Smelter or Refiner", "Country Location", "RMAP Status", "CID"));
                }
                rows.append(row(metal(one.metal()), mark(one.name()), one.country(), mark(one.status()), one.id()));
            }
            return page(tag("table") + rows + "</table>");
        }

        String byMetal(List<Printed> list, boolean sections) {
            StringBuilder body = new StringBuilder(
                    sections
                            ? tag("table") + row("Facility Name", "Location of facility", "Status", "Smelter ID")
                            : "");
            String metal = "";
            for (Printed one : list) {
                if (!one.metal().equals(metal)) {
                    metal = one.metal();
                    String heading = random.nextBoolean()
                            ? metal
                            : metal.toUpperCase(java.util.Locale.ROOT) + " smelters and refiners";
                    body.append(
                            sections
                                    ? row(heading)
                                    : (body.length() == 0 ? "" : "</table>") + "<p>" + heading + "</p>" + tag("table")
                                            + row("Facility Name", "Location of facility", "Status", "Smelter ID"));
                }
                body.append(row(mark(one.name()), one.country(), one.status(), one.id()));
            }
            return page(body + "</table>");
        }

        String sideBySide(List<Printed> list) {
            int half = (list.size() + 1) / 2;
            StringBuilder rows = new StringBuilder(row(
                    "Metal", "Smelter", "Country", "Status", "CID", "Metal", "Smelter", "Country", "Status", "CID"));
            for (int i = 0; i < half; i++) {
                Printed left = list.get(i);
                Printed right = half + i < list.size() ? list.get(half + i) : new Printed("", "", "", "", "");
                rows.append(row(
                        left.metal(),
                        left.name(),
                        left.country(),
                        left.status(),
                        left.id(),
                        right.metal(),
                        right.name(),
                        right.country(),
                        right.status(),
                        right.id()));
            }
            return page(tag("table") + rows + "</table>");
        }

        private String metal(String metal) {
            return !shape.symbols()
                    ? metal
                    : switch (metal) {
                        case "Gold" -> "Au";
                        case "Tantalum" -> "Tantalum (Ta)";
                        case "Tin" -> "Sn";
                        default -> "W";
                    };
        }

        private String mark(String text) {
            String[] marks = {"*", " (1)", "&dagger;", "<sup>2</sup>", " **"};
            return shape.marked() && random.nextInt(3) == 0 ? text + marks[random.nextInt(marks.length)] : text;
        }

        private String row(String... cells) {
            StringBuilder row = new StringBuilder(tag("tr"));
            for (String cell : cells) {
                String text = cell.replace(" & ", " &amp; ");
                if (shape.padded()) {
                    row.append(tag("td")).append("&nbsp;").append(end("td"));
                }
                row.append(tag("td"))
                        .append(random.nextBoolean() ? text : "<font size=2>" + text + "</font>")
                        .append(end("td"));
            }
            return row + end("tr") + "\n";
        }

        private String page(String body) {
            String inner = shape.nested() ? "<table><tr><td>" + body + "</td></tr></table>" : body;
            String page = "<html><body><p>Exhibit 1.01</p>" + inner + "<p>End.</p></body></html>";
            return shape.upper()
                    ? page.replaceAll("<(/?)(table|tr|td)>", "<$1" + "$2>")
                            .replace("<td>", "<TD>")
                            .replace("<tr>", "<TR>")
                    : page;
        }

        private static String tag(String name) {
            return "<" + name + ">";
        }

        private String end(String name) {
            return shape.closed() ? "</" + name + ">" : "";
        }
    }
}
