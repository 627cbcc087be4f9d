package org.opencmrt.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.DocumentFormatException;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReadResult;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.testing.AnyDeclaration;
import org.opencmrt.testing.DeclarationBuilder;
import org.opencmrt.testing.FakeReference;

class AssessedFileCodecTest {
    private static final List<AssessedFileCodec> CODECS = List.of(AssessedFileCodec.json(), AssessedFileCodec.binary());
    private static final ConflictMineralsProgram PROGRAM = ConflictMineralsProgram.builder()
            .reference(SmelterReferenceList.of(List.of(), "made list"))
            .matchingWith(new FakeReference())
            .build();

    @Provide
    Arbitrary<ReadResult> readings() {
        return AnyDeclaration.results();
    }

    @Property(tries = 300)
    void gives_back_what_was_encoded(@ForAll("readings") ReadResult reading) {
        AssessedFile file = PROGRAM.assess(reading);
        for (AssessedFileCodec codec : CODECS) {
            assertThat(codec.decode(codec.encode(file))).isEqualTo(file);
            assertThat(codec.decodeReading(codec.encodeReading(reading))).isEqualTo(reading);
        }
    }

    @Property(tries = 50)
    void gives_back_many_files_in_their_order(
            @ForAll("readings") ReadResult one, @ForAll("readings") ReadResult other) {
        List<AssessedFile> files = List.of(PROGRAM.assess(other), PROGRAM.assess(one), PROGRAM.assess(other));
        for (AssessedFileCodec codec : CODECS) {
            assertThat(codec.decodeAll(codec.encodeAll(files))).isEqualTo(files);
        }
    }

    @Test
    void keeps_texts_that_utf_8_cannot_encode() {
        AssessedFile file = PROGRAM.assess(DeclarationBuilder.in("a.xls")
                .company("half \uD800 a pair")
                .smelter(Entry.NOT_LISTED, Metal.GOLD, "other half \uDC00", null, null)
                .read());
        for (AssessedFileCodec codec : CODECS) {
            assertThat(codec.decode(codec.encode(file))).isEqualTo(file);
        }
    }

    @Test
    void refuses_another_version_with_a_message() {
        byte[] newer = new String(AssessedFileCodec.json().encode(sample()), StandardCharsets.UTF_8)
                .replace("opencmrt/assessed/1", "opencmrt/assessed/2")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> AssessedFileCodec.json().decode(newer))
                .isInstanceOf(DocumentFormatException.class)
                .hasMessage("the document has the schema opencmrt/assessed/2, but this version of the library reads"
                        + " opencmrt/assessed/1. Assess the file again, or use the version of the library that"
                        + " wrote it");
    }

    @Test
    void refuses_unknown_and_missing_fields() {
        String json = new String(AssessedFileCodec.json().encode(sample()), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> decoded(json.replace("\"sha256\":", "\"sha\":")))
                .isInstanceOf(DocumentFormatException.class)
                .hasMessageMatching(".*opencmrt/assessed/1.*unknown field sha, at byte \\d+, in a\\.xlsx.*"
                        + "Assess the file again");
        assertThatThrownBy(() -> decoded(json.replaceFirst("\"sha256\":\"\\w+\",", "")))
                .isInstanceOf(DocumentFormatException.class)
                .hasMessageContaining("sha256 is missing");
    }

    private static AssessedFile decoded(String json) {
        return AssessedFileCodec.json().decode(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void reads_fields_in_any_order() {
        String json = new String(AssessedFileCodec.json().encode(sample()), StandardCharsets.UTF_8);
        String other = json.replaceFirst("(\"sha256\":\"\\w+\"),(\"bytes\":\\d+)", "$2,$1");
        assertThat(other).isNotEqualTo(json);
        assertThat(decoded(other)).isEqualTo(sample());
    }

    @Test
    void refuses_several_files_where_one_is_expected() {
        byte[] two = AssessedFileCodec.binary().encodeAll(List.of(sample(), sample()));
        assertThatThrownBy(() -> AssessedFileCodec.binary().decode(two)).hasMessageContaining("has 2 assessed files");
    }

    /**
     * Damage results in an error message or, if it affects a text, in a different file, but never in any other
     * exception.
     */
    @Property(tries = 500)
    void damaged_bytes_are_reported_as_damaged(@ForAll @IntRange(max = 4_000) int place, @ForAll byte value) {
        for (AssessedFileCodec codec : CODECS) {
            byte[] bytes = codec.encode(sample());
            bytes[place % bytes.length] = value;
            decoded(codec, bytes);
            decoded(codec, Arrays.copyOf(bytes, place % bytes.length));
        }
    }

    private static void decoded(AssessedFileCodec codec, byte[] bytes) {
        try {
            codec.decode(bytes);
        } catch (DocumentFormatException e) {
            assertThat(e).hasMessageContaining("opencmrt/assessed/1");
        }
    }

    @Test
    void takes_little_for_one_file_and_less_for_each_of_many() throws IOException {
        List<AssessedFile> files = List.of(large("a.xlsx"), large("b.xlsx"), large("c.xlsx"));
        AssessedFileCodec binary = AssessedFileCodec.binary();
        int one = packed(binary.encode(files.get(0)));
        assertThat(one).isLessThan(25_000);
        // Equal entries and findings are written once. Each further file adds only their places.
        assertThat(packed(binary.encodeAll(files))).isLessThan(5 * one / 2);
    }

    private static AssessedFile sample() {
        return PROGRAM.assess(DeclarationBuilder.in("a.xlsx")
                .company("Acme")
                .smelter(Entry.LISTED, Metal.GOLD, "Aurora Refining Ltd.", "SWITZERLAND", "CID900001")
                .smelter(Entry.NOT_LISTED, Metal.TIN, "Unknown Works", "PERU", null)
                .read());
    }

    private static AssessedFile large(String name) {
        DeclarationBuilder declaration = DeclarationBuilder.in(name).company(name);
        for (int i = 0; i < 350; i++) {
            declaration.smelter(
                    Entry.NOT_LISTED, Metal.GOLD, "Refinery number " + Integer.toHexString(i * 7_919), "PERU", null);
        }
        return PROGRAM.assess(declaration.read());
    }

    private static int packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.size();
    }
}
