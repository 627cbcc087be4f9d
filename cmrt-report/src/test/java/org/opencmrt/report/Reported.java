package org.opencmrt.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.opencmrt.internal.report.FacilityList;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.read.PassedOver;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.report.filing.AnnexA;
import org.opencmrt.report.filing.AnnexALayout;
import org.opencmrt.report.filing.Draft;
import org.opencmrt.report.filing.FilingTexts;
import org.opencmrt.testing.FakeReference;

/**
 * Suppliers' files with a program and options, and every report based on them.
 *
 * @param readings the reading results
 * @param program the program that assesses it
 * @param options the report options
 */
public record Reported(List<ReadResult> readings, ConflictMineralsProgram program, ReportOptions options) {
    public static final SmelterReferenceList LIST = SmelterReferenceList.of(
            FakeReference.SMELTERS.stream()
                    .map(smelter -> new ReferenceEntry(smelter, smelter.name(), Optional.empty()))
                    .toList(),
            "Invented reference list",
            LocalDate.of(2016, 11, 30));

    /** A program with a reference list of the invented facilities. */
    static ConflictMineralsProgram.Builder invented() {
        return ConflictMineralsProgram.builder().reference(LIST).matchingWith(new FakeReference());
    }

    public static Reported of(Stream<ReadResult> readings, ConflictMineralsProgram.Builder program) {
        return new Reported(readings.toList(), program.build(), ReportOptions.standard());
    }

    /** A report on suppliers only: without a survey and without statuses. */
    public static Reported of(List<ReadResult> readings) {
        return of(readings.stream(), invented());
    }

    public static Reported nothing() {
        return of(List.of());
    }

    public Reported withOptions(ReportOptions other) {
        return new Reported(readings, program, other);
    }

    public Reported with(UnaryOperator<ConflictMineralsProgram.Builder> change) {
        return new Reported(readings, change.apply(program.toBuilder()).build(), options);
    }

    public ProgramResult result() {
        return readings.stream().map(program::assess).collect(program.collector());
    }

    public AnnexA annex() {
        return AnnexA.of(result(), options);
    }

    public AnnexA annex(AnnexALayout layout) {
        return AnnexA.of(result(), options, layout);
    }

    /** The facilities that the annex lists. */
    public FacilityList list() {
        return FacilityList.of(new ReportInput(
                result(),
                options.metals(),
                options.words(),
                options.showSuppliers(),
                options.details(),
                options.actions()));
    }

    public Draft report() {
        return Draft.conflictMineralsReport(result(), options, FilingTexts.standard(), AnnexALayout.standard());
    }

    public Draft report(FilingTexts texts) {
        return Draft.conflictMineralsReport(result(), options, texts, AnnexALayout.standard());
    }

    public Draft report(FilingTexts texts, AnnexALayout layout) {
        return Draft.conflictMineralsReport(result(), options, texts, layout);
    }

    public Draft formSd() {
        return Draft.formSd(result(), options, FilingTexts.standard());
    }

    public Draft formSd(FilingTexts texts) {
        return Draft.formSd(result(), options, texts);
    }

    public void page(OutputStream out) throws IOException {
        RollUpReport.of(result(), options).render(Format.HTML, out);
    }

    public void workbook(OutputStream out) throws IOException {
        RollUpReport.of(result(), options).render(Format.XLSX, out);
    }

    public void json(Writer out) throws IOException {
        json(List.of(), out);
    }

    void json(List<PassedOver> passedOver, Writer out) throws IOException {
        RollUpJson.write(result().passingOver(passedOver), options, out);
    }
}
