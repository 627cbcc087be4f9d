package org.opencmrt.rcoi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.internal.text.CountryTexts;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.rcoi.RcoiResult.Signal;
import org.opencmrt.reference.OriginData;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.RollUpEntry;
import org.opencmrt.rollup.RolledDeclaration;
import org.opencmrt.rollup.Survey;

/** Collects the signals for one mineral. */
final class SignalCollector {
    private final RollUp rollUp;
    private final Optional<Survey> survey;
    private final OriginData origins;
    private final RcoiPolicy policy;
    private final Metal metal;
    private final List<RcoiResult.Evidence> evidence = new ArrayList<>();
    private final Set<String> namingCovered = new HashSet<>();
    private final Set<String> namingNotRecycled = new HashSet<>();
    private final Set<String> settled;
    private final List<String> usedBy = new ArrayList<>();
    private int declarations;
    private int denying;
    private int inScope;
    private int recycled;
    private int asked;
    private int answered;

    /**
     * @param settled the files that were replaced by newer ones of the same supplier and scope: their open points and
     *     their No answers no longer count, but their strong signals always do
     */
    SignalCollector(
            RollUp rollUp,
            Optional<Survey> survey,
            OriginData origins,
            RcoiPolicy policy,
            Set<String> settled,
            Metal metal) {
        this.settled = settled;
        this.rollUp = rollUp;
        this.survey = survey;
        this.origins = origins;
        this.policy = policy;
        this.metal = metal;
    }

    Signals collect() {
        speakingAgainst();
        rollUp.declarations().stream()
                .filter(RolledDeclaration::isUsable)
                .filter(declaration -> declaration.isAbout(metal))
                .forEach(this::declaration);
        rollUp.facilities(metal).forEach(this::facility);
        rollUp.unmatched(metal, settled).forEach(this::unmatched);
        rollUp.unmatched(metal, Set.of())
                .forEach(entry -> entry.declared()
                        .text(DeclaredSmelter.Column.MINE_COUNTRIES)
                        .ifPresent(
                                text -> mines(who(entry), "was reported with", CountryTexts.in(text), entry.cell())));
        survey.ifPresentOrElse(this::responses, this::filesWithoutAnswer);
        evidence.sort(Comparator.comparing(one -> one.signal().weight()));
        return new Signals(
                evidence, declarations, denying, inScope, recycled, asked, answered, usedBy, survey.isPresent());
    }

    /** Finds the declarations whose own rows contradict their answers. */
    private void speakingAgainst() {
        for (Facility facility : rollUp.facilities(metal)) {
            Optional<OriginData.Origin> known = origins.of(facility.smelter()).filter(origin -> !origin.isUnknown());
            if (facility.country().filter(Country::isCovered).isPresent()
                    || known.filter(OriginData.Origin::isCovered).isPresent()) {
                facility.declarations().forEach(one -> namingCovered.add(one.sha256()));
            }
            if (known.isPresent() && !known.get().isRecycledOnly()) {
                facility.declarations().forEach(one -> namingNotRecycled.add(one.sha256()));
            }
        }
    }

    private void declaration(RolledDeclaration declaration) {
        boolean holds = !settled.contains(declaration.file());
        declarations += holds ? 1 : 0;
        if (!declaration.isInScope(metal)) {
            denying += holds ? 1 : 0;
            return;
        }
        inScope += holds ? 1 : 0;
        String who = who(declaration);
        if (holds
                && declaration
                        .header()
                        .answer(Question.INTENTIONALLY_ADDED, metal)
                        .filter(answer -> answer.is(Answer.Value.YES))
                        .isPresent()) {
            usedBy.add(who);
        }
        Optional<Answer> allRecycled = declaration
                .header()
                .answer(Question.RECYCLED_OR_SCRAP, metal)
                .filter(answer -> answer.is(Answer.Value.YES));
        boolean isRecycled = allRecycled.isPresent()
                && !aRowSaysOtherwise(declaration)
                && !namingNotRecycled.contains(declaration.sha256());
        if (isRecycled && holds) {
            recycled++;
            add(
                    Signal.RECYCLED,
                    who,
                    "answers that all of it is recycled or scrap",
                    allRecycled.get().cell());
        }
        declaration
                .header()
                .answer(Question.COVERED_COUNTRIES, metal)
                .filter(answer -> holds || answer.is(Answer.Value.YES))
                .ifPresent(
                        answer -> coveredAnswer(who, answer, isRecycled, namingCovered.contains(declaration.sha256())));
        declaration.mines().stream()
                .filter(mine -> mine.metal().equals(Optional.of(metal)))
                .forEach(mine -> mine.text(DeclaredMine.Column.COUNTRY)
                        .ifPresent(text -> mines(who, "reports", CountryTexts.in(text), mine.at())));
    }

    private void coveredAnswer(String who, Answer answer, boolean isRecycled, boolean namesCovered) {
        if (answer.is(Answer.Value.YES)) {
            add(
                    Signal.ANSWER_COVERED,
                    who,
                    "answers that a smelter sources from the covered countries"
                            + (isRecycled
                                    ? "; explained, because the same declaration answers that all of it is recycled or"
                                            + " scrap"
                                    : ""),
                    isRecycled,
                    List.of(answer.cell()));
        } else if (answer.is(Answer.Value.NO) && namesCovered) {
            // A No that the declaration's own facilities contradict is not supporting evidence. The facility is a
            // separate signal.
            return;
        } else if (answer.is(Answer.Value.NO)) {
            add(
                    Signal.ANSWER_OUTSIDE,
                    who,
                    "answers that no smelter sources from the covered countries",
                    answer.cell());
        } else {
            add(
                    Signal.ANSWER_UNKNOWN,
                    who,
                    answer.text().isEmpty()
                            ? "leaves blank whether a smelter sources from the covered countries"
                            : "does not know whether a smelter sources from the covered countries",
                    answer.cell());
        }
    }

    /** True if, according to a row of the declaration, not all of its material is recycled or scrap. */
    private boolean aRowSaysOtherwise(RolledDeclaration declaration) {
        return declaration.recycledTexts(metal).stream()
                .anyMatch(text -> text.strip().equalsIgnoreCase("no"));
    }

    private void facility(Facility facility) {
        inScope++;
        List<CellRef> cells = new EntryCells(facility.entries());
        String about = facility.toString();
        Optional<OriginData.Origin> known = origins.of(facility.smelter()).filter(origin -> !origin.isUnknown());
        boolean recycledOnly = known.filter(OriginData.Origin::isRecycledOnly).isPresent();
        if (recycledOnly) {
            recycled++;
            add(Signal.RECYCLED, about, "processes only recycled or scrap material" + places(known.get()), cells);
        }
        facility.country()
                .filter(Country::isCovered)
                .ifPresent(country -> add(
                        Signal.FACILITY_IN_COVERED,
                        about,
                        "is located in " + country.name()
                                + (recycledOnly
                                        ? "; explained, because it processes only recycled or scrap material"
                                        : ""),
                        recycledOnly,
                        cells));
        origin(facility, known, cells);
        facility.minesByCell().forEach((cell, countries) -> mines(about, "was reported with", countries, cell));
    }

    private void origin(Facility facility, Optional<OriginData.Origin> known, List<CellRef> cells) {
        String about = facility.toString();
        if (known.isEmpty()) {
            add(Signal.FACILITY_ORIGIN_UNKNOWN, about, "has no origin data", cells);
            return;
        }
        OriginData.Origin origin = known.get();
        String text = origin.text() + places(origin);
        if (origin.isCovered()) {
            add(Signal.FACILITY_ORIGIN_COVERED, about, "sources from covered countries: " + text, cells);
        } else if (!origin.unclear().isEmpty()) {
            add(
                    Signal.FACILITY_ORIGIN_UNKNOWN,
                    about,
                    "has unclear origin data: " + String.join(", ", origin.unclear()),
                    cells);
        } else if (!origin.isRecycledOnly() && !origin.levels().contains(OriginData.Level.L2)) {
            add(Signal.ORIGIN_OUTSIDE, about, "sources from elsewhere: " + text, cells);
        }
        if (isTransit(facility, origin)) {
            add(Signal.ORIGIN_TRANSIT, about, "transit from covered countries is plausible: " + text, cells);
        }
    }

    private boolean isTransit(Facility facility, OriginData.Origin origin) {
        return origin.levels().contains(OriginData.Level.L2)
                || origin.countries().stream().anyMatch(policy.transitCountries()::contains)
                || facility.country()
                        .filter(policy.transitCountries()::contains)
                        .isPresent();
    }

    private void mines(String about, String how, Set<Country> countries, CellRef cell) {
        countries.stream()
                .filter(Country::isCovered)
                .forEach(country -> add(Signal.MINE_COVERED, about, how + " a mine in " + country.name(), cell));
    }

    private void unmatched(RollUpEntry entry) {
        add(Signal.ENTRY_UNRESOLVED, who(entry), entry.verdict().evidence().get(0), entry.cell());
    }

    private static String who(RollUpEntry entry) {
        return entry.supplier().name()
                + entry.declared().name().map(name -> ": " + name).orElse("");
    }

    private void responses(Survey known) {
        for (Survey.Response response : known.askedAbout(metal)) {
            if (response.isAnsweredFor(metal)) {
                asked++;
                answered++;
            } else {
                missing(response.supplier().label(), "was surveyed and did not respond about it");
            }
        }
    }

    /**
     * Without a list of surveyed suppliers, the only known missing responses are received files that cannot be used.
     */
    private void filesWithoutAnswer() {
        asked = declarations;
        answered = declarations;
        for (ReadResult.Unreadable file : rollUp.unreadable()) {
            missing(file.file(), "could not be read");
        }
        rollUp.declarations().stream()
                .filter(declaration -> !declaration.isUsable())
                .forEach(declaration -> missing(who(declaration), "is blank"));
    }

    private void missing(String about, String text) {
        asked++;
        add(Signal.NO_ANSWER, about, text, List.of());
    }

    private void add(Signal signal, String about, String text, CellRef cell) {
        add(signal, about, text, List.of(cell));
    }

    private void add(Signal signal, String about, String text, List<CellRef> cells) {
        add(signal, about, text, false, cells);
    }

    private void add(Signal signal, String about, String text, boolean explained, List<CellRef> cells) {
        evidence.add(new RcoiResult.Evidence(signal, about, text, explained, cells));
    }

    private static String who(RolledDeclaration declaration) {
        return declaration.companyName().orElse(declaration.file());
    }

    private static String places(OriginData.Origin origin) {
        return " (" + String.join(", ", origin.places()) + ")";
    }
}
