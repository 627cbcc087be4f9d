package org.opencmrt.rcoi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opencmrt.internal.text.CountryTexts;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.reference.CountryList;
import org.opencmrt.reference.OriginData;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.RolledDeclaration;

/**
 * Signals for conflict-affected and high-risk areas (CAHRAs) in declarations and origin data, based on the user's list
 * of areas. Regulation (EU) 2017/821 is about these areas, while the U.S. rule is about the covered countries. Such a
 * list is indicative. If it lists part of a country, the entire country is considered.
 *
 * @param list the list's label
 * @param asOf the date as of which the list was used; empty for the areas currently on the list
 * @param signals the signals, by metal, those from declarations first
 */
public record CahraReview(String list, Optional<LocalDate> asOf, List<Signal> signals) {
    /** Copies the signals. */
    public CahraReview {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(asOf, "asOf");
        signals = List.copyOf(signals);
    }

    /** Compares a roll-up with a list of areas, for all metals. */
    static CahraReview of(RollUp rollUp, OriginData origins, CountryList areas, Optional<LocalDate> asOf) {
        Set<Country> listed = asOf.map(areas::on).orElseGet(areas::current);
        return new CahraReview(areas.label(), asOf, new Collector(rollUp, origins, listed).collect());
    }

    /** Collects the signals. */
    private static final class Collector {
        private final RollUp rollUp;
        private final OriginData origins;
        private final Set<Country> areas;
        private final List<Signal> signals = new ArrayList<>();

        Collector(RollUp rollUp, OriginData origins, Set<Country> areas) {
            this.rollUp = rollUp;
            this.origins = origins;
            this.areas = areas;
        }

        List<Signal> collect() {
            for (Metal metal : rollUp.metals()) {
                List<Signal> facilities = new ArrayList<>();
                Set<String> naming = new HashSet<>();
                for (Facility facility : rollUp.facilities(metal)) {
                    List<Signal> found = facility(facility);
                    facilities.addAll(found);
                    if (!found.isEmpty()) {
                        facility.declarations().forEach(one -> naming.add(one.sha256()));
                    }
                }
                rollUp.declarations().stream()
                        .filter(one -> one.isInScope(metal))
                        .forEach(one -> declaration(one, metal, naming.contains(one.sha256())));
                signals.addAll(facilities);
            }
            return signals;
        }

        private void declaration(RolledDeclaration one, Metal metal, boolean namesSuch) {
            String who = one.companyName().orElse(one.file());
            for (DeclaredMine mine : one.mines()) {
                if (mine.metal().equals(Optional.of(metal))) {
                    Optional<String> country = mine.text(DeclaredMine.Column.COUNTRY);
                    mines(metal, who, "reports", country.map(CountryTexts::in).orElse(Set.of()), mine.at())
                            .ifPresent(signals::add);
                }
            }
            Optional<Answer> answer = one.header().answer(Question.CAHRA, metal);
            List<CellRef> cell = answer.map(Answer::cell).stream().toList();
            if (answer.filter(said -> said.is(Answer.Value.YES)).isPresent()) {
                String text = "says that a smelter sources from such an area";
                signals.add(new Signal(Signal.Kind.ANSWER_YES, metal, who, text, cell));
            }
            if (namesSuch && answer.filter(said -> said.is(Answer.Value.NO)).isPresent()) {
                String text = "answers No, but reports a facility that is located in such a country, sources from it,"
                        + " or has a mine there";
                signals.add(new Signal(Signal.Kind.ANSWER_NO_CONTRADICTED, metal, who, text, cell));
            }
        }

        private List<Signal> facility(Facility facility) {
            List<Signal> found = new ArrayList<>();
            Optional<OriginData.Origin> origin = origins.of(facility.smelter());
            Set<Country> sources =
                    listed(origin.map(OriginData.Origin::countries).orElse(Set.of()));
            if (!sources.isEmpty()) {
                String places = String.join(", ", origin.orElseThrow().places());
                String text = "sources from " + names(sources) + " (" + places + ")";
                found.add(signal(Signal.Kind.FACILITY_ORIGIN, facility, text));
            }
            facility.country()
                    .filter(areas::contains)
                    .ifPresent(country -> found.add(
                            signal(Signal.Kind.FACILITY_LOCATION, facility, "is located in " + country.name())));
            facility.minesByCell()
                    .forEach((cell, countries) -> mines(
                                    facility.metal(), facility.toString(), "was reported with", countries, cell)
                            .ifPresent(found::add));
            return found;
        }

        private Optional<Signal> mines(Metal metal, String about, String how, Set<Country> countries, CellRef cell) {
            String mines = names(listed(countries));
            return mines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Signal(Signal.Kind.MINE, metal, about, how + " a mine in " + mines, List.of(cell)));
        }

        private Set<Country> listed(Set<Country> countries) {
            Set<Country> listed = new TreeSet<>(countries);
            listed.retainAll(areas);
            return listed;
        }

        private static Signal signal(Signal.Kind kind, Facility facility, String text) {
            return new Signal(kind, facility.metal(), facility.toString(), text, new EntryCells(facility.entries()));
        }

        private static String names(Set<Country> countries) {
            return countries.stream().map(Country::name).collect(Collectors.joining(", "));
        }
    }

    /**
     * A signal that metal may come from a conflict-affected or high-risk area.
     *
     * @param kind the kind of signal
     * @param metal the metal
     * @param about the supplier or facility
     * @param text the finding as text
     * @param cells the cells in suppliers' declarations
     */
    public record Signal(Kind kind, Metal metal, String about, String text, List<CellRef> cells) {
        /** The kinds of signals. */
        public enum Kind {
            /** According to a declaration, a smelter sources from such an area. */
            ANSWER_YES,
            /** According to the origin data, a facility sources from such a country. */
            FACILITY_ORIGIN,
            /** A facility is located in such a country. */
            FACILITY_LOCATION,
            /** A row reports a mine in such a country. */
            MINE,
            /** A declaration answers No, but a facility that it reports has one of the other signals. */
            ANSWER_NO_CONTRADICTED
        }

        /**
         * Keeps the list of cells without copying it, because a facility may have very many cells, which are created on
         * access.
         */
        public Signal {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(metal, "metal");
            Objects.requireNonNull(about, "about");
            Objects.requireNonNull(text, "text");
            cells = Collections.unmodifiableList(cells);
        }
    }
}
