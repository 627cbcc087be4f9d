package org.opencmrt.rollup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencmrt.match.Bucket;
import org.opencmrt.model.Answer;
import org.opencmrt.model.AnswerValue;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;

/** Derives what the company may answer about one metal. */
final class MetalAnswers {
    private static final int MAX_CELLS = 20;
    private static final Set<Bucket> NAMING =
            EnumSet.of(Bucket.REVIEW, Bucket.NOT_LISTED, Bucket.UNRESOLVED, Bucket.CONTRADICTORY);

    private final RollUp rollUp;
    private final Optional<Survey> survey;
    private final List<RolledDeclaration> declarations;
    private final Metal metal;
    private final List<ProposedAnswer> answers = new ArrayList<>();

    MetalAnswers(RollUp rollUp, Optional<Survey> survey, List<RolledDeclaration> declarations, Metal metal) {
        this.rollUp = rollUp;
        this.survey = survey;
        this.declarations = declarations;
        this.metal = metal;
    }

    /** What declarations say to a question: the cells of each value, and of blank answers. */
    private record Said(Map<AnswerValue, List<CellRef>> values, List<CellRef> blank, int notAsked) {
        List<CellRef> cells(AnswerValue value) {
            return values.getOrDefault(value, List.of());
        }

        int count(AnswerValue value) {
            return cells(value).size();
        }
    }

    List<ProposedAnswer> propose() {
        boolean used = anyYes(Question.INTENTIONALLY_ADDED);
        boolean remains = used && anyYes(Question.REMAINS_IN_PRODUCT);
        if (remains) {
            anyYesElseOpen(Question.COVERED_COUNTRIES);
            anyYesElseOpen(Question.CAHRA);
            allRecycled();
            Optional<AnswerValue> rate = responseRate();
            allIdentified(rate);
            allReported();
        }
        return answers;
    }

    /** Yes when any supplier says so; true unless it is a No, which leaves the questions that follow open. */
    private boolean anyYes(Question question) {
        Said said = said(question, false);
        if (said.count(AnswerValue.YES) > 0) {
            add(question, AnswerValue.YES, saying(said.count(AnswerValue.YES), "Yes"), said.cells(AnswerValue.YES));
            return true;
        }
        int open = said.blank().size() + said.count(AnswerValue.UNKNOWN) + others(said) + said.notAsked();
        int missing = missingSuppliers();
        if (said.count(AnswerValue.NO) > 0 && open == 0 && missing == 0) {
            add(question, AnswerValue.NO, "every declaration says No", said.cells(AnswerValue.NO));
            return false;
        }
        String reasons = String.join("; ", reasons(open, missing));
        none(question, reasons.isEmpty() ? "no declaration is about it" : "none says Yes; " + reasons, said.blank());
        return true;
    }

    private void anyYesElseOpen(Question question) {
        Said said = said(question, true);
        int unanswered = missingSuppliers();
        long rows = openRows();
        int open = said.count(AnswerValue.UNKNOWN) + said.blank().size() + others(said) + said.notAsked();
        if (said.count(AnswerValue.YES) > 0) {
            add(question, AnswerValue.YES, saying(said.count(AnswerValue.YES), "Yes"), said.cells(AnswerValue.YES));
        } else if (open > 0 || unanswered > 0 || rows > 0) {
            List<String> reasons = reasons(open, unanswered);
            if (rows > 0) {
                reasons.add(
                        "of " + counted((int) rows, "row it is", "rows it is") + " not known which facility is meant");
            }
            List<CellRef> cells = new ArrayList<>(said.cells(AnswerValue.UNKNOWN));
            cells.addAll(said.blank());
            add(question, AnswerValue.UNKNOWN, "none says Yes; " + String.join("; ", reasons), cells);
        } else {
            add(question, AnswerValue.NO, "every declaration in scope says No", said.cells(AnswerValue.NO));
        }
    }

    private void allRecycled() {
        Question question = Question.RECYCLED_OR_SCRAP;
        Said said = said(question, true);
        int open = said.count(AnswerValue.UNKNOWN) + said.blank().size() + others(said) + said.notAsked();
        if (said.count(AnswerValue.NO) > 0) {
            add(question, AnswerValue.NO, saying(said.count(AnswerValue.NO), "No"), said.cells(AnswerValue.NO));
        } else if (open > 0 || missingSuppliers() > 0 || said.count(AnswerValue.YES) == 0) {
            String reasons = String.join("; ", reasons(open, missingSuppliers()));
            add(
                    question,
                    AnswerValue.UNKNOWN,
                    reasons.isEmpty() ? "no declaration is about it" : "none says No; " + reasons,
                    said.cells(AnswerValue.UNKNOWN));
        } else {
            add(question, AnswerValue.YES, "every declaration in scope says Yes", said.cells(AnswerValue.YES));
        }
    }

    private Optional<AnswerValue> responseRate() {
        Question question = Question.SUPPLIER_RESPONSE_RATE;
        if (survey.isEmpty()) {
            none(question, "it is not known who was asked; give a list of the suppliers asked");
            return Optional.empty();
        }
        MetalResponse response = MetalResponse.of(survey.get(), metal);
        if (response.asked() == 0) {
            none(question, "nobody was asked about it");
            return Optional.empty();
        }
        AnswerValue value = response.rate();
        add(
                question,
                value,
                response.answered() + " of " + response.asked() + " suppliers asked about it have answered",
                List.of());
        return Optional.of(value);
    }

    private void allIdentified(Optional<AnswerValue> rate) {
        Question question = Question.ALL_SMELTERS_IDENTIFIED;
        Said said = said(question, true);
        int others = said.values().values().stream().mapToInt(List::size).sum()
                - said.count(AnswerValue.YES)
                + said.blank().size()
                + said.notAsked();
        if (!rate.equals(Optional.of(AnswerValue.ALL))) {
            add(question, AnswerValue.NO, "not all suppliers are known to have answered", List.of());
        } else if (others > 0 || said.count(AnswerValue.YES) == 0) {
            List<CellRef> cells = new ArrayList<>(said.cells(AnswerValue.NO));
            cells.addAll(said.blank());
            add(
                    question,
                    AnswerValue.NO,
                    counted(others, "declaration does not say Yes", "declarations do not say Yes"),
                    cells);
        } else {
            add(question, AnswerValue.YES, "every supplier has answered and says Yes", said.cells(AnswerValue.YES));
        }
    }

    private void allReported() {
        long rows = openRows();
        add(
                Question.ALL_SMELTERS_REPORTED,
                rows == 0 ? AnswerValue.YES : AnswerValue.NO,
                rows == 0
                        ? "every row in which suppliers name a smelter is in the facility list"
                        : counted((int) rows, "row names", "rows name")
                                + " a smelter that is not in the facility list, for it is not known which is meant",
                List.of());
    }

    /** Rows that name something which is in no list; "not yet identified" names nothing. */
    private long openRows() {
        Set<String> files = declarations.stream().map(RolledDeclaration::file).collect(Collectors.toSet());
        return rollUp.openEntries().stream()
                .filter(entry -> entry.metal().equals(Optional.of(metal)))
                .filter(entry -> NAMING.contains(entry.bucket()))
                .filter(entry -> files.contains(entry.cell().file()))
                .count();
    }

    private int missingSuppliers() {
        return survey.map(known -> {
                    MetalResponse response = MetalResponse.of(known, metal);
                    return response.asked() - response.answered();
                })
                .orElseGet(() -> rollUp.unreadable().size());
    }

    /** Answers that are none of Yes, No and Unknown, "not declaring" left out. */
    private static int others(Said said) {
        return said.values().entrySet().stream()
                .filter(one -> one.getKey() != AnswerValue.YES
                        && one.getKey() != AnswerValue.NO
                        && one.getKey() != AnswerValue.UNKNOWN
                        && one.getKey() != AnswerValue.NOT_DECLARING)
                .mapToInt(one -> one.getValue().size())
                .sum();
    }

    /**
     * @param inScopeOnly whether declarations count that say the metal is not used or does not remain
     */
    private Said said(Question question, boolean inScopeOnly) {
        Map<AnswerValue, List<CellRef>> values = new EnumMap<>(AnswerValue.class);
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
                // Whoever says that it is not added need not say whether it remains.
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

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private static String saying(int count, String what) {
        return counted(count, "declaration says ", "declarations say ") + what;
    }

    private static List<String> reasons(int open, int missing) {
        List<String> reasons = new ArrayList<>();
        if (open > 0) {
            reasons.add(open(open));
        }
        if (missing > 0) {
            reasons.add(missing(missing));
        }
        return reasons;
    }

    private static String open(int count) {
        return counted(
                count, "declaration leaves it open or does not ask it", "declarations leave it open or do not ask it");
    }

    private static String missing(int count) {
        return counted(count, "supplier has not answered", "suppliers have not answered");
    }

    private void none(Question question, String reason) {
        none(question, reason, List.of());
    }

    private void none(Question question, String reason, List<CellRef> cells) {
        answers.add(new ProposedAnswer(question, Optional.of(metal), Optional.empty(), reason, first(cells)));
    }

    private void add(Question question, AnswerValue value, String reason, List<CellRef> cells) {
        answers.add(new ProposedAnswer(question, Optional.of(metal), Optional.of(value), reason, first(cells)));
    }

    private static List<CellRef> first(List<CellRef> cells) {
        return cells.stream().sorted().limit(MAX_CELLS).toList();
    }
}
