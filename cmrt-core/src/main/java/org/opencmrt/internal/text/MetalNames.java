package org.opencmrt.internal.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.model.Metal;

/**
 * Recognizes the metals and minerals of the templates as written in lists and by people: by name in ten languages, or
 * by symbol.
 */
public final class MetalNames {
    /** The maximum length of a metal name in any spelling. Questions of a form are longer. */
    private static final int LONGEST = 60;

    private static final Map<String, Metal> NAMES = new HashMap<>();
    private static final Map<String, Metal> ENGLISH = Stream.concat(
                    Metal.CONFLICT_MINERALS.stream(),
                    Stream.of(Metal.COBALT, Metal.MICA, Metal.COPPER, Metal.GRAPHITE, Metal.LITHIUM, Metal.NICKEL))
            .collect(Collectors.toUnmodifiableMap(metal -> NameText.normalize(metal.label()), Function.identity()));
    private static final Map<String, Metal> LABELS = new HashMap<>();

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[()\\[\\]（）【】/／,，、;；:：|\\r\\n]+|\\s[-–—]\\s");
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("(?<=\\p{IsLatin})(?=[\\p{IsHan}\\p{IsHangul}\\p{IsKatakana}\\p{IsHiragana}])"
                    + "|(?<=[\\p{IsHan}\\p{IsHangul}\\p{IsKatakana}\\p{IsHiragana}])(?=\\p{IsLatin})| ");

    /** Abbreviations for all four conflict minerals. */
    private static final Set<String> ALL_FOUR = Set.of("3tg", "3t g", "3t1g", "3t and g");

    static {
        for (String[] row : Resources.rows(MetalNames.class, "metals.tsv")) {
            Metal metal = new Metal(row[0]);
            LABELS.put(metal.label(), metal);
            if (!row[1].equals("-")) {
                NAMES.put(NameText.normalize(row[1]), metal);
            }
            for (String name : row[2].split("\\|")) {
                NAMES.put(name, metal);
            }
        }
    }

    private MetalNames() {}

    /**
     * The metal of a text that consists of its name, its symbol, or several of these: {@code Gold}, {@code Au}, {@code
     * Gold (Au)}, {@code 金 Gold}. Empty for any other text, and for a text with two metals.
     */
    public static Optional<Metal> known(String text) {
        Metal label = LABELS.get(text);
        if (label != null) {
            return Optional.of(label);
        }
        Set<Metal> all = all(text);
        return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }

    /** The metal of a text, or else a new metal with that name. Empty if the text names several metals. */
    public static Optional<Metal> knownOrNew(String text) {
        Optional<Metal> known = known(text);
        return known.isPresent() || areSeveral(text) ? known : Metal.tryParse(text);
    }

    /** True if a text names several metals, and nothing else. */
    public static boolean areSeveral(String text) {
        return !LABELS.containsKey(text) && all(text).size() > 1;
    }

    /**
     * All metals of a text that contains nothing else: two for {@code Gold/Tin}, four for {@code 3TG}. Empty if any
     * part of the text is not a metal.
     */
    public static Set<Metal> all(String text) {
        if (text.length() > LONGEST) {
            return Set.of();
        }
        Set<Metal> metals = new LinkedHashSet<>(whole(NameText.normalize(text)));
        if (!metals.isEmpty()) {
            return metals;
        }
        for (String part : BETWEEN_NAMES.split(text)) {
            String name = NameText.normalize(part);
            List<Metal> named = whole(name).isEmpty() ? wordByWord(name) : whole(name);
            if (named.isEmpty() && !name.isEmpty()) {
                return Set.of();
            }
            metals.addAll(named);
        }
        return metals;
    }

    private static List<Metal> whole(String name) {
        Metal metal = NAMES.get(name);
        return ALL_FOUR.contains(name) ? Metal.CONFLICT_MINERALS : metal == null ? List.of() : List.of(metal);
    }

    /** The metals of the words; none if any word is not a metal. */
    private static List<Metal> wordByWord(String name) {
        List<Metal> metals = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(name)) {
            Metal metal = NAMES.get(word);
            if (metal != null) {
                metals.add(metal);
            } else if (!word.equals("and")) {
                return List.of();
            }
        }
        return metals;
    }

    /**
     * The metal of a text that may be damaged or contain other words ({@code Tin T:}). A text that is not a known metal
     * but looks like a word gives a new metal with that name. Empty for fragments that cannot be interpreted.
     */
    public static Optional<Metal> read(String text) {
        Optional<Metal> whole = known(text);
        if (whole.isPresent()) {
            return whole;
        }
        List<Metal> named = named(text);
        if (named.size() == 1) {
            return Optional.of(named.get(0));
        }
        boolean looksLikeAWord = text.strip().length() > 4 && text.chars().noneMatch(Character::isDigit);
        return named.isEmpty() && looksLikeAWord ? Metal.tryParse(text) : Optional.empty();
    }

    /**
     * The metals of the 3TG and extended templates whose English names are among the words of a text, each once: {@code
     * Tin Tin}, {@code Gold (Au)}.
     */
    public static List<Metal> named(String text) {
        return Stream.of(NameText.normalize(text).split(" "))
                .filter(word -> word.length() > 2)
                .flatMap(word -> Optional.ofNullable(ENGLISH.get(word)).stream())
                .distinct()
                .toList();
    }
}
