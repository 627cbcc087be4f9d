package org.opencmrt.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "windows-31j, 三菱マテリアル株式会社",
        "windows-31j, 山田金属 ｱｸﾞ",
        "windows-31j, 日本",
        "GB18030, 江西铜业股份有限公司",
        "GB18030, 云南锡业集团（控股）有限责任公司",
        "GB18030, Tin 锡",
        "Big5, 台灣光洋應用材料科技股份有限公司",
        "Big5, 佳龍科技",
        "x-windows-949, 고려아연 주식회사",
        "x-windows-949, 엘에스니꼬동제련",
        "windows-1251, Новосибирский аффинажный завод",
        "windows-1251, ПРИОКСКИЙ ЗАВОД",
        "windows-1252, FUNDIÇÃO DE ESTANHO",
        "windows-1252, Größe und Söhne",
        "windows-1252, Škoda",
        "windows-1252, Company’s list – 2025",
        "windows-1252, Compañía Ñuñoa S.A.",
        "windows-1252, Čelik Ž",
    })
    void guesses_the_code_page_from_the_letters(String charset, String name) {
        String text = "metal,smelter name\nGold," + name + "\n";
        assertThat(TextBytes.decode(text.getBytes(Charset.forName(charset)))).contains(name.replace('Č', '?'));
    }

    @Test
    void one_damaged_byte_does_not_change_the_encoding() {
        byte[] bytes = "name\nMétaux Réunis 金属\nx".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE9;
        assertThat(TextBytes.decode(bytes)).isEqualTo("name\nMétaux Réunis 金属\n\uFFFD");
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
