package org.opencmrt.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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

    static Draft of(StandardRule rule) {
        return new Draft(rule);
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
        private final EnumSet<ReviewRule.Need> needs = EnumSet.noneOf(ReviewRule.Need.class);
        private final EnumSet<ReviewRule.Need> uses = EnumSet.noneOf(ReviewRule.Need.class);
        private ReviewRule.Topic topic = ReviewRule.Topic.DOCUMENT;
        private String source = "";

        private Draft(StandardRule rule) {
            this.rule = rule;
        }

        Draft about(ReviewRule.Topic newTopic) {
            topic = newTopic;
            return this;
        }

        Draft from(String words) {
            source = words;
            return this;
        }

        Draft needs(ReviewRule.Need... inputs) {
            needs.addAll(List.of(inputs));
            return this;
        }

        Draft uses(ReviewRule.Need... inputs) {
            uses.addAll(List.of(inputs));
            return this;
        }

        ReviewRule finds(BiConsumer<ReviewSubject, Consumer<Observation>> eye) {
            return new Rule(rule, topic, source, needs, uses, eye);
        }
    }
}
