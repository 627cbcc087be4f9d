package org.opencmrt.rollup;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SourceFile;

/**
 * The names that several files with different contents have, such as those of two suppliers that both call their file
 * {@code cmrt.xlsx}. A name identifies a file in all results, so each of them gets a name of its own, which depends
 * only on its content.
 */
final class SameNames {
    private static final int DIGITS = 8;

    private final NavigableMap<String, NavigableSet<String>> hashes = new TreeMap<>();

    private SameNames() {}

    static SameNames among(Collection<RolledDeclaration> declarations, Collection<ReadResult.Unreadable> unreadable) {
        SameNames names = new SameNames();
        declarations.forEach(one -> names.add(one.file(), one.sha256()));
        unreadable.forEach(one ->
                names.add(one.file(), one.source().map(SourceFile::sha256).orElse("")));
        names.hashes.values().removeIf(contents -> contents.size() == 1);
        return names;
    }

    private void add(String file, String sha256) {
        hashes.computeIfAbsent(file, key -> new TreeSet<>()).add(sha256);
    }

    /** The number of different files by name; only names of several files. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        hashes.forEach((name, contents) -> counts.put(name, contents.size()));
        return counts;
    }

    RolledDeclaration distinct(RolledDeclaration declaration) {
        return hashes.containsKey(declaration.file())
                ? declaration.named(distinct(declaration.file(), declaration.sha256()))
                : declaration;
    }

    /** A file whose content is not known, because it does not exist, keeps its name. */
    ReadResult.Unreadable distinct(ReadResult.Unreadable file) {
        if (file.source().isEmpty() || !hashes.containsKey(file.file())) {
            return file;
        }
        return file.named(distinct(file.file(), file.source().get().sha256())).fold(read -> file, renamed -> renamed);
    }

    private static String distinct(String name, String sha256) {
        return name + " (" + sha256.substring(0, DIGITS) + ")";
    }
}
