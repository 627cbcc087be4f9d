package org.opencmrt.support;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.ReadResult;
import org.opencmrt.reference.ListUse;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.rollup.RollUp;

/**
 * Roll-ups without a program, for tests that need neither checks nor reviews. Applications use
 * {@link org.opencmrt.program.ConflictMineralsProgram}.
 */
public final class RollUps {
    private RollUps() {}

    /** Rolls up readings. */
    public static Collector<ReadResult, ?, RollUp> collector(Function<? super DeclaredSmelter, MatchResult> matcher) {
        return collector(matcher, StatusBook.empty(), List.of(), List.of());
    }

    /** Rolls up readings with statuses, and with the lists that the matcher uses. */
    public static Collector<ReadResult, ?, RollUp> collector(
            Function<? super DeclaredSmelter, MatchResult> matcher,
            StatusBook statuses,
            List<ListUse> references,
            List<ListUse> decisions) {
        RollUp.Builder first = RollUp.builder(matcher, company -> Optional.empty());
        return Collector.of(
                first::another,
                RollUps::add,
                RollUp.Builder::addAll,
                rollUp -> rollUp.build(statuses, references, decisions),
                Collector.Characteristics.UNORDERED);
    }

    private static void add(RollUp.Builder rollUp, ReadResult reading) {
        reading.declaration()
                .ifPresentOrElse(
                        declaration -> rollUp.add(rollUp.rolled(declaration, List.of())),
                        () -> rollUp.add((ReadResult.Unreadable) reading));
    }
}
