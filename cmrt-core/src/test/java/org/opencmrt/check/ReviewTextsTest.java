package org.opencmrt.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.internal.rules.RollUpRule;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.RuleId;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateTextException;
import org.opencmrt.model.UnreadableCode;
import org.opencmrt.support.EnglishWords;
import org.opencmrt.testing.DeclarationBuilder;

class ReviewTextsTest {
    @Test
    void a_language_replaces_the_texts_it_has_and_the_rest_stays_english() {
        ReviewTexts texts = ReviewTexts.parse("REVIEW_DATE_FUTURE.message = Das Datum {date} liegt nach {asOf}.\n");

        assertThat(texts.message("REVIEW_DATE_FUTURE")).hasValue("Das Datum {date} liegt nach {asOf}.");
        assertThat(texts.followUp("REVIEW_DATE_FUTURE"))
                .isEqualTo(ReviewTexts.english().followUp("REVIEW_DATE_FUTURE"));
        assertThat(texts.ownKeys()).isEmpty();
    }

    @Test
    void a_language_also_has_the_texts_of_the_check() {
        ReviewTexts texts = ReviewTexts.parse("""
            CHECK_CONTACT_NAME.message = der Name fehlt
            CHECK_CONTACT_NAME.followUp = Bitte nennen Sie jemanden.
            CHECK_SCOPE.message =
            """);
        SupplierDeclaration blank = DeclarationBuilder.in("blank.xlsx")
                .template(TemplateFamily.CMRT, "6.5")
                .build();

        assertThat(TemplateChecker.create().with(texts).check(blank).findings())
                .extracting(Finding::message, finding -> finding.followUp().orElseThrow())
                .contains(tuple("der Name fehlt", "Bitte nennen Sie jemanden."))
                .contains(tuple("The declaration scope is blank.", "Please choose the declaration scope."));
    }

    @Test
    void a_catalog_that_is_no_properties_file_or_not_utf8_is_refused(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> ReviewTexts.parse("a = \\uXYZ"))
                .isInstanceOf(TemplateTextException.class)
                .hasMessageStartingWith("the file is not a valid properties file");
        Path latin = Files.write(folder.resolve("fr.properties"), new byte[] {'a', '=', (byte) 0xE9});
        assertThatThrownBy(() -> ReviewTexts.read(latin)).isInstanceOf(TemplateTextException.class);
    }

    @Test
    void keys_that_english_lacks_are_reported() {
        ReviewTexts texts = ReviewTexts.parse("REVIEW_DATE_FUTUR.message = x\nletter.general = Die Datei\na = b\n");

        assertThat(texts.ownKeys()).containsExactly("REVIEW_DATE_FUTUR.message", "a");
        assertThat(ReviewTexts.english().ownKeys()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ja", "zh"})
    void a_bundled_language_has_every_text_of_a_letter_with_the_same_placeholders(String language) {
        ReviewTexts english = ReviewTexts.english();
        ReviewTexts other = ReviewTexts.bundled(language).orElseThrow();
        Set<String> keys = keysOfLetters();

        assertThat(keys)
                .hasSizeGreaterThan(200)
                .allSatisfy(key -> assertThat(
                                key.equals("rows.list") || !other.text(key).equals(english.text(key)))
                        .describedAs(key)
                        .isTrue())
                .allSatisfy(key -> assertThat(placeholders(other.text(key)))
                        .describedAs(key)
                        .isEqualTo(placeholders(english.text(key))));
        assertThat(Metal.NAMED)
                .allSatisfy(
                        metal -> assertThat(other.find("metal." + metal.code())).isPresent());
        assertThat(other.ownKeys()).isEmpty();
    }

    /** The keys of each request with its finding, and of all other words that are not the text of a rule. */
    private static Set<String> keysOfLetters() {
        Set<String> keys = new TreeSet<>();
        for (String key : ReviewTexts.english().keys()) {
            boolean isOfRule = key.matches("(CHECK|READ|REVIEW|ROLLUP)_.*");
            if (key.endsWith(".followUp")) {
                keys.add(key);
                String letter = key.replace(".followUp", ".letter");
                keys.add(
                        ReviewTexts.english().find(letter).isPresent() ? letter : key.replace(".followUp", ".message"));
            } else if (!isOfRule) {
                keys.add(key);
            }
        }
        keys.removeAll(Set.of("ROLLUP_UNREADABLE.message", "list.dated")); // no letter contains them
        return keys;
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{\\w+}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void a_finding_is_translated_with_its_arguments() {
        Finding english = ReviewTexts.english()
                .finding(
                        RuleId.other("REVIEW_COVERED_NO_BUT_SOURCE", Finding.Severity.WARNING),
                        Map.of(
                                "metal",
                                "Gold",
                                "number",
                                "3",
                                "sign",
                                "mine",
                                "row",
                                "7",
                                "country",
                                "CONGO, DEMOCRATIC REPUBLIC OF THE"))
                .about(Metal.GOLD);

        assertThat(english.message())
                .isEqualTo("Gold: according to question 3, no smelter sources from the covered countries, but"
                        + " the unnamed smelter (row 7) is reported with a mine in CONGO, DEMOCRATIC REPUBLIC OF THE.");
        assertThat(ReviewTexts.bundled("de")
                        .orElseThrow()
                        .translate(english)
                        .orElseThrow()
                        .message())
                .isEqualTo("Gold: Laut Frage 3 bezieht keine Schmelzhütte Material aus den umfassten Ländern, aber"
                        + " Zeile 7 (die nicht benannte Schmelzhütte) nennt eine Mine in folgendem Land:"
                        + " Demokratische Republik Kongo.");
    }

    @ParameterizedTest
    @EnumSource(UnreadableCode.class)
    void a_file_that_cannot_be_read_has_a_reason_in_each_language(UnreadableCode code) {
        Finding english = ReviewTexts.english()
                .finding(
                        RollUpRule.ROLLUP_UNREADABLE,
                        Map.of("file", "a.xlsx", "reason", "a.xlsx: cannot be used", "code", code.name()));

        for (String language : List.of("de", "ja", "zh")) {
            Finding other = ReviewTexts.bundled(language)
                    .orElseThrow()
                    .translate(english)
                    .orElseThrow();
            assertThat(other.message()).startsWith("a.xlsx").doesNotContain("cannot");
            assertThat(EnglishWords.in(other.message() + other.followUp().orElseThrow(), language, List.of("a.xlsx")))
                    .isEmpty();
        }
    }

    @Test
    void a_finding_in_other_words_or_about_a_mineral_without_a_name_is_not_translated() {
        ReviewTexts german = ReviewTexts.bundled("de").orElseThrow();
        Finding known = ReviewTexts.english()
                .finding(
                        RuleId.other("REVIEW_NOT_ALL_IDENTIFIED", Finding.Severity.WARNING),
                        Map.of("metal", "Gold", "number", "7"));

        assertThat(german.translate(known.about(Metal.GOLD))).isPresent();
        assertThat(german.translate(known.about(new Metal("UNOBTAINIUM")))).isEmpty();
        assertThat(german.translate(known.asking("Please call us."))).isEmpty();
        assertThat(german.translate(Finding.of(known.ruleId(), "Something else.")
                        .asking(known.followUp().orElseThrow())))
                .isEmpty();
        assertThat(german.translate(Finding.of(RuleId.other("OWN_RULE", Finding.Severity.WARNING), "Own.")
                        .asking("Please do.")))
                .isEmpty();
    }
}
