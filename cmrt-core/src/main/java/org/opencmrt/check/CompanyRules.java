package org.opencmrt.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.internal.rules.StandardRule;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.TemplateId;

/** Rules about the company block. */
final class CompanyRules {
    private static final Map<String, Set<String>> PERSONS = ReviewWords.byKind("persons.tsv");
    private static final List<Company.Field> NAMES = List.of(Company.Field.CONTACT_NAME, Company.Field.AUTHORIZER_NAME);
    private static final List<Company.Field> EMAILS =
            List.of(Company.Field.CONTACT_EMAIL, Company.Field.AUTHORIZER_EMAIL);
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![^\\s,;<>()\\[\\]:/])[^\\s@<>,;:()\\[\\]/]+@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+\\p{L}{2,}"
                    + "(?![\\p{L}\\p{N}@])");

    static final ReviewRule DATE_FUTURE = date(Rule.of(StandardRule.REVIEW_DATE_FUTURE))
            .needs(ReviewRule.Need.AS_OF)
            .finds((subject, found) -> effectiveDate(subject)
                    .filter(date -> date.isAfter(subject.asOf().orElseThrow()))
                    .ifPresent(date -> found.accept(
                            ofDate(subject, date).with("asOf", subject.asOf().orElseThrow()))));

    static final ReviewRule DATE_OLD = date(Rule.of(StandardRule.REVIEW_DATE_OLD))
            .needs(ReviewRule.Need.AS_OF_OR_PERIOD)
            .finds((subject, found) -> effectiveDate(subject).ifPresent(date -> old(subject, date, found)));

    static final ReviewRule DATE_BEFORE_VERSION = date(Rule.of(StandardRule.REVIEW_DATE_BEFORE_VERSION))
            .from(Sources.REVISION)
            .finds((subject, found) -> {
                TemplateId template = subject.declaration().template().id();
                Optional<LocalDate> released = Layouts.standard().find(template).map(Layout::released);
                effectiveDate(subject)
                        .filter(date -> released.filter(date::isBefore).isPresent())
                        .ifPresent(date -> found.accept(ofDate(subject, date)
                                .with("template", template)
                                .with("released", released.orElseThrow())));
            });

    static final ReviewRule DATE_UNREADABLE = date(Rule.of(StandardRule.REVIEW_DATE_UNREADABLE))
            .finds((subject, found) -> {
                if (effectiveDate(subject).isEmpty()) {
                    field(subject, Company.Field.EFFECTIVE_DATE)
                            .ifPresent(text ->
                                    found.accept(Observation.at(text.cell()).with("text", text.text())));
                }
            });

    static final ReviewRule PERSON_PLACEHOLDER = Rule.of(StandardRule.REVIEW_PERSON_PLACEHOLDER)
            .about(ReviewRule.Topic.COMPANY)
            .from(Sources.DEFINITIONS)
            .finds((subject, found) -> NAMES.forEach(name -> field(subject, name)
                    .filter(text -> isNobody(text.text()))
                    .ifPresent(text -> found.accept(ofField(name, text)))));

    static final ReviewRule EMAIL_INVALID = Rule.of(StandardRule.REVIEW_EMAIL_INVALID)
            .about(ReviewRule.Topic.COMPANY)
            .from(Sources.CHECKER)
            .finds((subject, found) -> EMAILS.forEach(email -> field(subject, email)
                    .filter(text -> text.text().contains("@")
                            && !ADDRESS.matcher(text.text()).find())
                    .ifPresent(text -> found.accept(ofField(email, text)))));

    static final ReviewRule COMPANY_NOT_ASKED = Rule.of(StandardRule.REVIEW_COMPANY_NOT_ASKED)
            .about(ReviewRule.Topic.COMPANY)
            .from(Sources.PRACTICE)
            .needs(ReviewRule.Need.ASKED_SUPPLIERS)
            .finds((subject, found) -> {
                if (subject.expectation().isEmpty()) {
                    Optional<DeclaredText> name = field(subject, Company.Field.NAME);
                    found.accept(name.map(text -> Observation.at(text.cell()))
                            .orElseGet(Observation::ofFile)
                            .with("company", name.map(DeclaredText::text).orElse("an unnamed company")));
                }
            });

    static final ReviewRule SCOPE_UNKNOWN = Rule.of(StandardRule.REVIEW_SCOPE_UNKNOWN)
            .about(ReviewRule.Topic.COMPANY)
            .from(Sources.DEFINITIONS)
            .finds((subject, found) -> {
                if (subject.declaration().company().scope().isEmpty()) {
                    field(subject, Company.Field.SCOPE)
                            .ifPresent(text ->
                                    found.accept(Observation.at(text.cell()).with("text", text.text())));
                }
            });

    static final ReviewRule PRODUCTS_WITHOUT_SCOPE = Rule.of(StandardRule.REVIEW_PRODUCTS_WITHOUT_SCOPE)
            .about(ReviewRule.Topic.COMPANY)
            .from(Sources.INSTRUCTIONS)
            .finds((subject, found) -> {
                boolean otherScope = subject.declaration()
                        .company()
                        .scope()
                        .filter(scope -> scope != DeclarationScope.PRODUCT)
                        .isPresent();
                if (otherScope && !subject.declaration().products().isEmpty()) {
                    found.accept(Observation.at(
                                    subject.declaration().products().get(0).at())
                            .with("count", subject.declaration().products().size())
                            .with(
                                    "scope",
                                    subject.declaration()
                                            .company()
                                            .text(Company.Field.SCOPE)
                                            .orElse("")));
                }
            });

    static final ReviewRule NOT_PRODUCT_LEVEL = Rule.of(StandardRule.REVIEW_NOT_PRODUCT_LEVEL)
            .about(ReviewRule.Topic.COMPANY)
            .from(Sources.PRACTICE)
            .needs(ReviewRule.Need.EXPECTED_SCOPE)
            .finds((subject, found) -> {
                boolean wanted = subject.expectation()
                        .flatMap(ReviewInputs.Expectation::scope)
                        .filter(scope -> scope == DeclarationScope.PRODUCT)
                        .isPresent();
                if (wanted && subject.declaration().company().scope().equals(Optional.of(DeclarationScope.COMPANY))) {
                    field(subject, Company.Field.SCOPE)
                            .ifPresent(text ->
                                    found.accept(Observation.at(text.cell()).with("text", text.text())));
                }
            });

    static final List<ReviewRule> ALL = List.of(
            COMPANY_NOT_ASKED,
            SCOPE_UNKNOWN,
            PRODUCTS_WITHOUT_SCOPE,
            NOT_PRODUCT_LEVEL,
            PERSON_PLACEHOLDER,
            EMAIL_INVALID,
            DATE_UNREADABLE,
            DATE_FUTURE,
            DATE_OLD,
            DATE_BEFORE_VERSION);

    private CompanyRules() {}

    private static Rule.Draft date(Rule.Draft draft) {
        return draft.about(ReviewRule.Topic.COMPANY).from(Sources.DEFINITIONS);
    }

    private static void old(ReviewSubject subject, LocalDate date, Consumer<Observation> found) {
        Optional<LocalDate> earliest = subject.asOf()
                .map(day -> day.minusMonths(subject.settings().monthsValid()))
                .filter(date::isBefore);
        Optional<LocalDate> yearBegins =
                subject.period().map(year -> LocalDate.of(year, 1, 1)).filter(date::isBefore);
        earliest.or(() -> yearBegins)
                .ifPresent(limit -> found.accept(ofDate(subject, date).with("earliest", limit)));
    }

    private static boolean isNobody(String name) {
        String text = NameText.normalize(name);
        String mailbox = NameText.normalize(name.replaceFirst("@.*", ""));
        return text.isEmpty()
                || PERSONS.get("placeholder").contains(text)
                || PERSONS.get("mailbox").contains(mailbox);
    }

    private static Optional<LocalDate> effectiveDate(ReviewSubject subject) {
        return subject.declaration().company().effectiveDate();
    }

    private static Optional<DeclaredText> field(ReviewSubject subject, Company.Field field) {
        return Optional.ofNullable(subject.declaration().company().fields().get(field));
    }

    private static Observation ofDate(ReviewSubject subject, LocalDate date) {
        return field(subject, Company.Field.EFFECTIVE_DATE)
                .map(text -> Observation.at(text.cell()))
                .orElseGet(Observation::ofFile)
                .with("date", date);
    }

    private static Observation ofField(Company.Field field, DeclaredText text) {
        String who = field.name().startsWith("CONTACT") ? "contact" : "authorizer";
        return Observation.at(text.cell()).with("who", who).with("text", text.text());
    }
}
