package org.opencmrt.rollup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.internal.text.Wording;
import org.opencmrt.match.EntryVerdict.UnmatchedKind;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Answer.Value;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;

/** Derives the company's possible answers about one metal. */
final class MetalAnswers {
    private final RollUp rollUp;
    private final Optional<MetalResponse> response;
    private final List<RolledDeclaration> declarations;
    private final Metal metal;
    private final Map<UnmatchedKind, Long> unmatched;
    private final List<ProposedAnswers.Proposal> answers = new ArrayList<>();

    /**
     * @param settled the files whose unmatched entries newer declarations settle
     */
    MetalAnswers(
            RollUp rollUp,
            Optional<Survey> survey,
            List<RolledDeclaration> declarations,
            Set<String> settled,
            Metal metal) {
        this.rollUp = rollUp;
        this.unmatched = RollUp.count(rollUp.unmatched(metal, settled).stream());
        this.response = survey.map(known -> MetalResponse.of(known, metal));
        this.declarations = declarations;
        this.metal = metal;
    }

    /** The declarations' answers to a question: the cells of each value, and of blank answers. */
    private record Said(Map<Value, List<CellRef>> values, List<CellRef> blank, int notAsked) {
        List<CellRef> cells(Value value) {
            return values.getOrDefault(value, List.of());
        }

        int count(Value value) {
            return cells(value).size();
        }

        /** The number of declarations without an answer, or with one other than Yes, No, and "not declaring". */
        int open() {
            return blank.size() + notAsked + all() - count(Value.YES) - count(Value.NO) - count(Value.NOT_DECLARING);
        }

        int all() {
            return values.values().stream().mapToInt(List::size).sum();
        }
    }

    List<ProposedAnswers.Proposal> propose() {
        boolean used = anyYes(Question.INTENTIONALLY_ADDED);
        boolean remains = used && anyYes(Question.REMAINS_IN_PRODUCT);
        if (remains) {
            anyYesElseOpen(Question.COVERED_COUNTRIES);
            anyYesElseOpen(Question.CAHRA);
            allRecycled();
            Optional<Value> rate = responseRate();
            allIdentified(rate);
            allReported();
        }
        return answers;
    }

    /**
     * Yes if any supplier answers Yes. Returns true unless the answer is No, in which case the questions that follow do
     * not apply.
     */
    private boolean anyYes(Question question) {
        Said said = said(question, false);
        if (said.count(Value.YES) > 0) {
            add(question, Value.YES, saying(said.count(Value.YES), "Yes"), said.cells(Value.YES));
            return true;
        }
        int open = said.open();
        int missing = missingSuppliers();
        if (said.count(Value.NO) > 0 && open == 0 && missing == 0) {
            add(question, Value.NO, "every declaration answers No", said.cells(Value.NO));
            return false;
        }
        String reasons = String.join("; ", reasons(open, missing));
        none(
                question,
                reasons.isEmpty() ? "no declaration covers it" : "no declaration answers Yes; " + reasons,
                said.blank());
        return true;
    }

    private void anyYesElseOpen(Question question) {
        Said said = said(question, true);
        int unanswered = missingSuppliers();
        String entries = UnmatchedKind.text(unmatched);
        int open = said.open();
        if (said.count(Value.YES) > 0) {
            add(question, Value.YES, saying(said.count(Value.YES), "Yes"), said.cells(Value.YES));
        } else if (open > 0 || unanswered > 0 || !entries.isEmpty()) {
            List<String> reasons = reasons(open, unanswered);
            if (!entries.isEmpty()) {
                reasons.add(entries);
            }
            List<CellRef> cells = new ArrayList<>(said.cells(Value.UNKNOWN));
            cells.addAll(said.blank());
            add(question, Value.UNKNOWN, "no declaration answers Yes; " + String.join("; ", reasons), cells);
        } else {
            add(question, Value.NO, "every declaration in scope answers No", said.cells(Value.NO));
        }
    }

    private void allRecycled() {
        Question question = Question.RECYCLED_OR_SCRAP;
        Said said = said(question, true);
        int open = said.open();
        if (said.count(Value.NO) > 0) {
            add(question, Value.NO, saying(said.count(Value.NO), "No"), said.cells(Value.NO));
        } else if (open > 0 || missingSuppliers() > 0 || said.count(Value.YES) == 0) {
            String reasons = String.join("; ", reasons(open, missingSuppliers()));
            add(
                    question,
                    Value.UNKNOWN,
                    reasons.isEmpty() ? "no declaration covers it" : "no declaration answers No; " + reasons,
                    said.cells(Value.UNKNOWN));
        } else {
            add(question, Value.YES, "every declaration in scope answers Yes", said.cells(Value.YES));
        }
    }

    private Optional<Value> responseRate() {
        Question question = Question.SUPPLIER_RESPONSE_RATE;
        if (response.isEmpty()) {
            none(question, "no list of the suppliers asked was provided", List.of());
            return Optional.empty();
        }
        int asked = response.get().asked();
        if (asked == 0) {
            none(question, "no supplier was asked about it", List.of());
            return Optional.empty();
        }
        Value value = response.get().rate();
        String reason = response.get().answered() + " of " + Wording.counted(asked, "supplier", "suppliers")
                + " asked about it responded";
        add(question, value, reason, List.of());
        return Optional.of(value);
    }

    private void allIdentified(Optional<Value> rate) {
        Question question = Question.ALL_SMELTERS_IDENTIFIED;
        Said said = said(question, true);
        int others = said.all() - said.count(Value.YES) + said.blank().size() + said.notAsked();
        if (!rate.equals(Optional.of(Value.ALL))) {
            add(
                    question,
                    Value.NO,
                    "not all suppliers responded, or no list of the suppliers asked was provided",
                    List.of());
        } else if (others > 0 || said.count(Value.YES) == 0) {
            List<CellRef> cells = new ArrayList<>(said.cells(Value.NO));
            cells.addAll(said.blank());
            add(
                    question,
                    Value.NO,
                    Wording.counted(others, "declaration does not answer Yes", "declarations do not answer Yes"),
                    cells);
        } else {
            add(question, Value.YES, "every supplier responded and answers Yes", said.cells(Value.YES));
        }
    }

    private void allReported() {
        String entries = UnmatchedKind.text(unmatched);
        boolean isComplete = unmatched.entrySet().stream()
                .noneMatch(kind -> kind.getValue() > 0 && kind.getKey().namesFacility());
        add(
                Question.ALL_SMELTERS_REPORTED,
                isComplete ? Value.YES : Value.NO,
                entries.isEmpty()
                        ? "every smelter that suppliers reported is in the facility list"
                        : entries + (isComplete ? "; none of them reports a smelter" : ""),
                List.of());
    }

    private int missingSuppliers() {
        return response.map(known -> known.asked() - known.answered())
                .orElseGet(() -> rollUp.unreadable().size());
    }

    /**
     * @param inScopeOnly whether to leave out declarations that report that the metal is not used or does not remain
     */
    private Said said(Question question, boolean inScopeOnly) {
        Map<Value, List<CellRef>> values = new EnumMap<>(Value.class);
        List<CellRef> blank = new ArrayList<>();
        int notAsked = 0;
        for (RolledDeclaration one : declarations) {
            if (!one.isAbout(metal) || (inScopeOnly && !one.isInScope(metal))) {
                continue;
            }
            Optional<Answer> answer = one.header().answer(question, metal);
            if (answer.isEmpty()) {
                notAsked++;
            } else if (answer.get().value().isEmpty()) {
                // A declaration that answers "not added" does not need to answer whether the metal remains.
                if (question == Question.INTENTIONALLY_ADDED || one.isInScope(metal)) {
                    blank.add(answer.get().cell());
                }
            } else {
                values.computeIfAbsent(answer.get().value().get(), key -> new ArrayList<>())
                        .add(answer.get().cell());
            }
        }
        return new Said(values, blank, notAsked);
    }

    private static String saying(int count, String what) {
        return Wording.counted(count, "declaration answers ", "declarations answer ") + what;
    }

    private static List<String> reasons(int open, int missing) {
        List<String> reasons = new ArrayList<>();
        if (open > 0) {
            reasons.add(Wording.counted(
                    open,
                    "declaration is blank or undecided, or does not ask the question",
                    "declarations are blank or undecided, or do not ask the question"));
        }
        if (missing > 0) {
            reasons.add(Wording.counted(missing, "supplier did not respond", "suppliers did not respond"));
        }
        return reasons;
    }

    private void none(Question question, String reason, List<CellRef> cells) {
        propose(question, Optional.empty(), reason, cells);
    }

    private void add(Question question, Value value, String reason, List<CellRef> cells) {
        propose(question, Optional.of(value), reason, cells);
    }

    private void propose(Question question, Optional<Value> value, String reason, List<CellRef> cells) {
        List<CellRef> sorted = cells.stream().sorted().toList();
        answers.add(new ProposedAnswers.Proposal(question, Optional.of(metal), value, reason, sorted));
    }
}
