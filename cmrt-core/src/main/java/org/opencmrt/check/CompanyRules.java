package org.opencmrt.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.internal.rules.StandardRule;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.internal.text.Resources;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Product;
import org.opencmrt.model.TemplateId;

/** Rules about the company block. */
final class CompanyRules {
    private static final Map<String, Set<String>> PERSONS = Resources.wordsByKind(CompanyRules.class, "persons.tsv");
    private static final List<Company.Field> NAMES = List.of(Company.Field.CONTACT_NAME, Company.Field.AUTHORIZER_NAME);
    private static final List<Company.Field> EMAILS =
            List.of(Company.Field.CONTACT_EMAIL, Company.Field.AUTHORIZER_EMAIL);
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![^\\s,;<>()\\[\\]:/])[^\\s@<>,;:()\\[\\]/]+@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+\\p{L}{2,}"
                    + "(?![\\p{L}\\p{N}@])");

    static final List<ReviewRule> ALL = Rule.about(
            ReviewRule.Topic.COMPANY,
            Rule.of(StandardRule.REVIEW_COMPANY_NOT_ASKED, Sources.PRACTICE)
                    .needs(ReviewRule.Need.ASKED_SUPPLIERS)
                    .findsOnce(subject -> {
                        String name = company(subject).name().orElse("an unnamed company");
                        return subject.expectation().isPresent()
                                ? Optional.empty()
                                : Optional.of(at(subject, Company.Field.NAME).with("company", name));
                    }),
            Rule.of(StandardRule.REVIEW_SCOPE_UNKNOWN, Sources.DEFINITIONS)
                    .findsOnce(subject -> company(subject).scope().isPresent()
                            ? Optional.empty()
                            : text(subject, Company.Field.SCOPE)),
            Rule.of(StandardRule.REVIEW_PRODUCTS_WITHOUT_SCOPE, Sources.INSTRUCTIONS)
                    .findsOnce(subject -> {
                        List<Product> products = subject.declaration().products();
                        return company(subject)
                                .scope()
                                .filter(scope -> scope != DeclarationScope.PRODUCT && !products.isEmpty())
                                .map(scope -> Observation.at(products.get(0).at())
                                        .with("count", products.size())
                                        .with("scope", company(subject).text(Company.Field.SCOPE)));
                    }),
            Rule.of(StandardRule.REVIEW_NOT_PRODUCT_LEVEL, Sources.PRACTICE)
                    .needs(ReviewRule.Need.EXPECTED_SCOPE)
                    .findsOnce(subject -> subject.expectation()
                            .flatMap(ReviewInputs.Expectation::scope)
                            .filter(wanted -> wanted == DeclarationScope.PRODUCT)
                            .flatMap(wanted -> company(subject).scope())
                            .filter(scope -> scope == DeclarationScope.COMPANY)
                            .flatMap(scope -> text(subject, Company.Field.SCOPE))),
            Rule.of(StandardRule.REVIEW_PERSON_PLACEHOLDER, Sources.DEFINITIONS)
                    .finds((subject, found) -> NAMES.forEach(name -> field(subject, name)
                            .filter(text -> isNobody(text.text()))
                            .ifPresent(text -> found.accept(ofField(name, text))))),
            Rule.of(StandardRule.REVIEW_EMAIL_INVALID, Sources.CHECKER)
                    .finds((subject, found) -> EMAILS.forEach(email -> field(subject, email)
                            .filter(text -> text.text().contains("@")
                                    && !ADDRESS.matcher(text.text()).find())
                            .ifPresent(text -> found.accept(ofField(email, text))))),
            Rule.of(StandardRule.REVIEW_DATE_UNREADABLE, Sources.DEFINITIONS)
                    .findsOnce(subject -> company(subject).effectiveDate().isPresent()
                            ? Optional.empty()
                            : text(subject, Company.Field.EFFECTIVE_DATE)),
            Rule.of(StandardRule.REVIEW_DATE_FUTURE, Sources.DEFINITIONS)
                    .needs(ReviewRule.Need.AS_OF)
                    .findsOnce(subject -> company(subject)
                            .effectiveDate()
                            .filter(date -> date.isAfter(subject.asOf().orElseThrow()))
                            .map(date -> ofDate(subject, date).with("asOf", subject.asOf()))),
            Rule.of(StandardRule.REVIEW_DATE_OLD, Sources.DEFINITIONS)
                    .needs(ReviewRule.Need.AS_OF_OR_PERIOD)
                    .findsOnce(subject -> company(subject).effectiveDate().flatMap(date -> old(subject, date))),
            Rule.of(StandardRule.REVIEW_DATE_BEFORE_VERSION, Sources.REVISION).findsOnce(subject -> {
                TemplateId template = subject.declaration().template().id();
                Optional<LocalDate> released = Layouts.standard().find(template).map(Layout::released);
                return company(subject)
                        .effectiveDate()
                        .filter(date -> released.filter(date::isBefore).isPresent())
                        .map(date ->
                                ofDate(subject, date).with("template", template).with("released", released));
            }));

    private CompanyRules() {}

    private static Optional<Observation> old(ReviewSubject subject, LocalDate date) {
        Optional<LocalDate> earliest =
                subject.asOf().map(day -> day.minusMonths(subject.settings().monthsValid()));
        Optional<LocalDate> yearBegins = subject.period().map(year -> LocalDate.of(year, 1, 1));
        return Stream.concat(earliest.stream(), yearBegins.stream())
                .filter(date::isBefore)
                .findFirst()
                .map(limit -> ofDate(subject, date).with("earliest", limit));
    }

    private static boolean isNobody(String name) {
        String text = NameText.normalize(name);
        String mailbox = NameText.normalize(name.replaceFirst("@.*", ""));
        return text.isEmpty()
                || PERSONS.get("placeholder").contains(text)
                || PERSONS.get("mailbox").contains(mailbox);
    }

    private static Company company(ReviewSubject subject) {
        return subject.declaration().company();
    }

    private static Optional<DeclaredText> field(ReviewSubject subject, Company.Field field) {
        return Optional.ofNullable(company(subject).fields().get(field));
    }

    /** About the text of a field; empty if it is blank. */
    private static Optional<Observation> text(ReviewSubject subject, Company.Field field) {
        return field(subject, field).map(text -> Observation.at(text.cell()).with("text", text.text()));
    }

    /** About a field, or the entire file if it is blank. */
    private static Observation at(ReviewSubject subject, Company.Field field) {
        return field(subject, field).map(text -> Observation.at(text.cell())).orElseGet(Observation::ofFile);
    }

    private static Observation ofDate(ReviewSubject subject, LocalDate date) {
        return at(subject, Company.Field.EFFECTIVE_DATE).with("date", date);
    }

    private static Observation ofField(Company.Field field, DeclaredText text) {
        String who = field.name().startsWith("CONTACT") ? "contact" : "authorizer";
        return Observation.at(text.cell()).with("who", who).with("text", text.text());
    }
}
