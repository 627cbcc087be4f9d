package org.opencmrt.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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

    static final ReviewRule VERSION_NOT_ACCEPTED = Rule.of(StandardRule.REVIEW_VERSION_NOT_ACCEPTED)
            .about(ReviewRule.Topic.DOCUMENT)
            .from(Sources.RMI)
            .finds((subject, found) -> {
                List<TemplateId> accepted = accepted(subject);
                if (!accepted.isEmpty()) {
                    notAccepted(subject, accepted, found);
                }
            });

    static final ReviewRule VERSION_OLDER = Rule.of(StandardRule.REVIEW_VERSION_OLDER)
            .about(ReviewRule.Topic.DOCUMENT)
            .from(Sources.RMI)
            .finds((subject, found) -> {
                if (accepted(subject).isEmpty()) {
                    older(subject, found);
                }
            });

    static final ReviewRule VERSION_PRERELEASE = Rule.of(StandardRule.REVIEW_VERSION_PRERELEASE)
            .about(ReviewRule.Topic.DOCUMENT)
            .from(Sources.REVISION)
            .finds((subject, found) -> {
                TemplateId template = subject.declaration().template().id();
                String text = template.version().text();
                if (template.version().major() >= LETTERS_MEAN_PRERELEASE
                        && Character.isLetter(text.charAt(text.length() - 1))) {
                    found.accept(Observation.ofFile().with("template", template));
                }
            });

    static final ReviewRule LANGUAGE_NOT_ENGLISH = Rule.of(StandardRule.REVIEW_LANGUAGE_NOT_ENGLISH)
            .about(ReviewRule.Topic.DOCUMENT)
            .from(Sources.INSTRUCTIONS)
            .finds((subject, found) -> subject.declaration()
                    .template()
                    .language()
                    .filter(language -> language != Template.Language.ENGLISH)
                    .ifPresent(language -> found.accept(Observation.ofFile().with("language", language.label()))));

    static final ReviewRule TEXT_NOT_ENGLISH = Rule.of(StandardRule.REVIEW_TEXT_NOT_ENGLISH)
            .about(ReviewRule.Topic.DOCUMENT)
            .from(Sources.INSTRUCTIONS)
            .finds((subject, found) -> DeclaredTexts.written(subject.declaration())
                    .filter(text -> isMostlyNotLatin(text.text()))
                    .forEach(text -> found.accept(
                            Observation.at(text.cell()).with("text", DeclaredTexts.shortened(text.text())))));

    static final ReviewRule TEXT_LIMIT = Rule.of(StandardRule.REVIEW_TEXT_LIMIT)
            .about(ReviewRule.Topic.DOCUMENT)
            .from(Sources.INSTRUCTIONS)
            .finds((subject, found) -> DeclaredTexts.all(subject.declaration())
                    .filter(text -> text.text().length() > subject.settings().longText()
                            || text.text().startsWith("=")
                            || text.text().startsWith("#"))
                    .forEach(text -> found.accept(Observation.at(text.cell())
                            .with("length", text.text().length())
                            .with("text", DeclaredTexts.shortened(text.text())))));

    static final List<ReviewRule> ALL = List.of(
            VERSION_NOT_ACCEPTED,
            VERSION_OLDER,
            VERSION_PRERELEASE,
            LANGUAGE_NOT_ENGLISH,
            TEXT_NOT_ENGLISH,
            TEXT_LIMIT);

    private DocumentRules() {}

    private static void notAccepted(ReviewSubject subject, List<TemplateId> accepted, Consumer<Observation> found) {
        TemplateId template = subject.declaration().template().id();
        if (accepted.stream().noneMatch(one -> one.version().isSameRelease(template.version()))) {
            found.accept(Observation.ofFile()
                    .with("template", template)
                    .with(
                            "accepted",
                            accepted.stream().map(TemplateId::toString).collect(Collectors.joining(", "))));
        }
    }

    private static void older(ReviewSubject subject, Consumer<Observation> found) {
        TemplateId template = subject.declaration().template().id();
        newest(template)
                .filter(newest -> newest.version().compareTo(template.version()) > 0
                        && !newest.version().isSameRelease(template.version()))
                .ifPresent(newest -> found.accept(
                        Observation.ofFile().with("template", template).with("newest", newest)));
    }

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
            return Stream.concat(declaration.answers().stream(), declaration.companyAnswers().stream())
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
