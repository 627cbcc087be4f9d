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

/** The metals and minerals that templates ask about, as lists and people write them: by name in ten languages, or by symbol. */
public final class MetalNames {
    /** No name of a metal is longer, however it is written; questions of a form are. */
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

    /** Short for all four conflict minerals. */
    private static final Set<String> ALL_FOUR = Set.of("3tg", "3t g", "3t1g", "3t and g");

    static {
        for (String[] row : Terms.rows("metals.tsv")) {
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
     * The metal of a text that names it by name, by symbol or by several of these: {@code Gold}, {@code Au},
     * {@code Gold (Au)}, {@code 金 Gold}. Empty for any other text, and for one that names two metals.
     */
    public static Optional<Metal> known(String text) {
        Metal label = LABELS.get(text);
        if (label != null) {
            return Optional.of(label);
        }
        Set<Metal> all = all(text);
        return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }

    /**
     * All metals that a text names, and nothing else: two for {@code Gold/Tin}, four for {@code 3TG}. Empty when any part of
     * it is no metal.
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

    /** The metals of the words; none when any word is no metal. */
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
     * The metal of a text that may be damaged or carry other words ({@code Tin T:}). A text that names no metal on record but
     * looks like a word names a metal of its own; empty for fragments, of which nothing can be said.
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

    /** The metals of the 3TG and extended templates that the words of a text name in English, each once: {@code Tin Tin}, {@code Gold (Au)}. */
    public static List<Metal> named(String text) {
        return Stream.of(NameText.normalize(text).split(" "))
                .filter(word -> word.length() > 2)
                .flatMap(word -> Optional.ofNullable(ENGLISH.get(word)).stream())
                .distinct()
                .toList();
    }
}
