package org.opencmrt.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.opencmrt.model.Answer;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

/**
 * Small programs of suppliers with many collisions: few companies, few contents, and the facilities of
 * {@link FakeReference}.
 */
public final class DeclarationArbitraries {
    private DeclarationArbitraries() {}

    /** Results of reading up to twelve files. Some are unreadable, some have the same content, and some occur twice. */
    public static Arbitrary<List<ReadResult>> programs() {
        return results().list().ofMaxSize(12);
    }

    /** The result of reading one file. */
    public static Arbitrary<ReadResult> results() {
        Arbitrary<ReadResult> unreadable = files().map(DeclarationBuilder::unreadable);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(9, declarations()), net.jqwik.api.Tuple.of(1, unreadable));
    }

    private static Arbitrary<ReadResult> declarations() {
        Arbitrary<String> companies = Arbitraries.of("Acme Relays", "ACME  RELAYS", "Birch & Co.", "Cobbler's", "");
        Arbitrary<String> contents = Arbitraries.of("one", "two", "three", "four", "five", "six", "seven");
        Arbitrary<DeclarationScope> scopes = Arbitraries.of(DeclarationScope.COMPANY, DeclarationScope.PRODUCT);
        return Combinators.combine(
                        files(),
                        companies,
                        contents,
                        scopes,
                        dates(),
                        rows().list().ofMaxSize(6),
                        answers().list().ofMaxSize(4))
                .as((file, company, content, scope, date, rows, answers) -> {
                    DeclarationBuilder declaration = DeclarationBuilder.in(file)
                            .company(company)
                            .content(content)
                            .effective(date)
                            .scope(scope);
                    answers.forEach(answer -> declaration.answer(answer.question(), answer.metal(), answer.value()));
                    rows.forEach(
                            row -> declaration.smelter(row.entry(), row.metal(), row.name(), row.country(), row.id()));
                    return declaration.read();
                });
    }

    /**
     * Complete workbooks without contradictions, of versions in use, for any of the conflict minerals or none, with
     * rows by id or by name. A review with the given list finds nothing to ask about them.
     *
     * @param list the look-up sheet; each facility of a metal in use is declared. A metal without a facility is never in use,
     *     because nothing could be declared for it
     * @param effective the effective date
     */
    public static Arbitrary<WorkbookFactory> completeWorkbooks(List<ReferenceEntry> list, LocalDate effective) {
        List<Metal> listed = Metal.CONFLICT_MINERALS.stream()
                .filter(metal ->
                        list.stream().anyMatch(entry -> entry.smelter().metal().equals(metal)))
                .toList();
        Arbitrary<Set<Metal>> used = listed.isEmpty()
                ? Arbitraries.just(Set.of())
                : Arbitraries.of(listed).set();
        Arbitrary<String> versions = Arbitraries.of("6.01", "6.22", "6.31", "6.4", "6.5");
        Arbitrary<Boolean> byName = Arbitraries.of(true, false);
        return Combinators.combine(used, versions, byName)
                .as((metals, version, named) -> complete(WorkbookFactory.cmrt(version), metals, named, list)
                        .effectiveDate(effective));
    }

    private static WorkbookFactory complete(
            WorkbookFactory workbook, Set<Metal> metals, boolean byName, List<ReferenceEntry> list) {
        workbook.company("Acme Relays Ltd.")
                .scope(DeclarationScope.COMPANY, "")
                .people("Kim Doe", "kim.doe@acme.example", "+1 555 0100", "Lee Roe")
                .lookup(list)
                .uses(metals.stream().sorted().toArray(Metal[]::new))
                .cell("Declaration!G77", "https://acme.example/policy");
        list.stream()
                .filter(entry -> metals.contains(entry.smelter().metal()))
                .forEach(entry -> workbook.smelter(row -> {
                    if (byName || entry.smelter().id().isEmpty()) {
                        row.listed(entry.smelter().metal(), entry.lookupName());
                    } else {
                        row.id(entry.smelter().id().get().value());
                    }
                }));
        return workbook;
    }

    private static Arbitrary<String> files() {
        return Arbitraries.of("a.xlsx", "b.xlsx", "c/a.xlsx", "d.xls", "e.xlsx", "f.xlsx");
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.of(LocalDate.of(2023, 3, 14), LocalDate.of(2024, 3, 14), LocalDate.of(2025, 3, 14))
                .injectNull(0.2);
    }

    private record Row(Entry entry, Metal metal, String name, String country, String id) {}

    private record Said(Question question, Metal metal, Answer.Value value) {}

    private static Arbitrary<Said> answers() {
        return Combinators.combine(
                        Arbitraries.of(
                                Question.INTENTIONALLY_ADDED, Question.REMAINS_IN_PRODUCT, Question.COVERED_COUNTRIES),
                        metals(),
                        Arbitraries.of(
                                Answer.Value.YES, Answer.Value.NO, Answer.Value.UNKNOWN, Answer.Value.NOT_DECLARING))
                .as(Said::new);
    }

    private static Arbitrary<Row> rows() {
        Arbitrary<String> names = Arbitraries.of(Stream.concat(
                        FakeReference.SMELTERS.stream().map(Smelter::name),
                        Stream.of("Delta", "AURORA REFINING LTD.", "Nobody"))
                .toList());
        Arbitrary<String> ids = Arbitraries.of(Stream.concat(
                        FakeReference.SMELTERS.stream().flatMap(smelter -> smelter.id().map(SmelterId::value).stream()),
                        Stream.of("CID123456", "n/a"))
                .toList());
        return Combinators.combine(
                        Arbitraries.of(Entry.class),
                        metals().injectNull(0.1),
                        names.injectNull(0.2),
                        Arbitraries.of("JAPAN", "CANADA", "Atlantis").injectNull(0.3),
                        ids.injectNull(0.5))
                .as(Row::new);
    }

    private static Arbitrary<Metal> metals() {
        return Arbitraries.of(Metal.CONFLICT_MINERALS);
    }
}
