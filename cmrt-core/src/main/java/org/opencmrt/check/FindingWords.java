package org.opencmrt.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.internal.rules.Catalog;
import org.opencmrt.model.Country;
import org.opencmrt.model.Metal;

/**
 * The arguments of a finding in the language of a catalog. Suppliers' own texts, names, and numbers stay as they are.
 */
final class FindingWords {
    private final ReviewTexts texts;
    private final Map<String, String> words;

    private FindingWords(ReviewTexts texts, Map<String, String> arguments, Optional<Metal> metal) {
        this.texts = texts;
        this.words = new HashMap<>(arguments);
        words.replaceAll((placeholder, value) -> switch (placeholder) {
            case "metal" ->
                metal.flatMap(one -> texts.find("metal." + one.code())).orElse(value);
            case "question", "who" -> texts.find(placeholder + "." + value).orElse(value);
            case "country" -> country(value);
            case "rows" -> Rows.words(value, texts);
            default -> value;
        });
        if (words.containsKey("row")) {
            words.computeIfAbsent("smelter", placeholder -> filled("smelter.unnamed"));
        }
        words.computeIfPresent(
                "sign", (placeholder, sign) -> texts.find("sign." + sign).isPresent() ? filled("sign." + sign) : sign);
        String listDate = words.getOrDefault("listDate", "");
        if (!listDate.isEmpty()) {
            words.computeIfPresent("list", (placeholder, list) -> filled("list.dated"));
            words.put("listDate", filled("listDate"));
        }
    }

    /** The values for the placeholders of all texts of one finding. */
    static Map<String, String> of(ReviewTexts texts, Map<String, String> arguments, Optional<Metal> metal) {
        return arguments.isEmpty() ? arguments : new FindingWords(texts, arguments, metal).words;
    }

    private String filled(String key) {
        return Catalog.fill(texts.text(key), words);
    }

    /** The name of a country in the catalog's language, or the English name if the catalog does not set a language. */
    private String country(String name) {
        return texts.find("language")
                .flatMap(language -> Country.tryParse(name).map(country -> country(country.alpha2(), language)))
                .orElse(name);
    }

    private String country(String alpha2, String language) {
        return texts.find("country." + alpha2)
                .orElseGet(() -> new Locale.Builder()
                        .setRegion(alpha2)
                        .build()
                        .getDisplayCountry(Locale.forLanguageTag(language)));
    }
}
