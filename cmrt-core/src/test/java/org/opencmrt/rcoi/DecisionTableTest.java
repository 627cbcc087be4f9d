package org.opencmrt.rcoi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.model.Answer.Value.NO;
import static org.opencmrt.model.Answer.Value.UNKNOWN;
import static org.opencmrt.model.Answer.Value.YES;
import static org.opencmrt.rcoi.RcoiResult.Outcome.NOT_FROM_COVERED;
import static org.opencmrt.rcoi.RcoiResult.Outcome.NOT_NECESSARY;
import static org.opencmrt.rcoi.RcoiResult.Outcome.NO_REASON_TO_BELIEVE;
import static org.opencmrt.rcoi.RcoiResult.Outcome.REASON_TO_BELIEVE;
import static org.opencmrt.rcoi.RcoiResult.Outcome.RECYCLED_OR_SCRAP;
import static org.opencmrt.rcoi.RcoiResult.Outcome.UNDETERMINED;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.reference.AskedSuppliers;
import org.opencmrt.reference.OriginData;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.Survey;
import org.opencmrt.support.RollUps;
import org.opencmrt.testing.DeclarationBuilder;
import org.opencmrt.testing.FakeReference;

/** The decision table, line by line, each with a case that just misses it. All cases are about gold. */
class DecisionTableTest {
    private static final String OUTSIDE = "smelter_id,countries\nCID900001,Peru; Chile\n";
    private static final String RECYCLES = "smelter_id,level\nCID900001,recycled\n";

    static Stream<Arguments> lines() {
        return Stream.of(
                row(
                        "the company declares it not necessary",
                        1,
                        NOT_NECESSARY,
                        one(used().covered(YES)).policy(notNecessary(Metal.GOLD))),
                row(
                        "near miss: it declares another metal so",
                        2,
                        REASON_TO_BELIEVE,
                        one(used().covered(YES)).policy(notNecessary(Metal.TIN))),
                row(
                        "every answer says not added",
                        1,
                        NOT_NECESSARY,
                        one(denied(Question.INTENTIONALLY_ADDED), denied(Question.INTENTIONALLY_ADDED))),
                row("every answer says not remaining", 1, NOT_NECESSARY, one(denied(Question.REMAINS_IN_PRODUCT))),
                row(
                        "near miss: one says it is used, from elsewhere",
                        4,
                        NOT_FROM_COVERED,
                        one(denied(Question.INTENTIONALLY_ADDED), used().covered(NO))),
                row(
                        "near miss: a supplier has not answered",
                        6,
                        UNDETERMINED,
                        one(denied(Question.INTENTIONALLY_ADDED)).asking("s0", "Silent Ltd.")),
                row(
                        "near miss: a file cannot be read",
                        6,
                        UNDETERMINED,
                        one(denied(Question.INTENTIONALLY_ADDED)).unreadable()),
                row("an answer says covered", 2, REASON_TO_BELIEVE, one(used().covered(YES), used().covered(NO))),
                row(
                        "near miss: the declaration is not about the metal",
                        1,
                        NOT_NECESSARY,
                        one(denied(Question.INTENTIONALLY_ADDED).covered(YES))),
                row(
                        "near miss: that answer is explained as recycled",
                        3,
                        RECYCLED_OR_SCRAP,
                        one(used().covered(YES).recycled(YES))),
                row(
                        "the explanation is contradicted by a row",
                        2,
                        REASON_TO_BELIEVE,
                        one(used().covered(YES).recycled(YES).recycledRow("No")).origins(RECYCLES)),
                row(
                        "a facility has a covered origin",
                        2,
                        REASON_TO_BELIEVE,
                        one(used().covered(NO).names("CID900001"))
                                .origins("smelter_id,countries\nCID900001,Peru; Rwanda\n")),
                row(
                        "a facility is of level L3",
                        2,
                        REASON_TO_BELIEVE,
                        one(used().covered(NO).names("CID900001")).origins("smelter_id,level\nCID900001,L3\n")),
                row(
                        "a facility stands in a covered country",
                        2,
                        REASON_TO_BELIEVE,
                        one(used().covered(NO).names("CID900006")).origins("smelter_id,countries\nCID900006,Peru\n")),
                row(
                        "near miss: it stands there and recycles only",
                        3,
                        RECYCLED_OR_SCRAP,
                        one(used().covered(NO).recycled(YES).names("CID900006"))
                                .origins("smelter_id,level\nCID900006,recycled\n")),
                row(
                        "near miss: the covered origin is that of a facility nobody names",
                        4,
                        NOT_FROM_COVERED,
                        one(used().covered(NO).names("CID900001")).origins(OUTSIDE + "CID900002,Rwanda\n")),
                row(
                        "a mine lies in a covered country",
                        2,
                        REASON_TO_BELIEVE,
                        one(used().covered(NO).mine("Chile; Congo, Democratic Republic of the"))
                                .origins(OUTSIDE)),
                row(
                        "near miss: the mine lies elsewhere",
                        4,
                        NOT_FROM_COVERED,
                        one(used().covered(NO).mine("Chile; Peru")).origins(OUTSIDE)),
                row(
                        "an unresolved row names a covered mine",
                        2,
                        REASON_TO_BELIEVE,
                        one(used().covered(NO).unresolvedMine("Uganda"))),
                row(
                        "a strong signal outweighs a supplier without an answer",
                        2,
                        REASON_TO_BELIEVE,
                        one(used().covered(YES)).asking("s0", "Silent Ltd.")),
                row(
                        "all is recycled",
                        3,
                        RECYCLED_OR_SCRAP,
                        one(
                                        used().covered(NO).recycled(YES).names("CID900001"),
                                        used().covered(NO).recycled(YES))
                                .origins(RECYCLES)),
                row(
                        "near miss: one answer does not say recycled",
                        4,
                        NOT_FROM_COVERED,
                        one(used().covered(NO).recycled(YES).names("CID900001"), used().covered(NO))
                                .origins(RECYCLES)),
                row(
                        "near miss: a facility is not known to recycle only",
                        4,
                        NOT_FROM_COVERED,
                        one(used().covered(NO).recycled(YES).names("CID900001")).origins(OUTSIDE)),
                row(
                        "near miss: the origin of a facility is not known",
                        0,
                        UNDETERMINED,
                        one(used().covered(NO).recycled(YES).names("CID900001"))),
                row(
                        "all speaks for elsewhere",
                        4,
                        NOT_FROM_COVERED,
                        one(used().covered(NO).names("CID900001")).origins(OUTSIDE)),
                row(
                        "near miss: an answer is unknown",
                        0,
                        UNDETERMINED,
                        one(used().covered(NO).names("CID900001"), used().covered(UNKNOWN))
                                .origins(OUTSIDE)),
                row(
                        "near miss: part is covered and explained, part is not recycled",
                        0,
                        UNDETERMINED,
                        one(used().covered(YES).recycled(YES), used().covered(NO))),
                row(
                        "level L2 is a warning sign",
                        5,
                        UNDETERMINED,
                        one(used().covered(NO).names("CID900001")).origins("smelter_id,level\nCID900001,L2\n")),
                row(
                        "a country of transit is a warning sign",
                        5,
                        UNDETERMINED,
                        one(used().covered(NO).names("CID900001"))
                                .origins(OUTSIDE)
                                .policy(RcoiPolicy.standard().withTransitCountries(Set.of(Country.of("CL"))))),
                row(
                        "a facility that stands in a country of transit is a warning sign",
                        5,
                        UNDETERMINED,
                        one(used().covered(NO).names("CID900001"))
                                .origins(OUTSIDE)
                                .policy(RcoiPolicy.standard().withTransitCountries(Set.of(Country.of("CH"))))),
                row(
                        "near miss: the country of transit is another",
                        4,
                        NOT_FROM_COVERED,
                        one(used().covered(NO).names("CID900001"))
                                .origins(OUTSIDE)
                                .policy(RcoiPolicy.standard().withTransitCountries(Set.of(Country.of("AE"))))),
                row(
                        "near miss: level L1 is none",
                        4,
                        NOT_FROM_COVERED,
                        one(used().covered(NO).names("CID900001")).origins("smelter_id,level\nCID900001,L1\n")),
                row(
                        "a warning sign is not cleared by the company's word",
                        5,
                        UNDETERMINED,
                        one(used().covered(NO).names("CID900001"))
                                .origins("smelter_id,level\nCID900001,L2\n")
                                .policy(RcoiPolicy.standard().confirmed())),
                row(
                        "an unresolved row is too much",
                        6,
                        UNDETERMINED,
                        one(used().covered(NO).unresolved())
                                .policy(RcoiPolicy.standard().confirmed())),
                row(
                        "near miss: the company bears one",
                        7,
                        NO_REASON_TO_BELIEVE,
                        one(used().covered(NO).unresolved())
                                .policy(RcoiPolicy.standard().confirmed().withMinimum(1, 1))),
                row(
                        "a supplier without an answer is too much",
                        6,
                        UNDETERMINED,
                        one(used().covered(NO))
                                .asking("s0", "Silent Ltd.")
                                .policy(RcoiPolicy.standard().confirmed())),
                row(
                        "near miss: the company bears half",
                        7,
                        NO_REASON_TO_BELIEVE,
                        one(used().covered(NO))
                                .asking("s0", "Silent Ltd.")
                                .policy(RcoiPolicy.standard().confirmed().withMinimum(0.5, 0))),
                row(
                        "open answers, all answered, confirmed",
                        7,
                        NO_REASON_TO_BELIEVE,
                        one(used().covered(UNKNOWN))
                                .policy(RcoiPolicy.standard().confirmed())),
                row(
                        "a blank answer is open, too",
                        7,
                        NO_REASON_TO_BELIEVE,
                        one(used().blankCovered()).policy(RcoiPolicy.standard().confirmed())),
                row("near miss: not confirmed", 0, UNDETERMINED, one(used().covered(UNKNOWN))),
                row(
                        "a newer declaration settles what the older one did not know",
                        4,
                        NOT_FROM_COVERED,
                        one(
                                used().covered(UNKNOWN).unresolved().sent("Acme", 1),
                                used().covered(NO).sent("Acme", 2))),
                row(
                        "near miss: the newer one is another supplier's",
                        6,
                        UNDETERMINED,
                        one(
                                used().covered(UNKNOWN).unresolved().sent("Acme", 1),
                                used().covered(NO).sent("Bolt", 2))),
                row(
                        "near miss: the one that does not know has no date, and may be the newest",
                        0,
                        UNDETERMINED,
                        one(
                                used().covered(UNKNOWN).sent("Acme", 0),
                                used().covered(NO).sent("Acme", 2))),
                row(
                        "near miss: the newer one knows less",
                        0,
                        UNDETERMINED,
                        one(
                                used().covered(NO).sent("Acme", 1),
                                used().covered(UNKNOWN).sent("Acme", 2))),
                row(
                        "a newer declaration does not take back a reason to believe",
                        2,
                        REASON_TO_BELIEVE,
                        one(
                                used().covered(YES).sent("Acme", 1),
                                used().covered(NO).sent("Acme", 2))),
                row(
                        "a newer declaration that denies the metal does not take it back either",
                        2,
                        REASON_TO_BELIEVE,
                        one(
                                used().covered(YES).sent("Acme", 1),
                                denied(Question.INTENTIONALLY_ADDED).sent("Acme", 2))),
                row(
                        "near miss: it denies what the older one only did not know",
                        1,
                        NOT_NECESSARY,
                        one(
                                used().covered(UNKNOWN).sent("Acme", 1),
                                denied(Question.INTENTIONALLY_ADDED).sent("Acme", 2))),
                row(
                        "near miss: the older one denied, the newer one does not",
                        4,
                        NOT_FROM_COVERED,
                        one(
                                denied(Question.INTENTIONALLY_ADDED).sent("Acme", 1),
                                used().covered(NO).sent("Acme", 2))),
                row("nothing is known", 0, UNDETERMINED, one()));
    }

    @ParameterizedTest(name = "{1}: {0} is {2}")
    @MethodSource("lines")
    void the_first_line_that_fits_decides(String why, int line, RcoiResult.Outcome outcome, Case situation) {
        RcoiResult.Mineral gold = situation.determine().of(Metal.GOLD).orElseThrow();

        assertThat(gold.outcome()).as(gold.reason() + " " + gold.evidence()).isEqualTo(outcome);
        assertThat(gold.line()).as(gold.reason()).isEqualTo(line);
        if (gold.outcome() == REASON_TO_BELIEVE || gold.outcome() == UNDETERMINED) {
            assertThat(gold.wouldChange()).isNotEmpty();
        }
    }

    private static Arguments row(String why, int line, RcoiResult.Outcome outcome, Case situation) {
        return Arguments.of(why, line, outcome, situation);
    }

    private static RcoiPolicy notNecessary(Metal metal) {
        return RcoiPolicy.standard().withNotNecessary(Set.of(metal));
    }

    private static Case one(Supplier... suppliers) {
        return new Case(List.of(suppliers));
    }

    private static Supplier used() {
        return new Supplier().answer(Question.INTENTIONALLY_ADDED, YES);
    }

    private static Supplier denied(Question question) {
        Supplier supplier = question == Question.INTENTIONALLY_ADDED ? new Supplier() : used();
        return supplier.answer(question, NO);
    }

    /** A supplier's declaration that is being built. */
    private static final class Supplier {
        private final List<Consumer<DeclarationBuilder>> steps = new ArrayList<>();

        Supplier answer(Question question, Answer.Value value) {
            steps.add(declaration -> declaration.answer(question, Metal.GOLD, value));
            return this;
        }

        Supplier covered(Answer.Value value) {
            return answer(Question.COVERED_COUNTRIES, value);
        }

        Supplier blankCovered() {
            steps.add(declaration -> declaration.unanswered(Question.COVERED_COUNTRIES, Metal.GOLD));
            return this;
        }

        Supplier recycled(Answer.Value value) {
            return answer(Question.RECYCLED_OR_SCRAP, value);
        }

        Supplier names(String id) {
            return smelter(Entry.LISTED, Map.of(DeclaredSmelter.Column.ID_INPUT, id));
        }

        Supplier mine(String countries) {
            return smelter(
                    Entry.LISTED,
                    Map.of(
                            DeclaredSmelter.Column.ID_INPUT,
                            "CID900001",
                            DeclaredSmelter.Column.MINE_COUNTRIES,
                            countries));
        }

        Supplier recycledRow(String text) {
            return smelter(
                    Entry.LISTED,
                    Map.of(
                            DeclaredSmelter.Column.ID_INPUT,
                            "CID900001",
                            DeclaredSmelter.Column.RECYCLED_OR_SCRAP,
                            text));
        }

        Supplier unresolved() {
            return smelter(Entry.NOT_LISTED, Map.of(DeclaredSmelter.Column.NAME, "Somebody's Foundry"));
        }

        Supplier unresolvedMine(String country) {
            return smelter(
                    Entry.NOT_LISTED,
                    Map.of(
                            DeclaredSmelter.Column.NAME,
                            "Somebody's Foundry",
                            DeclaredSmelter.Column.MINE_COUNTRIES,
                            country));
        }

        /** Sets the sender and the year after 2020; year 0 means no date. */
        Supplier sent(String company, int year) {
            steps.add(declaration ->
                    declaration.company(company).effective(year == 0 ? null : LocalDate.of(2020 + year, 3, 14)));
            return this;
        }

        private Supplier smelter(Entry entry, Map<DeclaredSmelter.Column, String> texts) {
            steps.add(declaration -> declaration.smelter(entry, Metal.GOLD, texts));
            return this;
        }

        ReadResult read(String name) {
            DeclarationBuilder declaration = DeclarationBuilder.in(name + ".xlsx");
            steps.forEach(step -> step.accept(declaration));
            return declaration.read();
        }
    }

    /** An inquiry that is being built. */
    private static final class Case {
        private final List<Supplier> suppliers;
        private final List<String> asked = new ArrayList<>();
        private boolean unreadable;
        private OriginData origins = OriginData.none();
        private RcoiPolicy policy = RcoiPolicy.standard();

        Case(List<Supplier> suppliers) {
            this.suppliers = suppliers;
        }

        Case asking(String... names) {
            asked.addAll(List.of(names));
            return this;
        }

        Case unreadable() {
            unreadable = true;
            return this;
        }

        Case origins(String csv) {
            origins = OriginData.parse("origins.csv", csv.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        Case policy(RcoiPolicy newPolicy) {
            policy = newPolicy;
            return this;
        }

        RcoiResult determine() {
            List<ReadResult> results = new ArrayList<>();
            for (int i = 0; i < suppliers.size(); i++) {
                results.add(suppliers.get(i).read("s" + i));
            }
            if (unreadable) {
                results.add(DeclarationBuilder.unreadable("locked.xlsx"));
            }
            RollUp rollUp = results.stream().collect(RollUps.collector(new FakeReference()));
            RcoiDetermination inquiry =
                    RcoiDetermination.of(rollUp).with(origins).with(policy);
            if (!asked.isEmpty()) {
                String list = "name\n" + String.join("\n", asked) + "\n";
                inquiry = inquiry.with(
                        Survey.of(rollUp, AskedSuppliers.parse("asked.csv", list.getBytes(StandardCharsets.UTF_8))));
            }
            return inquiry.determine();
        }
    }

    @Test
    void the_docs_have_every_line() throws IOException {
        Path docs = Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."))
                .resolve("docs/reports.md");
        String text = Files.readString(docs).replaceAll("\\s+", " ");

        assertThat(RcoiResult.decisionTable())
                .allSatisfy(line -> assertThat(text).contains("- " + line));
    }
}
