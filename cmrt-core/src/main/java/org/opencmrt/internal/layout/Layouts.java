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

/** The layouts of the library. A layout is read from its resource on first use. Thread-safe. */
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

    /** The layout of exactly this template; empty if there is none. */
    public Optional<Layout> find(TemplateId id) {
        return known.contains(id) ? Optional.of(load(id)) : Optional.empty();
    }

    /**
     * The templates of a family that have a layout, in the order in which they are tried on a workbook that shows this
     * version: first this version, then the others by distance; of two equally near versions, the newer one first.
     * Never empty.
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

    /**
     * The layouts of the product list in the versions of all families; those of the same family first, nearest first.
     */
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

    /** The JSON of a template, including the entries inherited from the template in its entry {@code like}. */
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
