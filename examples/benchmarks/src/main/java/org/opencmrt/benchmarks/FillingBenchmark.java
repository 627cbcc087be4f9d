package org.opencmrt.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.opencmrt.fill.FillResult;
import org.opencmrt.fill.TemplateFiller;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.read.CmrtReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Writing a declaration into a blank template, warm, on one thread. It is compared with reading the declaration, and
 * with POI's user model, which types the same cells but calculates nothing. {@code -Dcmrt.benchmark.blank} names the
 * blank; {@code -Dcmrt.benchmark.file} names a workbook of the same version that a supplier filled in.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class FillingBenchmark {
    private final CmrtReader reader = CmrtReader.create();
    private byte[] blank = new byte[0];
    private byte[] supplier = new byte[0];
    private TemplateFiller filler;
    private SupplierDeclaration declaration;
    private List<FillResult.Written> cells = List.of();

    /** Loads the blank and the declaration. */
    @Setup
    public void load() throws IOException {
        String path = System.getProperty("cmrt.benchmark.blank");
        if (path == null) {
            throw new IllegalStateException("name a blank template: -jvmArgs -Dcmrt.benchmark.blank=FILE.xlsx");
        }
        blank = Files.readAllBytes(Path.of(path));
        supplier = NeededSheets.bytes();
        declaration = reader.read("benchmark.xlsx", supplier).declaration().orElseThrow();
        filler = TemplateFiller.of("blank.xlsx", blank);
        cells = fill().written();
    }

    /** Fills in the workbook without storing the result. */
    @Benchmark
    public FillResult fill() {
        return filler.fill(declaration, "out.xlsx", OutputStream.nullOutputStream());
    }

    /** Reads the workbook that the supplier filled in. */
    @Benchmark
    public SupplierDeclaration read() {
        return reader.read("benchmark.xlsx", supplier).declaration().orElseThrow();
    }

    /** Types the same cells with POI's user model. */
    @Benchmark
    public int poiUserModel() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
            for (FillResult.Written filled : cells) {
                Sheet sheet = workbook.getSheet(filled.target().sheet());
                CellReference at = new CellReference(filled.target().cell());
                Row row = sheet.getRow(at.getRow());
                Cell cell = row.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                cell.removeFormula();
                cell.setCellValue(filled.value());
            }
            workbook.setForceFormulaRecalculation(true);
            workbook.write(OutputStream.nullOutputStream());
            return cells.size();
        }
    }
}
