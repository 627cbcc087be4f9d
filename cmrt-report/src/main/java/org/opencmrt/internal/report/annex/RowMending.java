package org.opencmrt.internal.report.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.model.Metal;

/**
 * Joins lines that form one row: a wrapped name or country, a status that slipped into the next line, or the remains of
 * a damaged line. Of all ways to group the lines into rows, it chooses the one with the fewest missing or contradictory
 * values. Lines that each have a name and at least one other value are never joined.
 */
final class RowMending {
    /** No row of a list has more lines than this. */
    private static final int MOST_LINES = 4;

    /** No list has more different statuses. A column with more contains other texts, which are not corrected. */
    private static final int MOST_STATUSES = 100;

    /** The minimum length of a status that is corrected. */
    private static final int SHORTEST_CORRECTED = 6;

    private static final int IMPOSSIBLE = 1_000;
    /** Legal forms at the end of company names. */
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "^[(&]?\\s*(?:Co|Ltd|Inc|Corp|Corporation|L\\.?L\\.?C|GmbH|KG|S\\.?A|S\\.?p\\.?A|N\\.?V|B\\.?V|A\\.?G|K\\.?K|Tbk"
                    + "|Limited|Company|Group|Pte|Pty|Plc|Ltda|Sdn|Bhd|Plant)\\b.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern YES_OR_NO = Pattern.compile("y|n|yes|no", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTINUES = Pattern.compile("^[\\p{Ll}&(,/-].*", Pattern.DOTALL);
    private static final Pattern UNFINISHED =
            Pattern.compile(".*(?:[,&(/-]|\\b(?:and|of|the|de|und|for))$", Pattern.DOTALL);

    private final SourceBlock.Kind kind;
    private final boolean loose;
    private final List<Fields> lines;
    private final boolean countries;
    private final boolean statuses;
    private final boolean metals;
    private final List<String> notes = new ArrayList<>();

    /** A row: its lines, and the lines that contribute to its name. */
    record Row(List<Fields> lines, List<Fields> named) {
        Row {
            lines = List.copyOf(lines);
            named = List.copyOf(named);
        }

        Fields first() {
            return lines.get(0);
        }

        Fields last() {
            return lines.get(lines.size() - 1);
        }

        String name() {
            StringBuilder name = new StringBuilder();
            for (Fields line : named) {
                String part = line.name;
                if (name.length() > 0
                        && !(name.toString().endsWith("-") && Character.isLowerCase(part.codePointAt(0)))) {
                    name.append(' ');
                }
                name.append(part);
            }
            return name.toString();
        }

        String country() {
            List<String> parts = new ArrayList<>();
            for (Fields line : lines) {
                if (!line.country.isEmpty() && !parts.contains(line.country)) {
                    parts.add(line.country);
                }
            }
            String joined = String.join(" ", parts);
            return FieldValues.isPlace(joined)
                    ? joined
                    : parts.stream().filter(FieldValues::isPlace).findFirst().orElse(joined);
        }

        String status() {
            return lines.stream()
                    .filter(line -> line.statusKnown)
                    .map(line -> line.status)
                    .findFirst()
                    .orElseGet(() -> first(line -> line.status));
        }

        String id() {
            return first(line -> line.id);
        }

        /** The first such text that is not empty. */
        String first(Function<Fields, String> text) {
            return lines.stream()
                    .map(text)
                    .filter(one -> !one.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        Set<Metal> metals() {
            return lines.stream()
                    .map(line -> line.metals)
                    .filter(set -> !set.isEmpty())
                    .findFirst()
                    .orElse(Set.of());
        }
    }

    /**
     * @param loose whether only the contents separate the cells of a line
     * @param countries whether the list has countries
     */
    RowMending(
            SourceBlock.Kind kind,
            boolean loose,
            List<Fields> lines,
            boolean countries,
            boolean statuses,
            boolean metals) {
        this.kind = kind;
        this.loose = loose;
        this.lines = lines;
        this.countries = countries;
        this.statuses = statuses;
        this.metals = metals;
    }

    /** True for a text that can only be the end of a name. */
    static boolean isEndOfName(String text) {
        return LEGAL_FORM.matcher(text).matches() || CONTINUES.matcher(text).matches();
    }

    /** The corrections in words: what was read differently from what is printed. */
    List<String> notes() {
        return notes;
    }

    /** The rows, in order. A row without a name contains leftover lines. */
    List<Row> rows() {
        correctStatuses();
        dropDust();
        double[] cost = new double[lines.size() + 1];
        Row[] last = new Row[lines.size() + 1];
        for (int end = 1; end <= lines.size(); end++) {
            cost[end] = Double.MAX_VALUE;
            for (int count = 1; count <= Math.min(MOST_LINES, end); count++) {
                Row row = row(end - count, end);
                double here = cost[end - count] + cost(row);
                if (here < cost[end] - 1e-9) {
                    cost[end] = here;
                    last[end] = row;
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int end = lines.size(); end > 0; end -= last[end].lines().size()) {
            rows.add(0, last[end]);
        }
        return rows;
    }

    /**
     * Replaces damaged status words with the most similar status word of the list, and assigns each status to its line.
     */
    private void correctStatuses() {
        Map<String, Integer> counts = new HashMap<>();
        lines.forEach(line -> counts.merge(line.status, 1, Integer::sum));
        Set<String> known = new HashSet<>();
        counts.forEach((word, count) -> {
            boolean isWord =
                    FieldValues.isStatus(word) || YES_OR_NO.matcher(word).matches();
            if (!word.isEmpty() && (isWord || (count > 1 && PublishedText.hasWord(word)))) {
                known.add(word);
            }
        });
        for (int i = 0; i < lines.size(); i++) {
            Fields line = lines.get(i);
            if (line.status.isEmpty() || known.contains(line.status)) {
                line.statusKnown = !line.status.isEmpty();
                continue;
            }
            if (splitStatus(i, known)) {
                continue;
            }
            String nearest = known.size() > MOST_STATUSES ? "" : nearest(line.status, known);
            if (!nearest.isEmpty()) {
                notes.add(kind.unit() + " " + line.number + ": the status '" + line.status + "' was read as '" + nearest
                        + "'");
                line.status = nearest;
                line.statusKnown = true;
            }
        }
    }

    /** Splits two statuses in one cell between two lines, if the next line has no status. */
    private boolean splitStatus(int at, Set<String> known) {
        boolean nextLacks = at + 1 < lines.size()
                && lines.get(at + 1).status.isEmpty()
                && lines.get(at + 1).hasName();
        if (!nextLacks) {
            return false;
        }
        Fields line = lines.get(at);
        Fields next = lines.get(at + 1);
        String both = line.status;
        for (int cut = both.indexOf(' '); cut >= 0; cut = both.indexOf(' ', cut + 1)) {
            String first = both.substring(0, cut);
            String second = both.substring(cut + 1);
            if (known.contains(first) && known.contains(second)) {
                notes.add(kind.unit() + " " + line.number + ": the cell '" + both
                        + "' has two statuses; the second was read as that of " + kind.unit() + " " + next.number);
                line.status = first;
                line.statusKnown = true;
                next.status = second;
                next.statusKnown = true;
                return true;
            }
        }
        return false;
    }

    private static String nearest(String text, Set<String> known) {
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String word : known) {
            int most = Math.min(text.length(), word.length()) / 3;
            int distance = text.length() < SHORTEST_CORRECTED
                    ? -1
                    : new LevenshteinDistance(most).apply(PublishedText.lower(text), PublishedText.lower(word));
            if (distance >= 0 && (distance < least || (distance == least && word.compareTo(best) < 0))) {
                best = word;
                least = distance;
            }
        }
        return best;
    }

    /** Clears cells without a word in incomplete lines. */
    private void dropDust() {
        for (Fields line : lines) {
            boolean whole =
                    line.hasName() && (!countries || !line.country.isEmpty()) && (!statuses || line.statusKnown);
            if (whole) {
                continue;
            }
            boolean isWord = PublishedText.hasWord(line.name)
                    || LEGAL_FORM.matcher(line.name).matches();
            if (!isWord || isDust(line.name)) {
                line.name = "";
            }
            if (!line.statusKnown && !PublishedText.hasWord(line.status) && !isCode(line)) {
                line.status = "";
            }
            if (!PublishedText.hasWord(line.country) && !line.countryKnown) {
                line.country = "";
            }
        }
    }

    /** True for a status such as C or A beside a name. Tables have no scanning noise. */
    private boolean isCode(Fields line) {
        return kind == SourceBlock.Kind.TABLE
                && line.hasName()
                && line.status.codePoints().allMatch(Character::isLetter);
    }

    private static boolean isDust(String name) {
        long letters = name.codePoints().filter(Character::isLetterOrDigit).count();
        return letters * 2 < name.replace(" ", "").length();
    }

    private Row row(int from, int to) {
        List<Fields> all = lines.subList(from, to);
        List<Fields> named = new ArrayList<>();
        for (Fields line : all) {
            boolean repeats = named.stream().anyMatch(other -> other.name.equals(line.name));
            if (line.hasName() && !repeats && !isEcho(from, line, all)) {
                named.add(line);
            }
        }
        return new Row(all, named);
    }

    /**
     * True for a damaged duplicate of the line above: it has no metal, the following line has one, and the names are
     * similar.
     */
    private boolean isEcho(int from, Fields line, List<Fields> row) {
        boolean orphan = metals && line.metals.isEmpty() && !line.statusKnown && row.size() > 1 && line == row.get(0);
        if (!orphan || from == 0 || !row.get(1).hasName() || row.get(1).metals.isEmpty()) {
            return false;
        }
        String above = NameText.normalize(lines.get(from - 1).name);
        String here = NameText.normalize(line.name);
        int longest = Math.max(above.length(), here.length());
        int distance = LevenshteinDistance.getDefaultInstance().apply(above, here);
        return longest > 0 && distance <= longest * 0.6;
    }

    private double cost(Row row) {
        return row.lines().size() == 1 ? alone(row) : joined(row);
    }

    private double alone(Row row) {
        Fields line = row.first();
        if (!line.hasName()) {
            boolean says =
                    !line.country.isEmpty() || !line.status.isEmpty() || !line.metals.isEmpty() || !line.id.isEmpty();
            return says ? 6 : 0.2;
        }
        return missing(row);
    }

    private double missing(Row row) {
        double cost = 0;
        if (countries) {
            String country = row.country();
            cost += country.isEmpty()
                    ? 3
                    : FieldValues.isPlace(country) ? 0 : FieldValues.isPartOfCountry(country) ? 2.5 : 0.5;
        }
        if (statuses) {
            cost += row.status().isEmpty() ? 3 : 0;
        }
        return cost + (metals && row.metals().isEmpty() ? 0.7 : 0);
    }

    private double joined(Row row) {
        if (row.named().isEmpty() || contradicts(row.lines())) {
            return IMPOSSIBLE;
        }
        double cost = missing(row) + 0.5 * (row.lines().size() - 1);
        String country = row.country();
        for (Fields line : row.lines()) {
            cost += country.contains(line.country) ? 0 : 3;
        }
        for (int i = 1; i < row.lines().size(); i++) {
            int gap = row.lines().get(i).number - row.lines().get(i - 1).number;
            cost += kind == SourceBlock.Kind.TABLE || gap == 1 ? 0 : 4;
        }
        for (int i = 1; i < row.named().size(); i++) {
            Fields before = row.named().get(i - 1);
            Fields after = row.named().get(i);
            boolean lacksAll = before.country.isEmpty() && before.status.isEmpty();
            boolean evident = CONTINUES.matcher(after.name).matches()
                    || LEGAL_FORM.matcher(after.name).matches()
                    || UNFINISHED.matcher(before.name).matches()
                    || opens(before.name) > 0
                    || (metals && lacksAll && after.metals.isEmpty());
            cost += evident ? 1 : loose ? 8 : kind == SourceBlock.Kind.TABLE ? 4 : 2;
        }
        long echoes = row.lines().stream().filter(Fields::hasName).count()
                - row.named().size();
        return cost + echoes * 0.5;
    }

    private static long opens(String text) {
        return text.chars().filter(c -> c == '(').count()
                - text.chars().filter(c -> c == ')').count();
    }

    /** True if two of the lines are separate rows or have contradictory values. */
    private boolean contradicts(List<Fields> row) {
        for (int i = 0; i < row.size(); i++) {
            for (int j = i + 1; j < row.size(); j++) {
                if (contradict(row.get(i), row.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean contradict(Fields a, Fields b) {
        boolean bothNamed = a.hasName() && b.hasName();
        boolean bothMetal = !a.metals.isEmpty() && !b.metals.isEmpty();
        boolean bothCountry = a.countryKnown && b.countryKnown;
        boolean wrapped = bothCountry && FieldValues.isCountry(a.country + " " + b.country);
        boolean bothStatus = a.statusKnown && b.statusKnown;
        boolean bothId = !a.id.isEmpty() && !b.id.isEmpty();
        // Table rows that each have a country, in any spelling, are separate rows.
        boolean bothPlaced = kind == SourceBlock.Kind.TABLE
                && !a.country.isEmpty()
                && !b.country.isEmpty()
                && !FieldValues.isCountry(a.country + " " + b.country);
        boolean own = bothNamed && (bothMetal || (bothCountry && !wrapped) || bothPlaced || bothStatus || bothId);
        boolean differ = (bothMetal && !a.metals.equals(b.metals))
                || (bothCountry && !wrapped && !a.country.equals(b.country))
                || (bothStatus && !a.status.equals(b.status))
                || (bothId && !a.id.equals(b.id));
        boolean markedBoth = !a.marked.isEmpty() && !b.marked.isEmpty();
        return own || differ || markedBoth;
    }
}
