package org.opencmrt.internal.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.match.Bucket;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.Country;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.ListUse;
import org.opencmrt.rollup.ResponseCounts;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.RolledDeclaration;
import org.opencmrt.rollup.RowAccount;
import org.opencmrt.rollup.Supplier;

/** Makes the view model of Annex A. */
final class FacilityListMaker {
    private static final Pattern NAMED_FILE = Pattern.compile("(.*?) \\((.*)\\)", Pattern.DOTALL);

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
                input.company(),
                input.period(),
                input.asOf(),
                rows,
                input.showSuppliers(),
                input.words().definitions(),
                counts(),
                leftOut(),
                input.survey().map(SurveyFigures::of),
                input.origins().map(data -> OriginCountries.of(data, listed)),
                references(),
                rollUp.statusBook().lists().stream()
                        .map(list -> new ListUse(list.label(), list.date()))
                        .toList(),
                notes);
    }

    /** The reference lists. One that came with a supplier's workbook bears its file's name, and that may be the supplier's. */
    private List<ListUse> references() {
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

    private static String withoutFile(String label, Set<String> suppliersFiles) {
        Matcher named = NAMED_FILE.matcher(label);
        return named.matches() && suppliersFiles.contains(named.group(2))
                ? named.group(1) + " (of a supplier's workbook)"
                : label;
    }

    private void add(Facility facility) {
        if (!input.metals().contains(facility.metal())) {
            otherMetals++;
            return;
        }
        Smelter smelter = facility.smelter();
        Optional<AuditStatus> status = input.asOf().map(facility::status).orElseGet(facility::status);
        Optional<String> word = input.words().word(status);
        if (word.isEmpty()) {
            noSmelters.add(facility.metal().label() + ": " + smelter.name()
                    + smelter.id().map(id -> " (" + id + ")").orElse("") + ", "
                    + status.orElseThrow().word()
                    + status.get().listDate().map(date -> " as of " + date).orElse(""));
            return;
        }
        if (status.filter(known -> known.auditClass() == AuditClass.NON_CONFORMANT)
                .isPresent()) {
            didNotPass++;
        }
        // As of a day, later lists do not matter.
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
                        : List.of()));
    }

    private Map<Metal, Map<String, Integer>> counts() {
        Map<Metal, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (Metal metal : input.metals()) {
            Map<String, Integer> byWord = new LinkedHashMap<>();
            input.words().definitions().keySet().forEach(word -> byWord.put(word, 0));
            rows.stream()
                    .filter(row -> row.metal().equals(metal))
                    .forEach(row -> byWord.merge(row.status(), 1, Integer::sum));
            counts.put(metal, Ordered.copyOf(byWord));
        }
        return counts;
    }

    private List<FacilityList.LeftOut> leftOut() {
        List<FacilityList.LeftOut> leftOut = new ArrayList<>();
        RowAccount account = rollUp.account();
        for (Bucket bucket : Bucket.values()) {
            if (bucket.isOpen()) {
                long count = account.withoutMetal().get(bucket)
                        + input.metals().stream()
                                .filter(account.byMetal()::containsKey)
                                .mapToLong(metal -> account.byMetal().get(metal).get(bucket))
                                .sum();
                add(leftOut, count, FacilityList.Thing.SMELTER_ROW, bucket.meaning());
            }
        }
        add(
                leftOut,
                noSmelters.size(),
                FacilityList.Thing.FACILITY,
                noSmelters.size() == 1
                        ? "a status list calls it not eligible, closed or removed"
                        : "status lists call them not eligible, closed or removed");
        add(leftOut, otherMetals, FacilityList.Thing.FACILITY, "of a metal that this list is not about");
        ResponseCounts response = rollUp.response();
        add(leftOut, response.unreadable(), FacilityList.Thing.FILE, "could not be read");
        add(
                leftOut,
                response.duplicates(),
                FacilityList.Thing.FILE,
                "of the same content as another file, which was counted");
        add(leftOut, response.empty(), FacilityList.Thing.DECLARATION, "without a word about any metal");
        return leftOut;
    }

    private static void add(List<FacilityList.LeftOut> leftOut, long count, FacilityList.Thing what, String reason) {
        if (count > 0) {
            leftOut.add(new FacilityList.LeftOut(count, what, reason));
        }
    }

    private void addNotes() {
        notes.add(rollUp.account().text());
        notes.add("A facility that works more than one metal stands on a line for each of them.");
        notes.add(
                "Many suppliers answer for everything they make, not only for what they sold to us. A facility in this "
                        + "list need therefore not have been a source of metal in our products.");
        long companyLevel =
                rows.stream().filter(FacilityList.Row::companyLevelOnly).count();
        if (companyLevel > 0) {
            notes.add("Of the listed facilities, " + companyLevel
                    + (companyLevel == 1 ? " is" : " are")
                    + " named only in declarations about everything that a supplier makes.");
        }
        notes.add(
                "A status is true as of the date of the list that says so. It speaks of the facility, not of the origin "
                        + "of any material.");
        if (rollUp.statusBook().lists().isEmpty()) {
            notes.add("No status list was used, so no facility has a status other than that of a facility on no list.");
        }
        if (noLongerNamed > 0) {
            notes.add("Of the listed facilities, " + noLongerNamed + (noLongerNamed == 1 ? " has its" : " have their")
                    + " status from a list after which a later list of the same scheme names "
                    + (noLongerNamed == 1 ? "it" : "them") + " no more.");
        }
        if (didNotPass > 0) {
            notes.add(
                    didNotPass == 1
                            ? "One listed facility was audited and did not pass."
                            : didNotPass + " listed facilities were audited and did not pass.");
        }
        if (!noSmelters.isEmpty()) {
            notes.add("Named by suppliers, but not listed here because a status list calls them not eligible: "
                    + noSmelters.stream().collect(Collectors.joining("; ")) + ".");
        }
    }
}
