package org.opencmrt.internal.report.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opencmrt.diff.RollUpSummary.Asked;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Company;
import org.opencmrt.model.Metal;
import org.opencmrt.rollup.ProposedAnswers;
import org.opencmrt.rollup.RolledDeclaration;

/** The answers of declarations, and the proposed answers of the company. */
final class AnswerTables {
    static final String ANSWERS = "Answers";
    static final String COMMENTS = "Comments";
    static final String PROPOSED = "Proposed answers";

    private static final int CELL_WIDTH = 14;

    private AnswerTables() {}

    /** A declaration with its answers by question. */
    private record Answered(RolledDeclaration declaration, Map<Asked, Answer> answers) {
        static Answered of(RolledDeclaration declaration) {
            Map<Asked, Answer> answers = new TreeMap<>();
            declaration.header().allAnswers().forEach(answer -> answers.putIfAbsent(asked(answer), answer));
            return new Answered(declaration, answers);
        }

        String template() {
            return declaration.header().template().id().toString();
        }

        Company company() {
            return declaration.header().company();
        }
    }

    private record Comment(RolledDeclaration declaration, Answer answer) {}

    static Table<?> sideBySide(ReportInput input) {
        List<RolledDeclaration> declarations = input.rollUp().declarations();
        Iterable<Answered> rows = () -> declarations.stream().map(Answered::of).iterator();
        Table<Answered> table = Table.of(ANSWERS, rows)
                .text("Supplier", 28, row -> supplier(row.declaration(), input))
                .text("File", 28, row -> row.declaration().file())
                .text("Template", 12, Answered::template)
                .constant("Scope", 14, row -> row.company().scope())
                .date("Effective date", 12, row -> row.company().effectiveDate());
        List<Asked> questions = declarations.stream()
                .flatMap(declaration -> declaration.header().allAnswers())
                .map(AnswerTables::asked)
                .distinct()
                .sorted()
                .toList();
        for (Asked question : questions) {
            table = table.maybe(
                    title(question),
                    CELL_WIDTH,
                    row -> Optional.ofNullable(row.answers().get(question)).flatMap(Answer::text));
        }
        return table;
    }

    private static String supplier(RolledDeclaration declaration, ReportInput input) {
        return input.rollUp().supplierOf(declaration).name();
    }

    private static Asked asked(Answer answer) {
        return new Asked(answer.question(), answer.metal());
    }

    private static String title(Asked asked) {
        return TableWords.of(asked.question())
                + asked.metal().map(about -> ": " + about.label()).orElse("");
    }

    static Table<?> comments(ReportInput input) {
        Iterable<Comment> rows = () -> input.rollUp().declarations().stream()
                .flatMap(declaration -> declaration
                        .header()
                        .allAnswers()
                        .filter(answer -> answer.comment().isPresent())
                        .map(answer -> new Comment(declaration, answer)))
                .iterator();
        Table<Comment> table = Table.of(COMMENTS, rows)
                .text("Supplier", 28, row -> supplier(row.declaration(), input))
                .text("Question", 30, row -> TableWords.of(row.answer().question()))
                .text("Number", 8, row -> row.answer().number())
                .maybe("Metal", 12, row -> row.answer().metal().map(Metal::label))
                .maybe("Answer", 14, row -> row.answer().text())
                .maybe("Comment", 60, row -> row.answer().comment());
        return TableWords.at(table, row -> Optional.of(row.answer().commentCell()));
    }

    /** The proposed answers for the company's own declaration. */
    static Table<?> proposed(ReportInput input) {
        ProposedAnswers proposed = input.result().proposedAnswers();
        Table<ProposedAnswers.Proposal> table = Table.<ProposedAnswers.Proposal>of(PROPOSED, proposed.answers())
                .text("Question", 28, row -> TableWords.of(row.question()))
                .maybe("Metal", 12, row -> row.metal().map(Metal::label))
                .text(
                        "Proposal (to be confirmed)",
                        18,
                        row -> row.value().map(TableWords::of).orElse("open"))
                .text("Reason", 70, ProposedAnswers.Proposal::reason);
        return TableWords.at(table, row -> row.cells().stream().findFirst())
                .number("Cells", 8, row -> row.cells().size())
                .text("More cells", 60, row -> StorableText.more(row.cells()));
    }
}
