package org.opencmrt.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.program.AssessedFile;
import org.opencmrt.report.CheckJson;
import org.opencmrt.report.Format;
import org.opencmrt.report.JsonDocuments;
import picocli.CommandLine.Help.Ansi;

/** Prints the findings, file by file. */
abstract class CheckOutput implements Closeable {
    static CheckOutput of(
            CheckCommand.Printed format, JsonDocuments.Layout layout, Writer out, boolean isTerminalPossible)
            throws IOException {
        return format == CheckCommand.Printed.TEXT
                ? new Text(out, isTerminalPossible ? Ansi.AUTO : Ansi.OFF)
                : new Json(CheckJson.writer(layout, out));
    }

    /** The findings about a file that are printed. */
    abstract List<Finding> shown(AssessedFile file);

    /** Prints the findings about one file, or why it could not be read. */
    abstract void write(AssessedFile file) throws IOException;

    /** Called after all files were printed. */
    abstract void end(Verdict verdict) throws IOException;

    /** For programs: every finding. */
    private static final class Json extends CheckOutput {
        private final JsonDocuments<AssessedFile> documents;

        Json(JsonDocuments<AssessedFile> documents) {
            this.documents = documents;
        }

        @Override
        List<Finding> shown(AssessedFile file) {
            return file.findings();
        }

        @Override
        void write(AssessedFile file) throws IOException {
            documents.write(file);
        }

        @Override
        void end(Verdict verdict) {
            // The end of the array is written when the documents are closed.
        }

        @Override
        public void close() throws IOException {
            documents.close();
        }
    }

    /** For people: each finding once. */
    private static final class Text extends CheckOutput {
        private final Writer out;
        private final Ansi ansi;

        Text(Writer out, Ansi ansi) {
            this.out = out;
            this.ansi = ansi;
        }

        @Override
        List<Finding> shown(AssessedFile file) {
            return file.distinctFindings();
        }

        @Override
        void write(AssessedFile file) throws IOException {
            if (file.declaration().isPresent()) {
                write(file, file.declaration().get());
            } else {
                write(file.why().orElseThrow());
            }
        }

        private void write(AssessedFile file, SupplierDeclaration declaration) throws IOException {
            List<Finding> findings = shown(file);
            int open = file.incompleteTotal();
            line(styled("bold", declaration.source().file()) + ": "
                    + declaration
                            .company()
                            .name()
                            .map(name -> Format.plain(name) + ", ")
                            .orElse("")
                    + declaration.template().id()
                    + (open == 0 ? "" : ", " + Terminal.counted(open, "field") + " still to be completed"));
            for (Finding finding : findings) {
                line("  " + severity(finding.severity())
                        + finding.cell()
                                .map(CellRef::address)
                                .map(cell -> cell + ": ")
                                .orElse("")
                        + Format.plain(finding.message()) + " [" + finding.rule() + "]");
            }
            if (findings.isEmpty()) {
                line("  no findings");
            }
            line("");
        }

        private void write(ReadResult.Unreadable unreadable) throws IOException {
            line(styled("bold", unreadable.file()) + ":");
            line("  " + severity(Finding.Severity.ERROR) + unreadable.code() + " "
                    + Format.plain(unreadable.message()));
            line("");
        }

        @Override
        void end(Verdict verdict) throws IOException {
            if (!verdict.notRun().isEmpty()) {
                line(verdict.notRun());
            }
            line(verdict.line());
        }

        private String severity(Finding.Severity severity) {
            String color = switch (severity) {
                case ERROR -> "fg(red)";
                case WARNING -> "fg(yellow)";
                case INFO -> "faint";
            };
            return styled(color, severity.name())
                    + " ".repeat(8 - severity.name().length());
        }

        private String styled(String style, String text) {
            String plain = Format.plain(text);
            Ansi.IStyle[] styles = Ansi.Style.parse(style);
            // The style's own end sequence is not used, because the one for bold means double underline on many
            // terminals.
            return ansi.enabled() ? Ansi.Style.on(styles) + plain + Ansi.Style.reset.on() : plain;
        }

        private void line(String text) throws IOException {
            out.write(text);
            out.write('\n');
        }

        @Override
        public void close() {
            // The command closes the writer.
        }
    }
}
