package org.opencmrt.report;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationHeader;
import org.opencmrt.model.DocumentFormatException;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Product;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SourceFile;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.rcoi.RcoiResult;
import org.opencmrt.reference.ListUse;
import org.opencmrt.reference.StatusList;
import org.opencmrt.rollup.ProposedAnswers;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.RolledDeclaration;
import org.opencmrt.rollup.RowAccount;
import org.opencmrt.rollup.Superseded;
import org.opencmrt.rollup.Survey;

/**
 * A roll-up as JSON, {@code opencmrt/rollup/2}: every facility with every cell that reports it, every unmatched entry
 * with its reasons, and the counts. Values such as texts and verdicts are stored once and referred to by index; see
 * {@code docs/schema/README.md}. For internal use: it names suppliers. Written as a stream; memory grows with the
 * number of distinct entries, not with their total number.
 */
public final class RollUpJson {
    /** Schema of the roll-ups written by this version. */
    public static final String SCHEMA = "opencmrt/rollup/2";

    /** Schema of roll-ups written by versions before 0.2, which can still be read. */
    public static final String SCHEMA_1 = "opencmrt/rollup/1";

    private static final String PROPOSED =
            "Proposals based on the suppliers' declarations, for the company to confirm. Questions about the company"
                    + " itself have no proposal.";

    /** The maximum number of cells written for a proposed answer; their total number is written next to them. */
    private static final int MAX_CELLS = 20;

    private final RollUp rollUp;
    private final ReportInput input;
    private final JsonOut json;
    private final RollUpTables tables;
    private final Superseded superseded;

    private RollUpJson(ReportInput input, JsonOut json) {
        this.rollUp = input.rollUp();
        this.input = input;
        this.json = json;
        this.tables = new RollUpTables(rollUp, input.words(), json);
        this.superseded = input.result().superseded();
    }

    /** Writes a result with one line for each list element; {@code out} is flushed but not closed. */
    public static void write(ProgramResult result, ReportOptions options, Writer out) throws IOException {
        JsonOut.lines(out, json -> new RollUpJson(options.input(result), json).document());
    }

    /**
     * Reads the part of a document (version 1 or 2) that a comparison needs; see {@link org.opencmrt.diff.RollUpDiff}.
     * Reads the document as a stream.
     *
     * @param label the label of the roll-up
     * @throws DocumentFormatException if the text is not such a document
     */
    public static RollUpSummary summary(String label, Reader json) throws IOException {
        return RollUpSummaryParser.read(label, json);
    }

    /** True if a text, which may be only the start of a document, is a roll-up of a readable version. */
    public static boolean isRollUp(String start) {
        return start.contains('"' + SCHEMA + '"') || start.contains('"' + SCHEMA_1 + '"');
    }

    private void document() throws IOException {
        json.text("schema", SCHEMA);
        json.text("company", input.company());
        json.text("period", input.period());
        json.text("asOf", input.asOf());
        json.text("periodEnd", input.periodEnd());
        json.text("statusBasis", input.statusBasis());
        json.objects("referenceLists", rollUp.references(), this::list);
        json.objects("decisionFiles", rollUp.decisions(), this::list);
        json.object("reviewOptions", () -> {
            for (Map.Entry<String, String> option :
                    input.result().program().reviewOptions().entrySet()) {
                json.text(option.getKey(), option.getValue());
            }
        });
        List<StatusList> used = input.statusLists();
        json.objects("statusLists", rollUp.statusUses(), use -> {
            json.text("label", use.list().label());
            json.text("date", use.list().date());
            json.text("sha256", use.list().sha256());
            json.number("entries", use.list().entries().size());
            json.number("lines", use.lines());
            json.number("applied", use.applied());
            json.flag("used", used.contains(use.list()));
            json.texts("headings", use.list().columnsSeen());
            json.texts("understood", use.list().columnsUnderstood());
        });
        json.object("counts", () -> counts(rollUp.response()));
        json.object("rows", () -> rows(rollUp.account()));
        FacilityFields fields = new FacilityFields(json, tables, input);
        json.objects("facilities", rollUp.facilities(), fields::write);
        json.objects("openEntries", rollUp.openEntries(), tables::entry);
        json.objects("suppliers", rollUp.suppliers(), supplier -> {
            json.text("name", supplier.name());
            json.texts("files", supplier.files());
        });
        json.objects("declarations", rollUp.declarations(), this::declaration);
        json.object("proposedAnswers", () -> proposed(input.result().proposedAnswers()));
        json.objects("duplicates", rollUp.duplicates(), duplicate -> {
            json.text("file", duplicate.declaration().file());
            json.text("countedAs", duplicate.countedAs());
            json.text("sha256", duplicate.declaration().sha256());
            json.number("rows", duplicate.declaration().rowCount());
        });
        json.objects("unreadable", rollUp.unreadable(), this::unreadable);
        json.objects("passedOver", input.result().passedOver(), file -> {
            json.text("file", file.name());
            json.text("kind", file.kind());
            json.text("reason", file.reason());
        });
        List<Finding> findings = new ArrayList<>(input.warnings());
        findings.addAll(rollUp.findings());
        json.findings(findings);
        json.object("survey", input.result().survey(), survey -> SurveyFields.write(json, survey));
        RcoiResult rcoi = input.result().rcoi();
        json.object(
                "rcoi",
                () -> RcoiFields.write(json, tables, rcoi, input.result().program()));
        tables.write();
    }

    private void proposed(ProposedAnswers proposed) throws IOException {
        json.text("note", PROPOSED);
        json.number("supersededLeftOut", proposed.superseded());
        json.objects("answers", proposed.answers(), answer -> {
            json.text("question", answer.question());
            json.text("metal", answer.metal());
            json.text("value", answer.value());
            json.text("reason", answer.reason());
            tables.cells(answer.cells(), MAX_CELLS);
        });
    }

    private void list(ListUse list) throws IOException {
        json.text("label", list.label());
        json.text("date", list.date());
    }

    private void counts(Survey.Counts counts) throws IOException {
        json.number("files", counts.files());
        json.number("unreadable", counts.unreadable());
        json.number("duplicates", counts.duplicates());
        json.number("declarations", counts.declarations());
        json.number("usable", counts.usable());
        json.number("empty", counts.empty());
        json.number("withoutConflictMinerals", counts.withoutConflictMinerals());
        json.number("suppliers", counts.suppliers());
        json.number("facilities", rollUp.facilities().size());
        Survey.Levels levels = Survey.Levels.of(rollUp, superseded);
        json.number("productLevel", levels.product());
        json.number("companyLevel", levels.company());
        json.number("otherLevel", levels.other());
        json.number(
                "nonConformant",
                rollUp.facilities().stream().filter(input::failedAudit).count());
    }

    private void rows(RowAccount account) throws IOException {
        json.number("read", account.rows());
        numbers("buckets", account.buckets());
        json.objects("byMetal", account.byMetal().entrySet(), metal -> {
            json.text("metal", metal.getKey());
            numbers("buckets", metal.getValue());
        });
        numbers("withoutMetal", account.withoutMetal());
        numbers("unmatched", RollUp.count(rollUp.openEntries().stream()));
    }

    private void numbers(String name, Map<? extends Enum<?>, Long> counts) throws IOException {
        json.object(name, () -> {
            for (Map.Entry<? extends Enum<?>, Long> count : counts.entrySet()) {
                json.number(count.getKey().name(), count.getValue());
            }
        });
    }

    private void declaration(RolledDeclaration declaration) throws IOException {
        DeclarationHeader said = declaration.header();
        json.text("file", declaration.file());
        json.text("sha256", declaration.sha256());
        tables.supplier("supplier", rollUp.supplierOf(declaration));
        json.text("company", declaration.companyName());
        json.text("uniqueId", said.company().text(Company.Field.UNIQUE_ID));
        json.text("template", said.template().id());
        json.text("scope", said.company().scope());
        json.text("effectiveDate", said.company().effectiveDate());
        json.text("supersededBy", superseded.by(declaration));
        json.number("rows", declaration.rowCount());
        json.flag("usable", declaration.isUsable());
        json.flag("withoutConflictMinerals", declaration.isWithoutConflictMinerals());
        json.number("findings", declaration.findings().size());
        json.objects("answers", said.answers(), this::answer);
        json.objects("companyAnswers", said.companyAnswers(), this::answer);
        json.objects("products", declaration.products(), product -> {
            json.text("number", product.text(Product.Column.NUMBER));
            json.text("name", product.text(Product.Column.NAME));
            json.text("cell", product.at().address());
        });
    }

    private void answer(Answer answer) throws IOException {
        json.text("question", answer.question());
        json.text("metal", answer.metal());
        json.text("value", answer.value());
        json.text("text", answer.text());
        json.text("cell", answer.cell().address());
    }

    private void unreadable(ReadResult.Unreadable failed) throws IOException {
        json.text("file", failed.file());
        json.text("sha256", failed.source().map(SourceFile::sha256));
        json.text("code", failed.code());
        json.text("message", failed.message());
    }
}
