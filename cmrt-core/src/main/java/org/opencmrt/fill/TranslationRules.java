package org.opencmrt.fill;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.opencmrt.fill.FillReport.Field.Transfer;
import org.opencmrt.internal.layout.JsonTree;
import org.opencmrt.model.Answer;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;

/**
 * The rules for moving declarations between templates, with one resource for each target family.
 *
 * @param editions the editions of all templates
 * @param routes the conversions between them; none is needed within an edition, where every question is the same
 */
record TranslationRules(List<Edition> editions, List<Route> routes) {
    private static final TranslationRules STANDARD = load();

    TranslationRules {
        editions = List.copyOf(editions);
        routes = List.copyOf(routes);
    }

    /** The bundled rules of the library. */
    static TranslationRules standard() {
        return STANDARD;
    }

    Optional<Edition> edition(TemplateId id) {
        return editions.stream().filter(edition -> edition.includes(id)).findFirst();
    }

    Optional<Route> route(Edition from, Edition to) {
        return routes.stream()
                .filter(route -> route.from().equals(from.name()) && route.to().equals(to.name()))
                .findFirst();
    }

    private static TranslationRules load() {
        List<Edition> editions = new ArrayList<>();
        List<Route> routes = new ArrayList<>();
        for (TemplateFamily family : TemplateFamily.values()) {
            Map<String, Object> json =
                    JsonTree.resource(TranslationRules.class, family.name().toLowerCase(Locale.ROOT) + ".json");
            object(json, "editions").forEach((name, edition) -> editions.add(edition(name, family, cast(edition))));
            for (Object route : list(json, "routes")) {
                routes.addAll(routes(cast(route)));
            }
        }
        return new TranslationRules(editions, routes);
    }

    private static Edition edition(String name, TemplateFamily family, Map<String, Object> json) {
        Map<DeclarationScope, String> scopes = new EnumMap<>(DeclarationScope.class);
        object(json, "scopes").forEach((scope, text) -> scopes.put(DeclarationScope.valueOf(scope), (String) text));
        Map<Question, Map<Optional<Metal>, List<String>>> answers = new EnumMap<>(Question.class);
        object(json, "answers").forEach((question, texts) -> answers.put(Question.valueOf(question), texts(texts)));
        Map<String, List<Metal>> listed = new HashMap<>();
        object(json, "listedMinerals").forEach((version, minerals) -> listed.put(version, metals(minerals)));
        Set<Integer> majors = new TreeSet<>();
        list(json, "majors").forEach(major -> majors.add((Integer) major));
        return new Edition(
                name,
                family,
                majors,
                metals(list(json, "minerals")),
                listed,
                scopes,
                answers,
                Set.copyOf(strings(list(json, "sameForm"))),
                Optional.ofNullable((String) json.get("responderProductsFrom")).flatMap(TemplateId.Version::tryParse));
    }

    private static Map<Optional<Metal>, List<String>> texts(Object texts) {
        Map<Optional<Metal>, List<String>> byMetal = new LinkedHashMap<>();
        if (texts instanceof List<?> same) {
            byMetal.put(Optional.empty(), strings(same));
        } else {
            cast(texts).forEach((metal, some) -> byMetal.put(Optional.of(new Metal(metal)), strings((List<?>) some)));
        }
        return byMetal;
    }

    /** One route for each target edition of the entry. */
    private static List<Route> routes(Map<String, Object> json) {
        Map<Question, String> leftOut = new EnumMap<>(Question.class);
        object(json, "leftOut").forEach((question, why) -> leftOut.put(Question.valueOf(question), (String) why));
        List<Rule> rules =
                list(json, "rules").stream().map(rule -> rule(cast(rule))).toList();
        Function<Object, Route> route =
                to -> new Route((String) json.get("from"), (String) to, rules, leftOut, Optional.ofNullable((String)
                        json.get("furtherMinerals")));
        return json.get("to") instanceof List<?> several
                ? several.stream().map(route).toList()
                : List.of(route.apply(json.get("to")));
    }

    private static Rule rule(Map<String, Object> json) {
        Question question = Question.valueOf((String) json.get("question"));
        Optional<Question> from = json.containsKey("from")
                ? Optional.ofNullable((String) json.get("from")).map(Question::valueOf)
                : Optional.of(question);
        Map<Question, Set<String>> when = new EnumMap<>(Question.class);
        if (json.get("when") instanceof List<?> values) {
            when.put(from.orElseThrow(), Set.copyOf(strings(values)));
        } else {
            object(json, "when")
                    .forEach((asked, values) ->
                            when.put(Question.valueOf(asked), Set.copyOf(strings((List<?>) values))));
        }
        return new Rule(
                question,
                metals(list(json, "metals")),
                from,
                when,
                Transfer.valueOf((String) json.get("class")),
                Optional.ofNullable((String) json.get("value")).map(Answer.Value::valueOf),
                Boolean.TRUE.equals(json.get("keepText")),
                !Boolean.FALSE.equals(json.get("comment")),
                (String) json.get("reason"));
    }

    private static List<Metal> metals(Object names) {
        return strings((List<?>) names).stream().map(Metal::new).toList();
    }

    private static List<String> strings(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }

    private static Map<String, Object> object(Map<String, Object> json, String key) {
        return cast(json.getOrDefault(key, Map.of()));
    }

    private static List<?> list(Map<String, Object> json, String key) {
        return (List<?>) json.getOrDefault(key, List.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object value) {
        return (Map<String, Object>) value;
    }

    /**
     * How the old form answers one question of the new form.
     *
     * @param question the question of the new form
     * @param metals the metals to which the rule applies; empty for all
     * @param from the question of the old form whose answer and comment are carried over; empty if there is none
     * @param when the answers of the old form to which the rule applies, {@code BLANK} for a blank answer; empty for all
     * @param transfer the result for the field
     * @param value the answer to give; empty to keep the old one
     * @param keepText whether an old text that contains more than the new one is put at the beginning of the comment
     * @param comment whether the old comment is carried over
     * @param reason the reason
     */
    record Rule(
            Question question,
            List<Metal> metals,
            Optional<Question> from,
            Map<Question, Set<String>> when,
            Transfer transfer,
            Optional<Answer.Value> value,
            boolean keepText,
            boolean comment,
            String reason) {
        /** Used in {@code when} for a question that is not answered. */
        static final String BLANK = "BLANK";

        Rule {
            metals = List.copyOf(metals);
            when = Map.copyOf(when);
        }

        /** The rule for a question that both forms ask. */
        static Rule same(Question question) {
            return new Rule(
                    question,
                    List.of(),
                    Optional.of(question),
                    Map.of(),
                    Transfer.COPY,
                    Optional.empty(),
                    false,
                    true,
                    "The question is the same.");
        }
    }

    /**
     * Conversion of declarations from one edition to another.
     *
     * @param from the name of the old edition
     * @param to the name of the new edition
     * @param rules the rules in the order in which they are tried, for each question
     * @param leftOut questions of the old edition that the new one does not ask, with the reason
     * @param furtherMinerals what to ask if the new edition lets the supplier select minerals that the old one lacks
     */
    record Route(
            String from, String to, List<Rule> rules, Map<Question, String> leftOut, Optional<String> furtherMinerals) {
        Route {
            rules = List.copyOf(rules);
            leftOut = Map.copyOf(leftOut);
        }
    }
}
