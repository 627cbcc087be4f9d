package org.opencmrt.check;

import static org.opencmrt.model.Answer.Value.*;
import static org.opencmrt.model.Entry.*;
import static org.opencmrt.model.Metal.GOLD;
import static org.opencmrt.model.Metal.TIN;
import static org.opencmrt.model.Question.*;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opencmrt.internal.rules.ReadRule;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.Template;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.reference.OriginData;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.reference.StatusList;
import org.opencmrt.reference.StatusVocabulary;
import org.opencmrt.testing.DeclarationBuilder;
import org.opencmrt.testing.Facilities;

/** For each rule, a declaration in which it finds something, and a similar one in which it does not. */
final class RuleCases {
    /** The input of a rule. */
    static final class Try {
        final DeclarationBuilder declaration = DeclarationBuilder.in("acme.xlsx")
                .company("Acme Relays Ltd.")
                .field(Company.Field.EFFECTIVE_DATE, "2025-05-05")
                .field(Company.Field.SCOPE, "A. Company")
                .effective(LocalDate.of(2025, 5, 5));
        ReviewInputs inputs = ReviewInputs.none();
        ReviewSettings settings = ReviewSettings.standard();

        Try inScope(Metal metal) {
            declaration.answer(INTENTIONALLY_ADDED, metal, YES).answer(REMAINS_IN_PRODUCT, metal, YES);
            return this;
        }

        Try says(Question question, Answer.Value value) {
            declaration.answer(question, GOLD, value);
            return this;
        }

        Try row(Entry entry, Metal metal, String name, String country, String id) {
            declaration.smelter(entry, metal, name, country, id);
            return this;
        }

        Try about(Consumer<DeclarationBuilder> more) {
            more.accept(declaration);
            return this;
        }

        Try knowing(ReviewInputs newInputs) {
            inputs = newInputs;
            return this;
        }

        Try by(ReviewSettings newSettings) {
            settings = newSettings;
            return this;
        }

        Try dated(LocalDate day) {
            declaration.field(Company.Field.EFFECTIVE_DATE, day.toString()).effective(day);
            return this;
        }

        ReviewResult review(ReviewRule rule) {
            return DeclarationReview.standard()
                    .with(rule)
                    .with(inputs)
                    .with(settings)
                    .review(declaration.build());
        }
    }

    record RuleCase(String rule, Try fires, Try nearMiss) {
        @Override
        public String toString() {
            return rule;
        }
    }

    static final SmelterReferenceList OLD = SmelterReferenceList.of(
            Facilities.list()
                    .with(GOLD, "CID900009", "Gorge Gold Works", "PERU")
                    .entries(),
            "old list",
            LocalDate.of(2020, 1, 1));

    static final SmelterReferenceList LIST = SmelterReferenceList.combine(List.of(
            SmelterReferenceList.of(
                    Facilities.list()
                            .with(GOLD, "CID900001", "Aurora Refining Ltd.", "SWITZERLAND", "Aurora Affinage")
                            .with(GOLD, "CID900002", "Boreal Gold Refinery", "CANADA")
                            .with(GOLD, "CID900003", "Zephyrine Gold Kigali", "RWANDA")
                            .with(GOLD, "CID900006", "Quillon Precious Metals Toyama", "JAPAN")
                            .with(GOLD, "CID900007", "Quillon Precious Metals Lima", "PERU")
                            .with(TIN, "CID900004", "Delta Tin Works", "MALAYSIA")
                            .entries(),
                    "list",
                    LocalDate.of(2025, 4, 1)),
            OLD));

    static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);
    static final ReviewInputs KNOWN = ReviewInputs.none().reference(LIST);
    private static final ReviewInputs AUDITED = KNOWN.status(StatusBook.of(List.of(
            StatusList.parse("status.csv", """
                smelter_id,status,scheme,date
                CID900001,Conformant,RMAP,2025-01-01
                CID900002,Non-conformant,RMAP,2025-01-01
                CID900004,Eligible,RMAP,2025-01-01
                """.getBytes(StandardCharsets.UTF_8), StatusVocabulary.standard()))));
    private static final ReviewInputs TRACED =
            KNOWN.origins(OriginData.parse("origins.csv", """
                smelter_id,countries
                CID900001,Peru
                CID900002,Rwanda; Peru
                """.getBytes(StandardCharsets.UTF_8)));

    private RuleCases() {}

    private static Try plain() {
        return new Try();
    }

    private static Try gold() {
        return new Try().inScope(GOLD);
    }

    private static Try aurora() {
        return gold().row(LISTED, GOLD, "Aurora Refining Ltd.", "SWITZERLAND", null);
    }

    private static Try boreal() {
        return gold().row(LISTED, GOLD, "Boreal Gold Refinery", "CANADA", null);
    }

    private static Try asked(Answer.Value survey) {
        return gold().about(of -> of.companyAnswer(SURVEYS_SUPPLIERS, survey));
    }

    private static Try policy(Answer.Value established, Answer.Value isPublic) {
        return gold().about(
                        of -> of.companyAnswer(POLICY_ESTABLISHED, established).companyAnswer(POLICY_PUBLIC, isPublic));
    }

    private static Try many(int count, DeclarationScope scope) {
        Try many = gold().about(of -> of.scope(scope));
        List<String> names = new ArrayList<>();
        Facilities list = Facilities.list();
        for (int i = 0; i < 160; i++) {
            String name = "Foundry " + (char) ('A' + i / 26) + (char) ('a' + i % 26) + "xor Gold";
            list.with(GOLD, "CID8%05d".formatted(i), name, "CANADA");
            names.add("CID8%05d".formatted(i));
        }
        names.subList(0, count).forEach(id -> many.row(LISTED, GOLD, null, null, id));
        return many.knowing(ReviewInputs.none().reference(SmelterReferenceList.of(list.entries(), "many")));
    }

    static Stream<RuleCase> all() {
        return Stream.of(document(), company(), answers(), sourcing(), rates(), program(), rows(), ids(), facilities())
                .flatMap(cases -> cases);
    }

    private static RuleCase rule(String id, Try fires, Try nearMiss) {
        return new RuleCase(id, fires, nearMiss);
    }

    private static Stream<RuleCase> document() {
        ReviewSettings accepting =
                ReviewSettings.standard().accepting(List.of(TemplateId.of(TemplateFamily.CMRT, "6.5")));
        return Stream.of(
                rule(
                        "REVIEW_VERSION_NOT_ACCEPTED",
                        plain().by(accepting).about(of -> of.template(TemplateFamily.CMRT, "6.4")),
                        plain().by(accepting)),
                rule(
                        "REVIEW_VERSION_OLDER",
                        plain().about(of -> of.template(TemplateFamily.CMRT, "6.4")),
                        plain().about(of -> of.template(TemplateFamily.CMRT, "6.6.1"))),
                rule(
                        "REVIEW_VERSION_PRERELEASE",
                        plain().about(of -> of.template(TemplateFamily.CMRT, "6.5b")),
                        plain().about(of -> of.template(TemplateFamily.CMRT, "2.03a"))),
                rule(
                        "REVIEW_LANGUAGE_NOT_ENGLISH",
                        plain().about(of -> of.language(Template.Language.JAPANESE)),
                        plain()),
                rule(
                        "REVIEW_TEXT_NOT_ENGLISH",
                        plain().about(of -> of.company("阿克梅继电器有限公司")),
                        plain().about(of -> of.company("Acme 继电器 Relays Limited"))),
                rule(
                        "REVIEW_TEXT_LIMIT",
                        plain().about(of -> of.field(Company.Field.ADDRESS, "x".repeat(256))),
                        plain().about(of -> of.field(Company.Field.ADDRESS, "x".repeat(255)))));
    }

    private static Stream<RuleCase> company() {
        ReviewInputs today = ReviewInputs.none().asOf(AS_OF);
        ReviewInputs products = ReviewInputs.none()
                .expecting(new ReviewInputs.Expectation(Set.of(), Optional.of(DeclarationScope.PRODUCT)));
        return Stream.of(
                rule(
                        "REVIEW_DATE_FUTURE",
                        plain().knowing(today).dated(AS_OF.plusDays(1)),
                        plain().knowing(today).dated(AS_OF)),
                rule(
                        "REVIEW_DATE_OLD",
                        plain().knowing(today).dated(AS_OF.minusMonths(12).minusDays(1)),
                        plain().knowing(today).dated(AS_OF.minusMonths(12))),
                rule(
                        "REVIEW_DATE_BEFORE_VERSION",
                        plain().dated(LocalDate.of(2025, 4, 24)),
                        plain().dated(LocalDate.of(2025, 4, 25))),
                rule(
                        "REVIEW_DATE_UNREADABLE",
                        new Try().about(of -> of.effective(null).field(Company.Field.EFFECTIVE_DATE, "05/06/2025")),
                        plain()),
                rule(
                        "REVIEW_PERSON_PLACEHOLDER",
                        plain().about(of -> of.field(Company.Field.AUTHORIZER_NAME, "Same as above")),
                        plain().about(of -> of.field(Company.Field.AUTHORIZER_NAME, "Sam Above"))),
                rule(
                        "REVIEW_EMAIL_INVALID",
                        plain().about(of -> of.field(Company.Field.CONTACT_EMAIL, "kim@acme")),
                        plain().about(of ->
                                of.field(Company.Field.CONTACT_EMAIL, "Kim Doe <kim.doe@acme.example>; lee"))),
                rule(
                        "REVIEW_COMPANY_NOT_ASKED",
                        plain().knowing(ReviewInputs.none().asked(declaration -> Optional.empty())),
                        plain().knowing(ReviewInputs.none()
                                .asked(declaration -> Optional.of(ReviewInputs.Expectation.nothing())))),
                rule("REVIEW_SCOPE_UNKNOWN", plain().about(of -> of.unknownScope("All of it")), plain()),
                rule(
                        "REVIEW_PRODUCTS_WITHOUT_SCOPE",
                        plain().about(of -> of.product("AR-1", "Relay")),
                        plain().about(of -> of.scope(DeclarationScope.PRODUCT).product("AR-1", "Relay"))),
                rule(
                        "REVIEW_NOT_PRODUCT_LEVEL",
                        plain().knowing(products),
                        plain().knowing(products).about(of -> of.scope(DeclarationScope.PRODUCT))));
    }

    private static Stream<RuleCase> answers() {
        ReviewInputs expectsGold =
                ReviewInputs.none().expecting(new ReviewInputs.Expectation(Set.of(GOLD), Optional.empty()));
        Try unused = plain().says(INTENTIONALLY_ADDED, NO).row(NOT_YET_IDENTIFIED, GOLD, null, null, null);
        return Stream.of(
                rule("REVIEW_ANSWER_NOT_ALLOWED", plain().says(CAHRA, OTHER), plain().says(CAHRA, UNKNOWN)),
                rule(
                        "REVIEW_ANSWER_AFTER_GATE",
                        plain().says(INTENTIONALLY_ADDED, NO).says(COVERED_COUNTRIES, NO),
                        plain().says(INTENTIONALLY_ADDED, NO).says(REMAINS_IN_PRODUCT, NO)),
                rule(
                        "REVIEW_SMELTERS_FOR_UNUSED",
                        plain().says(INTENTIONALLY_ADDED, NO).row(LISTED, GOLD, "Aurora", "CANADA", null),
                        unused),
                rule(
                        "REVIEW_NO_3TG_UNEXPECTED",
                        plain().knowing(expectsGold).says(INTENTIONALLY_ADDED, NO),
                        plain().knowing(expectsGold).about(of -> of.answer(INTENTIONALLY_ADDED, TIN, NO))),
                rule(
                        "REVIEW_NO_3TG",
                        plain().says(INTENTIONALLY_ADDED, NO),
                        plain().says(INTENTIONALLY_ADDED, NO).about(of -> of.unanswered(INTENTIONALLY_ADDED, TIN))));
    }

    private static Stream<RuleCase> sourcing() {
        Try mine = gold().says(COVERED_COUNTRIES, NO)
                .about(of -> of.smelter(
                        LISTED,
                        GOLD,
                        Map.of(
                                DeclaredSmelter.Column.LOOKUP_NAME,
                                "Aurora",
                                DeclaredSmelter.Column.MINE_COUNTRIES,
                                "Peru; Rwanda")));
        return Stream.of(
                rule(
                        "REVIEW_COVERED_YES",
                        gold().says(COVERED_COUNTRIES, YES),
                        plain().says(INTENTIONALLY_ADDED, NO).says(COVERED_COUNTRIES, YES)),
                rule(
                        "REVIEW_COVERED_UNKNOWN",
                        gold().says(COVERED_COUNTRIES, UNKNOWN),
                        gold().about(of -> of.unanswered(COVERED_COUNTRIES, GOLD))),
                rule("REVIEW_CAHRA_YES", gold().says(CAHRA, YES), gold().says(CAHRA, UNKNOWN)),
                rule(
                        "REVIEW_COVERED_WITHOUT_CAHRA",
                        gold().says(COVERED_COUNTRIES, YES).says(CAHRA, NO),
                        gold().says(COVERED_COUNTRIES, YES).says(CAHRA, UNKNOWN)),
                rule(
                        "REVIEW_COVERED_YES_NO_SOURCE",
                        aurora().knowing(TRACED).says(COVERED_COUNTRIES, YES),
                        boreal().knowing(TRACED).says(COVERED_COUNTRIES, YES)),
                rule(
                        "REVIEW_COVERED_NO_BUT_SOURCE",
                        mine,
                        aurora().knowing(TRACED).says(COVERED_COUNTRIES, NO)),
                rule(
                        "REVIEW_RECYCLED_AND_COVERED",
                        gold().says(COVERED_COUNTRIES, YES).says(RECYCLED_OR_SCRAP, YES),
                        gold().says(COVERED_COUNTRIES, UNKNOWN).says(RECYCLED_OR_SCRAP, YES)),
                rule(
                        "REVIEW_RECYCLED_YES_ROWS_NOT",
                        gold().says(RECYCLED_OR_SCRAP, YES).about(of -> recycled(of, "No")),
                        gold().says(RECYCLED_OR_SCRAP, YES).about(of -> recycled(of, "Unknown"))),
                rule(
                        "REVIEW_RECYCLED_ROWS_YES",
                        gold().says(RECYCLED_OR_SCRAP, NO).about(of -> recycled(of, "Yes")),
                        gold().says(RECYCLED_OR_SCRAP, NO)
                                .about(of -> recycled(of, "Yes"))
                                .about(of -> recycled(of, "No"))));
    }

    private static void recycled(DeclarationBuilder declaration, String text) {
        declaration.smelter(
                LISTED,
                GOLD,
                Map.of(DeclaredSmelter.Column.LOOKUP_NAME, "Aurora", DeclaredSmelter.Column.RECYCLED_OR_SCRAP, text));
    }

    private static Stream<RuleCase> rates() {
        return Stream.of(
                rule(
                        "REVIEW_RATE_LOW",
                        gold().says(SUPPLIER_RESPONSE_RATE, HALF_OR_LESS),
                        gold().says(SUPPLIER_RESPONSE_RATE, OVER_50)),
                rule(
                        "REVIEW_RATE_INCOMPLETE",
                        gold().says(SUPPLIER_RESPONSE_RATE, OVER_90),
                        gold().says(SUPPLIER_RESPONSE_RATE, ALL)),
                rule(
                        "REVIEW_ALL_IDENTIFIED_RATE",
                        gold().says(ALL_SMELTERS_IDENTIFIED, YES).says(SUPPLIER_RESPONSE_RATE, OVER_90),
                        gold().says(ALL_SMELTERS_IDENTIFIED, YES).says(SUPPLIER_RESPONSE_RATE, ALL)),
                rule(
                        "REVIEW_RATE_ALL_NOT_IDENTIFIED",
                        gold().says(ALL_SMELTERS_IDENTIFIED, NO).says(SUPPLIER_RESPONSE_RATE, ALL),
                        gold().says(ALL_SMELTERS_IDENTIFIED, NO).says(SUPPLIER_RESPONSE_RATE, OVER_90)),
                rule(
                        "REVIEW_NOT_ALL_IDENTIFIED",
                        gold().says(ALL_SMELTERS_IDENTIFIED, NO),
                        plain().says(INTENTIONALLY_ADDED, NO).says(ALL_SMELTERS_IDENTIFIED, NO)),
                rule(
                        "REVIEW_NOT_ALL_REPORTED",
                        gold().says(ALL_SMELTERS_REPORTED, UNKNOWN),
                        gold().says(ALL_SMELTERS_REPORTED, YES)),
                rule(
                        "REVIEW_IDENTIFIED_NONE_LISTED",
                        gold().says(ALL_SMELTERS_IDENTIFIED, YES).row(NOT_YET_IDENTIFIED, GOLD, null, null, null),
                        aurora().says(ALL_SMELTERS_IDENTIFIED, YES)),
                rule(
                        "REVIEW_IDENTIFIED_BUT_OPEN_ROWS",
                        aurora().says(ALL_SMELTERS_IDENTIFIED, YES).row(UNRESOLVED, GOLD, "Nobody Knows", null, null),
                        aurora().says(ALL_SMELTERS_IDENTIFIED, YES).row(UNRESOLVED, TIN, "Nobody Knows", null, null)),
                rule(
                        "REVIEW_VALIDATED_CLAIM",
                        boreal().knowing(AUDITED).says(ALL_SMELTERS_VALIDATED, YES),
                        aurora().knowing(AUDITED).says(ALL_SMELTERS_VALIDATED, YES)));
    }

    private static Stream<RuleCase> program() {
        return Stream.of(
                rule("REVIEW_PROGRAM_NO", policy(NO, NO), policy(YES, NO)),
                rule(
                        "REVIEW_PROGRAM_WEAK",
                        policy(YES, NO),
                        gold().about(of -> of.companyAnswer(DISCLOSURE_REQUIRED, NO))),
                rule(
                        "REVIEW_SURVEY_NO_BUT_RATE",
                        asked(NO).says(SUPPLIER_RESPONSE_RATE, OVER_50),
                        asked(NO).says(SUPPLIER_RESPONSE_RATE, NONE)),
                rule(
                        "REVIEW_REQUIRES_VALIDATED_BUT_NOT",
                        boreal().knowing(AUDITED).about(of -> of.companyAnswer(REQUIRES_VALIDATED_SMELTERS, YES)),
                        aurora().knowing(AUDITED).about(of -> of.companyAnswer(REQUIRES_VALIDATED_SMELTERS, YES))),
                rule("REVIEW_PUBLIC_WITHOUT_POLICY", policy(NO, YES), policy(YES, YES)),
                rule(
                        "REVIEW_URL_INVALID",
                        policy(YES, YES).about(of -> of.comment("see our web site")),
                        policy(YES, YES).about(of -> of.comment("acme.example/policy"))),
                rule(
                        "REVIEW_COMMENT_EXPECTED",
                        asked(YES_OTHER_FORMAT),
                        asked(YES_OTHER_FORMAT).about(of -> of.comment("our own form"))));
    }

    private static Stream<RuleCase> rows() {
        return Stream.of(
                rule(
                        "REVIEW_ROW_METAL_MISSING",
                        plain().knowing(KNOWN).row(UNRESOLVED, null, "Somebody Else", null, null),
                        plain().knowing(KNOWN).row(UNRESOLVED, null, null, null, "CID900001")),
                rule(
                        "REVIEW_ROW_METAL_INVALID",
                        plain().about(of -> of.smelter(
                                UNRESOLVED,
                                null,
                                Map.of(DeclaredSmelter.Column.METAL, "Goldd", DeclaredSmelter.Column.NAME, "Aurora"))),
                        plain().row(UNRESOLVED, GOLD, "Aurora", null, null)),
                rule(
                        "REVIEW_NOT_YET_IDENTIFIED",
                        plain().row(NOT_YET_IDENTIFIED, GOLD, null, null, null),
                        plain().row(NOT_LISTED, GOLD, "Aurora", "PERU", null)),
                rule(
                        "REVIEW_NOT_LISTED",
                        plain().knowing(KNOWN).row(NOT_LISTED, GOLD, "Umbriel Castings", "CHILE", null),
                        plain().knowing(KNOWN).row(NOT_LISTED, GOLD, "Aurora Refining Ltd.", "SWITZERLAND", null)),
                rule(
                        "REVIEW_NOT_LISTED_IS_LISTED",
                        plain().knowing(KNOWN).row(NOT_LISTED, GOLD, "Aurora Refining Ltd.", "SWITZERLAND", null),
                        plain().knowing(KNOWN).row(NOT_LISTED, GOLD, "Umbriel Castings", "CHILE", null)),
                rule(
                        "REVIEW_NAME_UNUSABLE",
                        plain().row(NOT_LISTED, GOLD, "Confidential", "CHILE", null),
                        plain().row(NOT_LISTED, GOLD, "Confidential Metals", "CHILE", null)),
                rule(
                        "REVIEW_KNOWN_NON_SMELTER",
                        plain().knowing(ReviewInputs.none().nonSmelters(List.of("Solder Traders Inc.")))
                                .row(NOT_LISTED, GOLD, "SOLDER TRADERS, INC", "CHILE", null),
                        plain().knowing(ReviewInputs.none().nonSmelters(List.of("Solder Traders Inc.")))
                                .row(NOT_LISTED, GOLD, "Solder Makers Inc.", "CHILE", null)),
                rule(
                        "REVIEW_GROUP_NAME",
                        plain().knowing(KNOWN).row(NOT_LISTED, GOLD, "Quillon Precious Metals", null, null),
                        plain().knowing(KNOWN).row(NOT_LISTED, GOLD, "Quillon Precious Metals Lima", "PERU", null)),
                rule(
                        "REVIEW_MATCH_UNCERTAIN",
                        plain().knowing(KNOWN).row(NOT_LISTED, GOLD, "Quillon Precious Metals", null, null),
                        plain().knowing(KNOWN).row(NOT_LISTED, GOLD, "Umbriel Castings", "CHILE", null)),
                rule(
                        "REVIEW_ALIAS_MATCHED",
                        plain().knowing(KNOWN).row(LISTED, GOLD, "Aurora Affinage", "SWITZERLAND", null),
                        aurora().knowing(KNOWN)),
                rule(
                        "REVIEW_DUPLICATE_ROW",
                        aurora().knowing(KNOWN).row(LISTED, GOLD, null, null, "CID900001"),
                        aurora().knowing(KNOWN).row(LISTED, GOLD, null, null, "CID900002")),
                rule(
                        "REVIEW_LOOKUP_STALE",
                        aurora().about(of -> of.finding(
                                ReadRule.READ_LOOKUP_STALE.of().at(new CellRef("acme.xlsx", "Smelter List", "A5")))),
                        aurora()),
                rule(
                        "REVIEW_NAME_EXCLAMATION",
                        plain().row(NOT_LISTED, GOLD, "#REF!", "PERU", null),
                        plain().row(NOT_LISTED, GOLD, "Ref Metals", "PERU", null)));
    }

    private static Stream<RuleCase> ids() {
        Try contradictory = plain().knowing(KNOWN).row(CONTRADICTORY, GOLD, "Boreal Gold Refinery", null, "CID900001");
        return Stream.of(
                rule(
                        "REVIEW_ID_FORMAT",
                        plain().row(UNRESOLVED, GOLD, "Aurora", null, "CID12345"),
                        plain().row(UNRESOLVED, GOLD, "Aurora", null, "n/a")),
                rule(
                        "REVIEW_ID_UNKNOWN",
                        plain().knowing(KNOWN).row(UNRESOLVED, GOLD, "Aurora", null, "CID123456"),
                        plain().knowing(KNOWN).row(LISTED, GOLD, null, null, "CID900001")),
                rule(
                        "REVIEW_ID_REPLACED",
                        plain().row(UNRESOLVED, GOLD, "Somebody", null, "CID001323"),
                        plain().row(LISTED, GOLD, "Somebody", null, "CID001322")),
                rule(
                        "REVIEW_ID_METAL",
                        plain().knowing(KNOWN).row(LISTED, TIN, null, null, "CID900001"),
                        plain().knowing(KNOWN).row(LISTED, GOLD, null, null, "CID900001")),
                rule(
                        "REVIEW_ID_NAME",
                        contradictory,
                        plain().knowing(KNOWN).row(LISTED, GOLD, "Aurora Refining Ltd.", null, "CID900001")));
    }

    private static Stream<RuleCase> facilities() {
        return Stream.of(
                rule(
                        "REVIEW_COUNTRY_DIFFERS",
                        plain().knowing(KNOWN).row(LISTED, GOLD, "Aurora Refining Ltd.", "PERU", "CID900001"),
                        plain().knowing(KNOWN).row(LISTED, GOLD, "Aurora Refining Ltd.", "Suisse", "CID900001")),
                rule(
                        "REVIEW_COUNTRY_INVALID",
                        plain().row(NOT_LISTED, GOLD, "Aurora", "Atlantis", null),
                        plain().row(NOT_LISTED, GOLD, "Aurora", "Perú", null)),
                rule(
                        "REVIEW_REMOVED_FACILITY",
                        plain().knowing(KNOWN).row(LISTED, GOLD, null, null, "CID900009"),
                        plain().knowing(KNOWN).row(LISTED, GOLD, null, null, "CID900002")),
                rule("REVIEW_STATUS_NOT_CONFORMANT", boreal().knowing(AUDITED), aurora().knowing(AUDITED)),
                rule(
                        "REVIEW_STATUS_LISTED_ONLY",
                        plain().knowing(AUDITED).row(LISTED, TIN, "Delta Tin Works", "MALAYSIA", null),
                        aurora().knowing(AUDITED)),
                rule(
                        "REVIEW_FACILITY_COVERED_COUNTRY",
                        plain().knowing(KNOWN).row(LISTED, GOLD, null, null, "CID900003"),
                        plain().knowing(KNOWN).row(LISTED, GOLD, null, null, "CID900002")),
                rule(
                        "REVIEW_MINE_COVERED_COUNTRY",
                        plain().about(of -> of.mine(GOLD, "North Pit", "Rwanda")),
                        plain().about(of -> of.mine(GOLD, "North Pit", "Peru"))),
                rule(
                        "REVIEW_LIST_IS_REFERENCE",
                        many(128, DeclarationScope.COMPANY),
                        many(127, DeclarationScope.COMPANY)),
                rule("REVIEW_LIST_TOO_LONG", many(151, DeclarationScope.PRODUCT), many(150, DeclarationScope.PRODUCT)));
    }
}
