package org.opencmrt.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.Company;
import org.opencmrt.model.Finding;
import org.opencmrt.model.RuleId;

class RulesTest {
    private static final List<Path> SOURCES = Stream.of("../cmrt-core", "../cmrt-report", "../examples/cli")
            .map(Path::of)
            .toList();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z]+}");

    @Test
    void every_id_has_the_form_of_an_id_and_belongs_to_one_rule() {
        assertThat(Rules.all()).hasSizeGreaterThan(150).allSatisfy(rule -> {
            assertThat(rule.id())
                    .matches(
                            "(READ|CHECK|REVIEW|ROLLUP|LIST|REFERENCE|STATUS|ORIGIN|SUPPLIER|ACTION|DECISION|FILL)_[A-Z0-9_]+");
            assertThat(Rules.of(rule.id(), Finding.Severity.INFO)).isSameAs(rule);
        });
    }

    @Test
    void every_rule_says_in_sentences_what_it_means_and_what_to_do() {
        assertThat(Rules.all())
                .allSatisfy(rule -> assertThat(List.of(rule.meaning(), rule.remedy()))
                        .allMatch(text -> text.matches("(?s)[A-Z\"].*[.)]")));
        assertThat(Rules.all().stream().map(RuleId::meaning)).noneMatch(PLACEHOLDER.asPredicate());
    }

    @Test
    void a_rule_of_a_newer_version_keeps_its_id_and_severity() {
        RuleId newer = Rules.of("READ_INVENTED_LATER", Finding.Severity.ERROR);

        assertThat(newer.id()).isEqualTo("READ_INVENTED_LATER");
        assertThat(newer.severity()).isEqualTo(Finding.Severity.ERROR);
        assertThat(newer.meaning()).isNotBlank();
        assertThat(newer).isEqualTo(RuleId.other("READ_INVENTED_LATER", Finding.Severity.ERROR));
    }

    @Test
    void a_finding_keeps_what_its_message_quotes() {
        Finding finding = ReadRule.READ_SCOPE_UNKNOWN.of("text", "all {text} of it");

        assertThat(finding.message()).isEqualTo("The scope 'all {text} of it' is not one of the template's choices.");
        assertThat(finding.arguments()).containsOnlyKeys("text").containsValue("all {text} of it");
        assertThat(finding.is(ReadRule.READ_SCOPE_UNKNOWN)).isTrue();
        assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
    }

    @Test
    void every_catalog_has_words_of_its_own_rules_only() {
        for (Class<?> rules : List.of(
                ReadRule.class,
                CheckRule.class,
                StandardRule.class,
                RollUpRule.class,
                ListRule.class,
                FillRule.class)) {
            Set<String> ids = Rules.all().stream()
                    .filter(rules::isInstance)
                    .map(RuleId::id)
                    .collect(Collectors.toSet());
            assertThat(Catalog.of(rules).keySet().stream()
                            .map(key -> key.substring(0, key.indexOf('.')))
                            .filter(id -> !ids.contains(id) && !id.equals("question")))
                    .as("%s", rules.getSimpleName())
                    .isEmpty();
        }
    }

    @Test
    void the_code_uses_every_rule() {
        Set<String> fields = Stream.of(Company.Field.values()).map(Enum::name).collect(Collectors.toSet());
        Set<String> inCode = words();
        assertThat(Rules.all().stream()
                        .map(LibraryRule::name)
                        .filter(name -> !fields.contains(name) && !inCode.contains(name)))
                .as("rules without use")
                .isEmpty();
    }

    private static Set<String> words() {
        Set<String> words = new HashSet<>();
        for (Path module : SOURCES) {
            try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
                for (Path file : files.filter(one -> one.toString().endsWith(".java"))
                        .filter(one -> !one.toString().contains("/internal/rules/"))
                        .collect(Collectors.toCollection(TreeSet::new))) {
                    Pattern.compile("[A-Z][A-Z0-9_]+")
                            .matcher(Files.readString(file))
                            .results()
                            .forEach(word -> words.add(word.group()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words;
    }
}
