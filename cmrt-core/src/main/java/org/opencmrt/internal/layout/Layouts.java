package org.opencmrt.internal.layout;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.opencmrt.internal.text.Resources;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Product;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;

/** The layouts that this library knows. A layout is read from its resource when it is first asked for. Thread-safe. */
public final class Layouts {
    private static final Layouts STANDARD = new Layouts();

    private final List<TemplateId> known = index();
    private final LayoutParser parser = new LayoutParser(vocabularies());
    private final Map<TemplateId, Layout> loaded = new ConcurrentHashMap<>();

    private Layouts() {}

    /** The layouts that come with the library. */
    public static Layouts standard() {
        return STANDARD;
    }

    /** The templates that have a layout, by family, then version. */
    public List<TemplateId> known() {
        return known;
    }

    /** The layout of a template; empty when there is none of its own. */
    public Optional<Layout> find(TemplateId id) {
        return known.contains(id) ? Optional.of(load(id)) : Optional.empty();
    }

    /**
     * The templates of a family that have a layout, in the order in which these are to be tried on a workbook that prints this
     * version: its own, then by nearness of the version, of two that are as near the newer one. Never empty.
     */
    public List<TemplateId> nearest(TemplateId printed) {
        Comparator<TemplateId> byDistance = Comparator.<TemplateId, BigDecimal>comparing(id -> distance(id, printed))
                .thenComparing(id ->
                        Math.abs(id.version().edition() - printed.version().edition()));
        return known.stream()
                .filter(id -> id.family() == printed.family())
                .sorted(byDistance.thenComparing(Comparator.reverseOrder()))
                .toList();
    }

    /** The templates of a family that have a layout, newest first. */
    public List<TemplateId> of(TemplateFamily family) {
        return known.stream()
                .filter(id -> id.family() == family)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The product list as the versions of all families have it; those of the same family first, near ones before others. */
    public List<SheetLayout<Product.Column>> productLists(TemplateId near) {
        return Stream.concat(nearest(near).stream(), known.stream())
                .map(id -> load(id).productList())
                .distinct()
                .toList();
    }

    private static BigDecimal distance(TemplateId a, TemplateId b) {
        return a.equals(b)
                ? BigDecimal.ONE.negate()
                : a.version().number().subtract(b.version().number()).abs();
    }

    private Layout load(TemplateId id) {
        return loaded.computeIfAbsent(id, missing -> parser.parse(missing, json(missing)));
    }

    /** The JSON of a template, with what it takes over from the one that it names as like it. */
    private static Map<String, Object> json(TemplateId id) {
        Map<String, Object> own =
                JsonTree.resource(id.toString().replace(' ', '-').toLowerCase(Locale.ROOT) + ".json");
        if (own.get("like") instanceof String like) {
            Map<String, Object> base = new LinkedHashMap<>(json(templateOf(like)));
            base.remove("derived");
            return JsonTree.merge(base, own);
        }
        return own;
    }

    private static TemplateId templateOf(String text) {
        int blank = text.indexOf(' ');
        return TemplateId.of(TemplateFamily.valueOf(text.substring(0, blank)), text.substring(blank + 1));
    }

    private static List<TemplateId> index() {
        return Resources.lines(Layouts.class, "index.txt").stream()
                .map(Layouts::templateOf)
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, AnswerVocabulary> vocabularies() {
        Map<String, AnswerVocabulary> vocabularies = new LinkedHashMap<>();
        JsonTree.resource("answers.json").forEach((name, texts) -> {
            Map<String, Answer.Value> values = new LinkedHashMap<>();
            ((Map<?, ?>) texts)
                    .forEach((text, value) -> values.put((String) text, Answer.Value.valueOf((String) value)));
            vocabularies.put(name, new AnswerVocabulary(name, values));
        });
        return vocabularies;
    }
}
