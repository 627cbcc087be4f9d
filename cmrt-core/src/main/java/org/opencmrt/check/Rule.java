package org.opencmrt.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opencmrt.internal.rules.StandardRule;
import org.opencmrt.model.Finding;

/** A rule of the library. Its texts are in the catalog of messages under its id. */
record Rule(
        StandardRule rule,
        ReviewRule.Topic topic,
        String source,
        Set<ReviewRule.Need> needs,
        Set<ReviewRule.Need> uses,
        BiConsumer<ReviewSubject, Consumer<Observation>> eye)
        implements ReviewRule {
    Rule {
        needs = Set.copyOf(needs);
        uses = Set.copyOf(uses);
    }

    /** Defines rules about one topic. */
    static List<ReviewRule> about(ReviewRule.Topic topic, Draft... drafts) {
        return Stream.of(drafts).map(draft -> draft.rule(topic)).toList();
    }

    /** Begins the definition of a rule; its last step is one of the methods {@code finds}. */
    static Draft of(StandardRule rule, String source) {
        return new Draft(rule, source);
    }

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public Finding.Severity severity() {
        return rule.severity();
    }

    @Override
    public String condition() {
        return rule.meaning();
    }

    @Override
    public String message() {
        return ReviewTexts.english().message(id()).orElseThrow();
    }

    @Override
    public Optional<String> followUp() {
        return ReviewTexts.english().followUp(id());
    }

    @Override
    public void review(ReviewSubject subject, Consumer<Observation> found) {
        eye.accept(subject, found);
    }

    /** A rule that is being defined. */
    static final class Draft {
        private final StandardRule rule;
        private final String source;
        private final EnumSet<ReviewRule.Need> needs = EnumSet.noneOf(ReviewRule.Need.class);
        private final EnumSet<ReviewRule.Need> uses = EnumSet.noneOf(ReviewRule.Need.class);
        private BiConsumer<ReviewSubject, Consumer<Observation>> eye = (subject, found) -> {};

        private Draft(StandardRule rule, String source) {
            this.rule = rule;
            this.source = source;
        }

        Draft needs(ReviewRule.Need... inputs) {
            needs.addAll(List.of(inputs));
            return this;
        }

        Draft uses(ReviewRule.Need... inputs) {
            uses.addAll(List.of(inputs));
            return this;
        }

        Draft finds(BiConsumer<ReviewSubject, Consumer<Observation>> newEye) {
            eye = newEye;
            return this;
        }

        /** Finds at most one thing in a declaration. */
        Draft findsOnce(Function<ReviewSubject, Optional<Observation>> look) {
            return finds((subject, found) -> look.apply(subject).ifPresent(found));
        }

        /** Finds at most one thing for each metal, in the order of the sheet. */
        Draft findsByMetal(BiFunction<ReviewSubject, ReviewSubject.MetalPart, Optional<Observation>> look) {
            return finds((subject, found) ->
                    subject.metals().forEach(metal -> look.apply(subject, metal).ifPresent(found)));
        }

        /** Finds at most one thing in each row; see {@link EachRow}. */
        Draft findsInRows(BiFunction<ReviewSubject, ReviewSubject.Row, Optional<Observation>> look) {
            return finds(new EachRow(look));
        }

        private ReviewRule rule(ReviewRule.Topic topic) {
            return new Rule(rule, topic, source, needs, uses, eye);
        }
    }
}
