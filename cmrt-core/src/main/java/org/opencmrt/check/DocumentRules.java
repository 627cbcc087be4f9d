package org.opencmrt.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.internal.rules.StandardRule;
import org.opencmrt.model.Answer;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.Template;
import org.opencmrt.model.TemplateId;

/** Rules about the file and its template. */
final class DocumentRules {
    /**
     * From this version on, a letter marks an unreleased draft; before, it marked a change to the smelter list only.
     */
    private static final int LETTERS_MEAN_PRERELEASE = 5;

    static final List<ReviewRule> ALL = Rule.about(
            ReviewRule.Topic.DOCUMENT,
            Rule.of(StandardRule.REVIEW_VERSION_NOT_ACCEPTED, Sources.RMI).findsOnce(subject -> {
                TemplateId template = subject.declaration().template().id();
                List<TemplateId> accepted = accepted(subject);
                boolean isAccepted =
                        accepted.stream().anyMatch(one -> one.version().isSameRelease(template.version()));
                return accepted.isEmpty() || isAccepted
                        ? Optional.empty()
                        : Optional.of(Observation.ofFile()
                                .with("template", template)
                                .with(
                                        "accepted",
                                        accepted.stream()
                                                .map(TemplateId::toString)
                                                .collect(Collectors.joining(", "))));
            }),
            Rule.of(StandardRule.REVIEW_VERSION_OLDER, Sources.RMI).findsOnce(subject -> {
                TemplateId template = subject.declaration().template().id();
                return newest(template)
                        .filter(newest -> accepted(subject).isEmpty()
                                && newest.version().compareTo(template.version()) > 0
                                && !newest.version().isSameRelease(template.version()))
                        .map(newest ->
                                Observation.ofFile().with("template", template).with("newest", newest));
            }),
            Rule.of(StandardRule.REVIEW_VERSION_PRERELEASE, Sources.REVISION)
                    .findsOnce(subject -> Optional.of(
                                    subject.declaration().template().id())
                            .filter(template -> template.version().major() >= LETTERS_MEAN_PRERELEASE
                                    && template.version().text().matches(".*\\p{L}"))
                            .map(template -> Observation.ofFile().with("template", template))),
            Rule.of(StandardRule.REVIEW_LANGUAGE_NOT_ENGLISH, Sources.INSTRUCTIONS)
                    .findsOnce(subject -> subject.declaration()
                            .template()
                            .language()
                            .filter(language -> language != Template.Language.ENGLISH)
                            .map(language -> Observation.ofFile().with("language", language.label()))),
            Rule.of(StandardRule.REVIEW_TEXT_NOT_ENGLISH, Sources.INSTRUCTIONS)
                    .finds((subject, found) -> DeclaredTexts.written(subject.declaration())
                            .filter(text -> isMostlyNotLatin(text.text()))
                            .forEach(text -> found.accept(
                                    Observation.at(text.cell()).with("text", DeclaredTexts.shortened(text.text()))))),
            Rule.of(StandardRule.REVIEW_TEXT_LIMIT, Sources.INSTRUCTIONS)
                    .finds((subject, found) -> DeclaredTexts.all(subject.declaration())
                            .filter(text ->
                                    text.text().length() > subject.settings().longText()
                                            || text.text().startsWith("=")
                                            || text.text().startsWith("#"))
                            .forEach(text -> found.accept(Observation.at(text.cell())
                                    .with("length", text.text().length())
                                    .with("text", DeclaredTexts.shortened(text.text()))))));

    private DocumentRules() {}

    /** The accepted versions of the declaration's family; empty if all are accepted. */
    private static List<TemplateId> accepted(ReviewSubject subject) {
        return subject.settings().acceptedVersions().stream()
                .filter(one ->
                        one.family() == subject.declaration().template().id().family())
                .sorted()
                .toList();
    }

    private static Optional<TemplateId> newest(TemplateId template) {
        return Layouts.standard().known().stream()
                .filter(known -> known.family() == template.family())
                .max(TemplateId::compareTo);
    }

    private static boolean isMostlyNotLatin(String text) {
        int letters = 0;
        int others = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            if (Character.isLetter(c)) {
                letters++;
                others += c < 128 || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? 0 : 1;
            }
        }
        return others * 2 > letters;
    }

    /** The texts of a declaration. */
    private static final class DeclaredTexts {
        private static final int SHOWN = 60;

        /** Texts that people write: company fields, comments, names. */
        static Stream<DeclaredText> written(SupplierDeclaration declaration) {
            Stream<DeclaredText> company = declaration.company().fields().entrySet().stream()
                    .filter(field -> switch (field.getKey()) {
                        case SCOPE, EFFECTIVE_DATE -> false;
                        default -> true;
                    })
                    .map(Map.Entry::getValue);
            Stream<DeclaredText> rows = declaration.smelters().stream()
                    .flatMap(row -> row.cells().entrySet().stream())
                    .filter(cell -> switch (cell.getKey()) {
                        case NAME, LOOKUP_NAME, COMMENTS -> true;
                        default -> false;
                    })
                    .map(Map.Entry::getValue);
            return Stream.of(company, comments(declaration), rows)
                    .flatMap(texts -> texts)
                    .filter(text -> text.origin() == DeclaredText.Origin.TYPED);
        }

        static Stream<DeclaredText> all(SupplierDeclaration declaration) {
            return Stream.of(
                            declaration.company().fields().values().stream(),
                            comments(declaration),
                            declaration.smelters().stream().flatMap(row -> row.cells().values().stream()),
                            declaration.mines().stream().flatMap(row -> row.cells().values().stream()),
                            declaration.products().stream().flatMap(row -> row.cells().values().stream()))
                    .flatMap(texts -> texts);
        }

        private static Stream<DeclaredText> comments(SupplierDeclaration declaration) {
            return declaration
                    .allAnswers()
                    .filter(answer -> answer.comment().isPresent())
                    .map(DeclaredTexts::comment);
        }

        private static DeclaredText comment(Answer answer) {
            return new DeclaredText(answer.comment().orElseThrow(), answer.commentCell(), DeclaredText.Origin.TYPED);
        }

        static String shortened(String text) {
            return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        }
    }
}
