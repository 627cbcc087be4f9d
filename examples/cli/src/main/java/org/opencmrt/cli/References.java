package org.opencmrt.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.opencmrt.model.TemplateId;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.read.WorkbookFile;
import org.opencmrt.reference.NewestLookup;
import org.opencmrt.reference.SmelterReferenceList;

/** The reference list that a command matches against. */
final class References {
    private References() {}

    /** The lists that the user names, combined; a file that is not a list is wrong usage. */
    static SmelterReferenceList named(List<Path> paths, VerboseCommand command) {
        return SmelterReferenceList.combine(paths.stream()
                .map(path -> command.read("--reference", path, SmelterReferenceList::read))
                .toList());
    }

    /** The same; empty if the user names none. */
    static Optional<SmelterReferenceList> ifNamed(List<Path> paths, VerboseCommand command) {
        return paths.isEmpty() ? Optional.empty() : Optional.of(named(paths, command));
    }

    /**
     * The newest look-up sheets among workbooks, one for each template family; empty if none of the workbooks has one.
     */
    static Optional<SmelterReferenceList> newest(List<WorkbookFile> files, CmrtReader reader, int threads) {
        NewestLookup newest = NewestLookup.none();
        for (Source source : sources(files, reader, threads)) {
            if (newest.wouldTake(source.template(), source.file().name())) {
                newest =
                        newest.merge(reader.lookup(source.file(), NewestLookup::of, unreadable -> NewestLookup.none()));
            }
        }
        return newest.list();
    }

    /** The template of each file, newest first; other files are left out. */
    private static List<Source> sources(List<WorkbookFile> files, CmrtReader reader, int threads) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> files.parallelStream()
                            .flatMap(file -> reader.template(file).map(template -> new Source(file, template)).stream())
                            .sorted(Comparator.comparing(Source::template)
                                    .reversed()
                                    .thenComparing(source -> source.file().name()))
                            .toList())
                    .join();
        } finally {
            pool.shutdownNow();
        }
    }

    /** A workbook that may have a look-up sheet. */
    private record Source(WorkbookFile file, TemplateId template) {}
}
