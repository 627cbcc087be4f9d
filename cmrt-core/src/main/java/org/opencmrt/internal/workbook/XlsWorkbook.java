package org.opencmrt.internal.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.opencmrt.model.ReadLimits;
import org.opencmrt.model.SourceFile;

/** A binary workbook (BIFF8), read in one pass by POI's event API; the filled cells of all sheets are kept. */
record XlsWorkbook(List<SheetCells> sheets, Set<String> hidden, Map<String, AttachedCells> attached, boolean date1904)
        implements Workbook {
    static XlsWorkbook read(DirectoryNode root, ReadLimits limits, Deadline deadline)
            throws WorkbookException, IOException {
        CellBudget budget = new CellBudget(limits, deadline);
        XlsRecords records = new XlsRecords(budget, deadline);
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(records);
        try {
            new HSSFEventFactory().processWorkbookEvents(request, root);
        } catch (XlsRecords.Stopped stopped) {
            throw stopped.reason();
        }
        if (records.sheets().isEmpty()) {
            throw WorkbookException.corrupt("it contains no sheets");
        }
        // The texts are resolved while the records are read.
        SharedStrings unused = new SharedStrings(Optional.empty(), 0, budget);
        List<SheetCells> sheets = new ArrayList<>();
        records.sheets().forEach((name, cells) -> sheets.add(cells.build(name, unused)));
        return new XlsWorkbook(sheets, records.hidden(), records.attached(), records.date1904());
    }

    @Override
    public SourceFile.Format format() {
        return SourceFile.Format.XLS;
    }

    @Override
    public List<String> sheetNames() {
        return sheets.stream().map(SheetCells::name).toList();
    }

    @Override
    public boolean isHidden(String name) {
        return hidden.contains(name);
    }

    @Override
    public List<CellAddress> attached(String name) {
        return attached.get(name).cells();
    }

    @Override
    public Optional<SheetCells> sheet(String name, int lastColumn) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
