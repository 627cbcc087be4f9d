package org.opencmrt.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.ListFormatException;

class StoredListsTest {
    private static final byte[] LIST = list(
                    List.of("CID900001,Gold,Aurora,Aurora,PERU,,", "CID900002,Tin,Boreal,Boreal,PERU,,"), 1)
            .encode();

    @Provide
    Arbitrary<SmelterReferenceList> lists() {
        Arbitrary<String> line = Combinators.combine(
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.of("Gold", "Tin", "Cobalt"),
                        Arbitraries.of("Aurora Works", "\u6fb3\u65b0", "Delta, \"South\"", "Smelter not listed", " "),
                        Arbitraries.of("CHINA", "PERU", "nowhere"))
                .as((id, metal, name, country) -> "CID90000" + id + "," + metal + ",\"" + name.replace("\"", "\"\"")
                        + "\",Alias " + id + "," + country + ",City,");
        Arbitrary<SmelterReferenceList> one = Combinators.combine(
                        line.list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.integers().between(0, 3))
                .as((lines, year) -> list(lines, year));
        Arbitrary<SmelterReferenceList> revisions = Arbitraries.of("removed", "name changed", "replaced by CID900007")
                .map(change -> SmelterReferenceList.read(
                        "revisions.csv",
                        ("id,metal,standard_name,change,revision date\nCID900001,Gold,Aurora Works," + change
                                        + ",2024-05-06\n")
                                .getBytes(StandardCharsets.UTF_8)));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, one), net.jqwik.api.Tuple.of(1, revisions))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(SmelterReferenceList::combine);
    }

    private static SmelterReferenceList list(List<String> lines, int year) {
        String csv = "id,metal,standard_name,lookup_name,country,city,state\nCID900009,Gold,Zeta,Zeta,PERU,,\n"
                + String.join("\n", lines) + "\n";
        SmelterReferenceList list = SmelterReferenceList.read("list.csv", csv.getBytes(StandardCharsets.UTF_8));
        return year == 0
                ? list.labelled("undated list")
                : list.labelled("list " + year, LocalDate.of(2020 + year, 1, 31));
    }

    @Property(tries = 60)
    void a_reference_list_comes_back_equal(@ForAll("lists") SmelterReferenceList list) {
        SmelterReferenceList again = SmelterReferenceList.decode(list.encode());
        assertThat(again).isEqualTo(list).hasSameHashCodeAs(list);
        assertThat(again.smelters()).isEqualTo(list.smelters());
        assertThat(again.warnings()).isEqualTo(list.warnings());
    }

    @Test
    void parts_and_removed_facilities_are_kept() {
        SmelterReferenceList list = SmelterReferenceList.combine(List.of(
                list(List.of("CID900001,Gold,Aurora Works,Aurora,PERU,,"), 1),
                list(List.of("CID900002,Gold,Boreal Works,Boreal,PERU,,"), 2)));
        SmelterReferenceList again = SmelterReferenceList.decode(list.encode());
        assertThat(again.parts()).hasSize(2).isEqualTo(list.parts());
        assertThat(again.removed()).hasSize(1).isEqualTo(list.removed());
    }

    @Property(tries = 60)
    void status_lists_come_back_equal(@ForAll List<@IntRange(max = 9) Integer> ids, @ForAll boolean isDated) {
        StringBuilder csv = new StringBuilder("smelter_id,status,scheme,date,metal,name,country,operating_state\n");
        csv.append("CID900001,Conformant,RMAP,2024-01-31,Gold,\"Aurora, Ltd.\",Peru,operating\n");
        for (int id : ids) {
            csv.append(id % 3 == 0 ? "" : "CID90000" + id)
                    .append(id % 2 == 0 ? ",Active" : ",a word of its own \u6fb3")
                    .append(id == 5 ? ",," : ",RMAP,not a day,")
                    .append("Tin,Works ")
                    .append(id)
                    .append(",,closed\n");
        }
        StatusBook book = StatusBook.of(List.of(
                StatusList.parse(
                        isDated ? "status-2023-02-28.csv" : "status.csv",
                        csv.toString().getBytes(StandardCharsets.UTF_8),
                        StatusVocabulary.standard()),
                StatusList.parse(
                        "older.csv",
                        "smelter_id,status\nCID900003,Conformant\n".getBytes(StandardCharsets.UTF_8),
                        StatusVocabulary.standard())));
        assertThat(StatusBook.decode(book.encode())).isEqualTo(book);
    }

    @Test
    void a_text_that_utf_8_cannot_encode_is_restored() {
        SmelterReferenceList list =
                list(List.of("CID900001,Gold,Aurora,Aurora,PERU,,"), 1).labelled("half \uD800 a pair");
        assertThat(SmelterReferenceList.decode(list.encode())).isEqualTo(list);
    }

    @Test
    void another_version_is_refused_with_a_message() {
        byte[] newer = new String(LIST, StandardCharsets.UTF_8)
                .replace("opencmrt/reference-list/1", "opencmrt/reference-list/2")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SmelterReferenceList.decode(newer))
                .isInstanceOf(ListFormatException.class)
                .hasMessage("the stored list has the schema opencmrt/reference-list/2, but this version of the library"
                        + " reads opencmrt/reference-list/1. Read the list again from its file, or use the version of the"
                        + " library that wrote it");
        assertThatThrownBy(() -> StatusBook.decode(LIST)).hasMessageContaining("opencmrt/status-lists/1");
    }

    @Property(tries = 100)
    void damage_is_reported_as_damage(@ForAll @IntRange(max = 3_000) int place, @ForAll byte value) {
        byte[] bytes = LIST.clone();
        bytes[place % bytes.length] = value;
        for (byte[] damaged : List.of(bytes, Arrays.copyOf(bytes, place % bytes.length))) {
            try {
                SmelterReferenceList.decode(damaged);
            } catch (ListFormatException e) {
                assertThat(e).hasMessageContaining("opencmrt/reference-list/1");
            }
        }
    }
}
