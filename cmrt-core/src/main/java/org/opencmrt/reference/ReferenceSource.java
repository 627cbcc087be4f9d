package org.opencmrt.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.internal.table.SheetTable;
import org.opencmrt.internal.table.TableException;
import org.opencmrt.internal.table.TextBytes;
import org.opencmrt.internal.workbook.WorkbookFiles;
import org.opencmrt.model.FileFormat;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.read.LookupResult;
import org.opencmrt.read.LookupSheet;

/** Finds out what kind of reference list a file is, by its content, and reads it. */
final class ReferenceSource {
    private ReferenceSource() {}

    static SmelterReferenceList read(Path path) {
        Path fileName = path.getFileName();
        String name = fileName == null ? path.toString() : fileName.toString();
        if (Files.isDirectory(path)) {
            throw new ReferenceListException(
                    ReferenceListException.Reason.UNREADABLE,
                    name + ": this is a directory. Name the file that holds the reference list");
        }
        try {
            return read(name, Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            throw new ReferenceListException(
                    ReferenceListException.Reason.NOT_FOUND, name + ": there is no such file. Check the path", e);
        } catch (IOException e) {
            throw new ReferenceListException(
                    ReferenceListException.Reason.UNREADABLE,
                    name + ": the file cannot be read (" + e.getMessage() + ")",
                    e);
        }
    }

    static SmelterReferenceList read(String name, byte[] bytes) {
        if (WorkbookFiles.formatOf(bytes) != FileFormat.UNKNOWN) {
            return workbook(name, bytes);
        }
        Optional<List<SheetTable>> sheets = sheets(name, bytes);
        if (sheets.isPresent()) {
            return tables(name, sheets.get());
        }
        String start = TextBytes.decode(Arrays.copyOf(bytes, Math.min(bytes.length, 4096)));
        if (start.indexOf('\0') >= 0) {
            throw new ReferenceListException(
                    ReferenceListException.Reason.UNREADABLE,
                    name + ": the file is neither a workbook nor text. Use a template, an Excel export or CSV");
        }
        return tables(name, List.of(TextTable.read(name, bytes)));
    }

    private static SmelterReferenceList workbook(String name, byte[] bytes) {
        LookupResult lookup = CmrtReader.create().lookup(name, bytes);
        Optional<LookupSheet> sheet = lookup.fold(Optional::of, unreadable -> Optional.empty());
        return sheet.filter(found -> !found.entries().isEmpty())
                .map(SmelterReferenceList::of)
                .orElseGet(() -> tables(name, sheets(name, bytes).orElse(List.of())));
    }

    private static Optional<List<SheetTable>> sheets(String name, byte[] bytes) {
        try {
            return SheetTable.tryRead(name, bytes);
        } catch (TableException e) {
            throw new ReferenceListException(ReferenceListException.Reason.UNREADABLE, e.getMessage(), e);
        }
    }

    /** The tables that have the header of a list; when none has, the first says what is missing. */
    private static SmelterReferenceList tables(String name, List<SheetTable> tables) {
        List<ReferenceEntry> entries = new ArrayList<>();
        Map<SmelterId, SmelterId> formerIds = new HashMap<>();
        List<Smelter> removed = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<SheetTable> lists = tables.stream().filter(TableReader::hasHeader).toList();
        for (SheetTable table : lists.isEmpty() ? tables.subList(0, Math.min(1, tables.size())) : lists) {
            TableReader.Result result = TableReader.read(table);
            entries.addAll(result.entries());
            formerIds.putAll(result.formerIds());
            removed.addAll(result.removed());
            findings.addAll(result.findings());
        }
        if (entries.isEmpty() && removed.isEmpty()) {
            throw new ReferenceListException(
                    ReferenceListException.Reason.EMPTY,
                    name + ": there is no facility in it. Use another reference list");
        }
        return SmelterReferenceList.of(entries, name, Optional.empty(), formerIds, removed, findings);
    }
}
