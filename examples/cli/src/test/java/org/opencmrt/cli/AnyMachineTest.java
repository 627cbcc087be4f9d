package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.cli.Ran.cmrt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The output does not depend on the machine: neither on its language nor on its time zone. */
class AnyMachineTest {
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void as_it_was() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @CsvSource({"tr-TR, Asia/Kolkata", "ar-EG-u-nu-arab, Pacific/Auckland", "th-TH-u-ca-buddhist, America/St_Johns"})
    void every_file_of_a_roll_up_is_the_same_on_every_machine(String language, String place) throws IOException {
        Map<String, String> here = rollUp("en-US", "UTC");

        assertThat(here).containsKeys("annex-a.docx", "rollup.xlsx", "report.html", "rollup.json", "form-sd.docx");
        assertThat(rollUp(language, place)).isEqualTo(here);
    }

    @Test
    void the_output_of_check_matches_its_schema_too() throws IOException {
        assertThat(check("ar-EG-u-nu-arab", "Pacific/Auckland")).isEqualTo(check("en-US", "UTC"));
    }

    private Map<String, String> rollUp(String language, String place) throws IOException {
        standsIn(language, place);
        Path out = Files.createTempDirectory(folder, "out");
        Ran ran = cmrt(
                "rollup",
                Path.of("../data/suppliers"),
                "--status",
                Path.of("../data/status-2016.csv"),
                "--as-of",
                "2025-06-30",
                "--out",
                out);
        assertThat(ran.status()).as(ran.err()).isZero();
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(out)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        out.relativize(path).toString().replace('\\', '/'),
                        Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private static String check(String language, String place) {
        standsIn(language, place);
        return cmrt("check", Path.of("../data/suppliers"), "--as-of", "2025-06-30")
                .out();
    }

    private static void standsIn(String language, String place) {
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(place));
    }
}
