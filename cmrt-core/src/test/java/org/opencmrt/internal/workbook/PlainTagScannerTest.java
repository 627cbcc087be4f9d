package org.opencmrt.internal.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.model.ReadLimits;

/** Compares the start tags of small parts between the plain scanner and the complete parser. */
class PlainTagScannerTest {
    private static final List<String> NAMES = List.of("name", "id", "Target", "Type");

    private static PartInput part(byte[] xml) {
        CRC32 sum = new CRC32();
        sum.update(xml);
        ReadLimits limits = ReadLimits.standard();
        return new PartInput(
                new PartInput.Packed("p.xml", xml, 0, xml.length, false, xml.length, sum.getValue()),
                limits.maxPartBytes(),
                limits.maxCellBytes(),
                new Deadline(limits.maxTime()),
                Inflating.JDK);
    }

    private static PartInput part(String xml) {
        return part(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static StaxParts.StartTag into(List<String> tags) {
        return (name, attributes) -> {
            StringBuilder tag = new StringBuilder(name);
            for (String attribute : NAMES) {
                tag.append('|').append(attributes.get(attribute));
            }
            tags.add(tag.toString());
        };
    }

    private static List<String> plain(String xml) throws WorkbookException, NotPlainXml {
        List<String> tags = new ArrayList<>();
        try (PartInput input = part(xml)) {
            new PlainTagScanner(input).scan(into(tags));
        }
        return tags;
    }

    private static List<String> complete(String xml) throws WorkbookException {
        List<String> tags = new ArrayList<>();
        try (PartInput input = part(xml)) {
            StaxParts.startTags(input, into(tags));
        }
        return tags;
    }

    @Test
    void reports_tags_and_attributes_by_local_name() throws WorkbookException, NotPlainXml {
        String xml = "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"
                + "<workbook xmlns=\"m\" xmlns:r=\"rel\" xmlns:id=\"none\">text"
                + "<sheets ><sheet name='A &amp; B \u6f22' r:id=\"rId1\" /><sheet\n name=\"C\"  id = \"x\"/></sheets>"
                        .replace("id = ", "id=")
                + "</workbook>\n";
        assertThat(plain(xml))
                .containsExactly(
                        "workbook|null|null|null|null",
                        "sheets|null|null|null|null",
                        "sheet|A & B \u6f22|rId1|null|null",
                        "sheet|C|x|null|null")
                .isEqualTo(complete(xml));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a><!-- c --></a>",
                "<a><![CDATA[x]]></a>",
                "<a><?pi x?></a>",
                "<a><b></a></b>",
                "<a name=\"x>y\"/>",
                "<a name=\"x\ty\"/>",
                "<a name=x/>",
                "<a name/>",
                "<a name =\"x\"/>",
                "<a r:id=\"1\" id=\"2\"/>",
                "<a name=\"&other;\"/>",
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>",
                "< a/>"
            })
    void leaves_what_is_unusual_to_the_complete_parser(String xml) {
        assertThatThrownBy(() -> plain(xml)).isInstanceOf(NotPlainXml.class);
    }

    @Test
    void leaves_other_encodings_to_the_complete_parser() {
        byte[] wide = "<a><b/></a>".getBytes(StandardCharsets.UTF_16LE);
        assertThatThrownBy(() -> new PlainTagScanner(part(wide)).scan((name, attributes) -> {}))
                .isInstanceOf(NotPlainXml.class);
    }

    @Test
    void refuses_document_types_and_parts_that_end_too_early() {
        assertThatThrownBy(() -> plain("<!DOCTYPE a><a/>")).isInstanceOf(WorkbookException.class);
        assertThatThrownBy(() -> plain("<a><b/>")).isInstanceOf(WorkbookException.class);
        assertThatThrownBy(() -> plain("")).isInstanceOf(WorkbookException.class);
    }

    @Provide
    Arbitrary<String> parts() {
        Arbitrary<String> values = Arbitraries.strings()
                .withChars("ab/.\u6f22 '#;=")
                .ofMaxLength(8)
                .map(text -> "\"" + text + "\"");
        Arbitrary<String> attributes = Combinators.combine(
                        Arbitraries.of("name", "r:id", "Target", "other", "xml:space"), values)
                .as((name, value) -> " " + name + "=" + value)
                .list()
                .uniqueElements(text -> text.substring(0, text.indexOf('=')))
                .ofMaxSize(4)
                .map(list -> String.join("", list));
        Arbitrary<String> elements = Combinators.combine(
                        Arbitraries.of("sheet", "r:x", "Relationship"),
                        attributes,
                        Arbitraries.of("/>", " />", ">text</NAME>", "><r:y/></NAME >", "><!-- c --></NAME>"))
                .as((name, given, rest) -> "<" + name + given + rest.replace("NAME", name));
        return elements.list().ofMaxSize(6).map(list -> "<root xmlns:r=\"rel\">" + String.join("\n", list) + "</root>");
    }

    @Property(tries = 500)
    void both_ways_meet_the_same(@ForAll("parts") String xml) throws WorkbookException {
        List<String> complete = complete(xml);
        try {
            assertThat(plain(xml)).isEqualTo(complete);
        } catch (NotPlainXml unusual) {
            assertThat(xml).contains("<!--");
        }
    }
}
