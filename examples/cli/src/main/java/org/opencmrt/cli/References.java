package org.opencmrt.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.read.LookupSheet;
import org.opencmrt.read.WorkbookFile;
import org.opencmrt.reference.SmelterReferenceList;

/** The reference list that a command matches against. */
final class References {
    private References() {}

    /**
     * The lists that the user names, as one.
     *
     * @throws org.opencmrt.reference.ReferenceListException when one of them is none
     */
    static SmelterReferenceList named(List<Path> paths) {
        return SmelterReferenceList.combine(
                paths.stream().map(SmelterReferenceList::read).toList());
    }

    /**
     * The newest look-up sheets among workbooks that were read, one for each template family; empty when none of them has
     * one. Of several workbooks of the newest version the first by name counts, so that the order of the files does not
     * matter.
     */
    static Optional<SmelterReferenceList> newest(
            List<WorkbookFile> files, List<ReadResult> results, CmrtReader reader) {
        Map<TemplateFamily, List<Source>> byFamily = new TreeMap<>();
        for (int i = 0; i < files.size(); i++) {
            WorkbookFile file = files.get(i);
            results.get(i).declaration().ifPresent(read -> {
                TemplateId template = read.template().id();
                byFamily.computeIfAbsent(template.family(), missing -> new ArrayList<>())
                        .add(new Source(file, template));
            });
        }
        List<SmelterReferenceList> lists = byFamily.values().stream()
                .flatMap(sources -> newest(sources, reader).stream())
                .toList();
        return lists.isEmpty() ? Optional.empty() : Optional.of(SmelterReferenceList.newestPerMetal(lists));
    }

    /** A workbook that may hold a look-up sheet. */
    private record Source(WorkbookFile file, TemplateId template) {}

    private static Optional<SmelterReferenceList> newest(List<Source> sources, CmrtReader reader) {
        return sources.stream()
                .sorted(Comparator.comparing(Source::template)
                        .reversed()
                        .thenComparing(source -> source.file().name()))
                .flatMap(source -> lookup(source.file(), reader).stream())
                .filter(sheet -> !sheet.entries().isEmpty())
                .findFirst()
                .map(SmelterReferenceList::of);
    }

    private static Optional<LookupSheet> lookup(WorkbookFile file, CmrtReader reader) {
        return reader.lookup(file).fold(Optional::of, unreadable -> Optional.empty());
    }
}
