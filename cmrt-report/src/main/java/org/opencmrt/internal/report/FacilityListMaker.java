package org.opencmrt.internal.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.internal.text.Wording;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.Country;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.reference.ListUse;
import org.opencmrt.reference.StatusList;
import org.opencmrt.reference.StatusWords;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.RolledDeclaration;
import org.opencmrt.rollup.Supplier;
import org.opencmrt.rollup.Survey;

/** Creates the view model of Annex A. */
final class FacilityListMaker {
    private final ReportInput input;
    private final RollUp rollUp;
    private final List<Facility> listed = new ArrayList<>();
    private final List<FacilityList.Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int otherMetals;
    private final List<String> noSmelters = new ArrayList<>();
    private int didNotPass;
    private int noLongerNamed;

    FacilityListMaker(ReportInput input) {
        this.input = input;
        this.rollUp = input.rollUp();
    }

    FacilityList make() {
        rollUp.facilities().forEach(this::add);
        addNotes();
        return new FacilityList(
                input,
                rows,
                definedWords().definitions(),
                statusMap(),
                definedWords().countDefinitions(),
                counts(),
                leftOut(),
                input.result().survey().map(survey -> SurveyFigures.of(survey, input.metals())),
                input.origins().map(data -> OriginCountries.of(data, listed)),
                references(),
                input.statusLists().stream()
                        .map(list -> new ListUse(input.details() ? list.label() : publicName(list), list.date()))
                        .distinct()
                        .toList(),
                notes);
    }

    /**
     * The reference lists. A list from a supplier's workbook is named after the file, which may contain the supplier's
     * name.
     */
    private List<ListUse> references() {
        if (!input.details()) {
            return rollUp.references().stream()
                    .map(list -> new ListUse("Smelter reference list", list.date()))
                    .distinct()
                    .toList();
        }
        if (input.showSuppliers()) {
            return rollUp.references();
        }
        Set<String> suppliersFiles = Stream.concat(
                        rollUp.declarations().stream(),
                        rollUp.duplicates().stream().map(RollUp.Duplicate::declaration))
                .map(RolledDeclaration::file)
                .collect(Collectors.toSet());
        return rollUp.references().stream()
                .map(list -> new ListUse(withoutFile(list.label(), suppliersFiles), list.date()))
                .distinct()
                .toList();
    }

    /** The audit programs of a status list, as a name for readers who do not know the company's files. */
    private static String publicName(StatusList list) {
        String programs = list.entries().stream()
                .flatMap(entry -> entry.scheme().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return programs.isEmpty() ? "Status list" : "Status list of " + programs;
    }

    private Map<String, String> statusMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (AuditClass one : AuditClass.values()) {
            String rest = one.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
            String status = one == AuditClass.NON_CONFORMANT
                    ? StatusWords.NON_CONFORMANT
                    : one.name().charAt(0) + rest;
            map.put(status, input.words().words().getOrDefault(one, "not listed"));
        }
        map.put("On no status list", input.words().noStatus());
        return map;
    }

    private static String withoutFile(String label, Set<String> suppliersFiles) {
        return suppliersFiles.stream()
                .map(file -> " (" + file + ")")
                .filter(label::endsWith)
                .max(Comparator.comparingInt(String::length))
                .map(file -> label.substring(0, label.length() - file.length()) + " (of a supplier's workbook)")
                .orElse(label);
    }

    private void add(Facility facility) {
        if (!input.metals().contains(facility.metal())) {
            otherMetals++;
            return;
        }
        Smelter smelter = facility.smelter();
        Optional<AuditStatus> status = input.status(facility);
        Optional<String> word = ReportInput.word(input.words(), status);
        if (word.isEmpty()) {
            noSmelters.add(facility.metal().label() + ": " + smelter.label() + ", "
                    + status.orElseThrow().word()
                    + status.get()
                            .listDate()
                            .map(date -> " as of " + Wording.day(date))
                            .orElse(""));
            return;
        }
        if (input.failedAudit(facility)) {
            didNotPass++;
        }
        // For statuses as of a given day, later lists do not matter.
        if (input.asOf().isEmpty()
                && status.isPresent()
                && !rollUp.statusBook().laterListsWithout(smelter).isEmpty()) {
            noLongerNamed++;
        }
        listed.add(facility);
        rows.add(new FacilityList.Row(
                facility.metal(),
                smelter.name(),
                smelter.countryText().or(() -> smelter.country().map(Country::name)),
                smelter.city(),
                smelter.state(),
                smelter.id(),
                word.get(),
                status.flatMap(AuditStatus::scheme),
                status.flatMap(AuditStatus::listDate),
                input.origins().flatMap(data -> OriginCountries.text(data, facility)),
                facility.isCompanyLevelOnly(),
                facility.suppliers().size(),
                input.showSuppliers()
                        ? facility.suppliers().stream().map(Supplier::name).toList()
                        : List.of(),
                ReportInput.countedAs(input.words(), status).orElseThrow()));
    }

    private Map<Metal, Map<String, Integer>> counts() {
        Map<Metal, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (Metal metal : input.metals()) {
            Map<String, Integer> byWord = new LinkedHashMap<>();
            input.words().countDefinitions().keySet().forEach(word -> byWord.put(word, 0));
            rows.stream()
                    .filter(row -> row.metal().equals(metal))
                    .forEach(row -> byWord.merge(row.countedAs(), 1, Integer::sum));
            counts.put(metal, byWord);
        }
        return counts;
    }

    /** The words; the standard definition of a facility on no list speaks of lists, so it changes if there are none. */
    private StatusWords definedWords() {
        StatusWords words = input.words();
        StatusWords standard = StatusWords.threeWords();
        boolean isStandard = standard.definitions()
                .get(standard.noStatus())
                .equals(words.definitions().get(words.noStatus()));
        return isStandard && input.statusLists().isEmpty()
                ? words.withNoStatus(
                        words.noStatus(), "No status list was used, so the status of the facility is not known.")
                : words;
    }

    private List<FacilityList.LeftOut> leftOut() {
        List<FacilityList.LeftOut> leftOut = new ArrayList<>();
        rollUp.unmatched(input.metals())
                .forEach(
                        (kind, count) -> add(leftOut, count, "entry", "entries", kind.label() + ": " + kind.meaning()));
        String who = noSmelters.size() == 1 ? "a status list calls it" : "status lists call them";
        add(leftOut, noSmelters.size(), "facility", "facilities", who + " not eligible, closed, or removed");
        add(leftOut, otherMetals, "facility", "facilities", "of a metal that this list does not cover");
        Survey.Counts response = rollUp.response();
        add(leftOut, response.unreadable(), "file", "files", "could not be read");
        add(leftOut, response.duplicates(), "file", "files", "same content as another file, which was counted");
        add(leftOut, response.empty(), "declaration", "declarations", "blank");
        return leftOut;
    }

    private static void add(List<FacilityList.LeftOut> leftOut, long count, String one, String many, String reason) {
        if (count > 0) {
            leftOut.add(new FacilityList.LeftOut(Wording.counted(count, one, many), reason));
        }
    }

    private void addNotes() {
        if (input.details()) {
            notes.add(rollUp.account().text());
        }
        notes.add("A facility that processes more than one metal has one line for each metal.");
        notes.add("Many suppliers respond at the company level, for all of their products and not only for those that"
                + " they sold to us. A facility in this list may therefore not have been a source of metal in our"
                + " products.");
        long companyLevel =
                rows.stream().filter(FacilityList.Row::companyLevelOnly).count();
        if (companyLevel > 0) {
            notes.add(Wording.counted(companyLevel, "listed facility was", "listed facilities were")
                    + " reported only in company-level declarations.");
        }
        if (!input.statusLists().isEmpty()) {
            notes.add("A status is valid as of the date of its list. It describes the facility, not the origin of any"
                    + " material.");
        }
        notes.add(input.statusBasis());
        notes.addAll(input.details() ? input.listWarnings() : publicWarnings());
        if (noLongerNamed > 0) {
            notes.add(Wording.counted(noLongerNamed, "listed facility has its", "listed facilities have their")
                    + " status from an older list; a later list of the same program no longer includes "
                    + (noLongerNamed == 1 ? "it." : "them."));
        }
        if (didNotPass > 0) {
            notes.add(Wording.counted(didNotPass, "listed facility", "listed facilities")
                    + " failed an audit. The list shows " + (didNotPass == 1 ? "it" : "them") + " as "
                    + input.words().words().get(AuditClass.NON_CONFORMANT)
                    + "; the counts show non-conformant facilities separately.");
        }
        input.metals().stream()
                .filter(input.result().program().rcoiPolicy().notNecessary()::contains)
                .forEach(metal ->
                        notes.add("According to the company, " + metal.label().toLowerCase(Locale.ROOT)
                                + " is not necessary to any of its products. A Conflict Minerals Report leaves out this"
                                + " metal."));
        if (!noSmelters.isEmpty()) {
            notes.add("Reported by suppliers, but not listed here because a status list calls them not eligible: "
                    + String.join("; ", noSmelters) + ".");
        }
    }

    /** Warnings about outdated lists, without file names. */
    private List<String> publicWarnings() {
        return input.listWarnings().isEmpty()
                ? List.of()
                : List.of(
                        "At least one status list is older than the company's policy allows, or its date is unknown or"
                                + " does not fit the report. The statuses may be out of date.");
    }
}
