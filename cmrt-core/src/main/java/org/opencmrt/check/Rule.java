package org.opencmrt.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.opencmrt.model.Severity;

/** A rule of the library. Its sentences stand in the catalogue of messages under its id. */
record Rule(
        String id,
        Severity severity,
        Topic topic,
        String condition,
        String source,
        Set<Need> needs,
        Set<Need> uses,
        BiConsumer<ReviewSubject, Consumer<Observation>> eye)
        implements ReviewRule {
    Rule {
        needs = Set.copyOf(needs);
        uses = Set.copyOf(uses);
    }

    static Draft error(String id) {
        return new Draft(id, Severity.ERROR);
    }

    static Draft warning(String id) {
        return new Draft(id, Severity.WARNING);
    }

    static Draft info(String id) {
        return new Draft(id, Severity.INFO);
    }

    @Override
    public String message() {
        return ReviewTexts.english().message(id).orElseThrow();
    }

    @Override
    public Optional<String> followUp() {
        return ReviewTexts.english().followUp(id);
    }

    @Override
    public void review(ReviewSubject subject, Consumer<Observation> found) {
        eye.accept(subject, found);
    }

    /** A rule while it is written down. */
    static final class Draft {
        private final String id;
        private final Severity severity;
        private final EnumSet<Need> needs = EnumSet.noneOf(Need.class);
        private final EnumSet<Need> uses = EnumSet.noneOf(Need.class);
        private Topic topic = Topic.DOCUMENT;
        private String condition = "";
        private String source = "";

        private Draft(String id, Severity severity) {
            this.id = Objects.requireNonNull(id, "id");
            this.severity = severity;
        }

        Draft about(Topic newTopic) {
            topic = newTopic;
            return this;
        }

        Draft when(String words) {
            condition = words;
            return this;
        }

        Draft from(String words) {
            source = words;
            return this;
        }

        Draft needs(Need... inputs) {
            needs.addAll(List.of(inputs));
            return this;
        }

        Draft uses(Need... inputs) {
            uses.addAll(List.of(inputs));
            return this;
        }

        ReviewRule finds(BiConsumer<ReviewSubject, Consumer<Observation>> eye) {
            return new Rule(id, severity, topic, condition, source, needs, uses, eye);
        }
    }
}
