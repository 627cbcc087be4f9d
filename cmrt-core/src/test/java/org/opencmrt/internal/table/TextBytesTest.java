package org.opencmrt.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.opencmrt.reference.SmelterReferenceList;

class TextBytesTest {
    private static final String TEXT = "metal;smelter name\nGold;Métaux 金\n";

    @Test
    void reads_what_spreadsheets_write() {
        assertThat(TextBytes.decode(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
        assertThat(TextBytes.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TEXT);
        assertThat(TextBytes.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(TEXT);
        assertThat(TextBytes.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(TEXT);
        assertThat(TextBytes.decode("Métaux".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("Métaux");
    }

    @Test
    void reference_lists_are_read_from_unicode_text() {
        byte[] bytes = "\uFEFFmetal\tsmelter name\r\nGold\tMétaux Réunis\r\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(SmelterReferenceList.read("list.txt", bytes).smelters())
                .singleElement()
                .satisfies(smelter -> assertThat(smelter.name()).isEqualTo("Métaux Réunis"));
    }

    @Property(tries = 200)
    void never_fails(@ForAll byte[] bytes) {
        assertThat(TextBytes.decode(bytes)).isNotNull();
    }
}
