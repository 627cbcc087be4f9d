package org.opencmrt.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opencmrt.internal.table.Column;
import org.opencmrt.internal.table.ListTable;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.SmelterReferenceList.Removed;

/**
 * A revision of a facility.
 *
 * @param smelter the facility as the list prints it
 * @param isRemoval whether the facility is no longer listed
 * @param date the date of the revision; empty if not known
 */
record Revision(Smelter smelter, boolean isRemoval, Optional<LocalDate> date) {
    /** The words for removal in revision histories. */
    private static final Pattern REMOVAL =
            Pattern.compile("\\b(?:removed|removal|remove|delisted|delisting|deleted|deletion"
                    + "|withdrawn|inactive|closed|ceased|no longer (?:listed|a smelter|operating|eligible)|not a smelter"
                    + "|not eligible|ineligible)\\b");
    /** The words for the removal of other things, and for the return of a facility. */
    private static final Pattern OTHER =
            Pattern.compile("\\b(?:alias|name|address|not removed|re ?added|reinstated|restored)\\b");

    /** The change of a name, or the return of a facility: nothing that could end its place on the list. */
    private static final Pattern HARMLESS = Pattern.compile(
            "\\b(?:(?:alias(?:es)?|names?|address(?:es)?)(?: \\S+){0,2} (?:removed|deleted|replaced|changed|updated|corrected)"
                    + "|(?:remov|delet|replac|chang|updat)\\p{L}+(?: \\S+){0,2} (?:alias(?:es)?|names?|address(?:es)?)"
                    + "|not removed|re ?added|reinstated|restored)\\b");

    private static final Pattern MERGER =
            Pattern.compile("\\b(?:merge[dr]?|replaced|duplicate|consolidated|combined|superseded|renumbered"
                    + "|new (?:smelter |facility )?id|ids? changed?|change of (?:smelter |facility )?id)\\b");
    private static final Pattern ID = Pattern.compile("(?i)\\bCID[\\s-]?[0-9]{6}(?![0-9])");

    Object facility() {
        return facility(smelter);
    }

    /** The identity of a facility: metal and id, or metal and name if it has no id. */
    static Object facility(Smelter smelter) {
        return List.of(
                smelter.metal(),
                smelter.id().map(SmelterId::value).orElseGet(() -> NameText.normalize(smelter.name())));
    }

    Removed removed(String list) {
        return new Removed(smelter, List.of(smelter.name()), list, date, true);
    }

    /** True if the revision is, or may be, later than a list. If neither has a date, the list counts as newer. */
    boolean isAfter(Optional<LocalDate> list) {
        if (date.isPresent() && list.isPresent()) {
            return date.get().isAfter(list.get());
        }
        return date.isPresent() || list.isPresent();
    }

    static boolean isRemoval(ListTable.Line line) {
        String change = change(line);
        return REMOVAL.matcher(change).find() && !OTHER.matcher(change).find();
    }

    /**
     * True if the facility may have been removed or merged, but the line does not say it so that it can be applied. Only
     * for lines that are no removal and have no successor.
     */
    static boolean isUnclear(ListTable.Line line, Optional<SmelterId> printed) {
        String change = change(line);
        return !HARMLESS.matcher(change).find()
                && (REMOVAL.matcher(change).find()
                        || MERGER.matcher(change).find()
                        || others(line, printed).size() > 1);
    }

    private static String change(ListTable.Line line) {
        return NameText.normalize(line.text(Column.CHANGE).orElse(""));
    }

    /** The id that replaced the line's id: from the column for it, or the only other id in a merger. */
    static Optional<SmelterId> successor(ListTable.Line line, Optional<SmelterId> printed) {
        Optional<SmelterId> column = line.id(Column.NEW_ID);
        if (column.isPresent()) {
            return column;
        }
        List<SmelterId> others = others(line, printed);
        return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
    }

    /** The other ids in the texts about a merger. */
    private static List<SmelterId> others(ListTable.Line line, Optional<SmelterId> printed) {
        if (printed.isEmpty() || line.text(Column.CHANGE).isEmpty()) {
            return List.of();
        }
        String said =
                line.text(Column.CHANGE).get() + " " + line.text(Column.DETAILS).orElse("");
        return MERGER.matcher(NameText.normalize(said)).find()
                ? ID.matcher(said)
                        .results()
                        .flatMap(found -> ListTable.id(found.group()).stream())
                        .filter(id -> !id.equals(printed.get()))
                        .distinct()
                        .toList()
                : List.of();
    }
}
