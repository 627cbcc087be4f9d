package org.opencmrt.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** POI's event API as in its own example: reads the texts of all filled cells and adds up their lengths. */
final class XlsEvents implements HSSFListener {
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(this);
    private SSTRecord strings = new SSTRecord();
    private long sum;

    private XlsEvents() {}

    static long sum(byte[] bytes) throws IOException {
        XlsEvents events = new XlsEvents();
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(events.formats);
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            new HSSFEventFactory().processWorkbookEvents(request, file);
        }
        return events.sum;
    }

    @Override
    public void processRecord(Record read) {
        if (read instanceof SSTRecord table) {
            strings = table;
        } else if (read instanceof LabelSSTRecord cell) {
            sum += strings.getString(cell.getSSTIndex()).getString().length();
        } else if (read instanceof NumberRecord cell) {
            sum += formats.formatNumberDateCell(cell).length();
        } else if (read instanceof FormulaRecord cell && !cell.hasCachedResultString()) {
            sum += formats.formatNumberDateCell(cell).length();
        } else if (read instanceof StringRecord text) {
            sum += text.getString().length();
        }
    }
}
