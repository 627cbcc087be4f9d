package org.opencmrt.read;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A file that was found while searching for workbooks but is not read.
 *
 * @param path the path on disk; for a file in an archive or message, the path of that
 * @param inside the path inside the archive or message, as in {@link WorkbookFile#inside()}; empty for a file on disk
 * @param name its name, as in {@link WorkbookFile#name()}
 * @param kind the kind of file
 * @param reason why it is not read, or how to have it read, as a clause
 */
public record PassedOver(Path path, String inside, String name, FileKind kind, String reason) {
    /** Checks that nothing is null. */
    public PassedOver {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(inside, "inside");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * A file that is not read because of its name, for those who list files themselves, such as in a store of objects; see
     * {@link Workbooks#isWorkbook}. Its kind is {@link FileKind#ZIP} or {@link FileKind#EML} where {@link Workbooks#search}
     * would open it.
     *
     * @param name its path relative to the folder that was asked for, with {@code /}
     */
    public static PassedOver of(String name) {
        FileKind kind = FileKind.of(name);
        return new PassedOver(Path.of(name), "", name, kind, kind.reason());
    }

    /** The number of files of each kind, such as "2 PDF documents, 1 image"; empty if there are no files. */
    public static String summary(List<PassedOver> files) {
        Map<FileKind, Integer> counts = new EnumMap<>(FileKind.class);
        files.forEach(file -> counts.merge(file.kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(one -> counted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Such as "2 PDF documents" and "1 link to a folder". */
    private static String counted(FileKind kind, int count) {
        String label = kind.label();
        int noun = label.contains(" (") ? label.indexOf(" (") : label.length();
        noun = label.startsWith("link ") ? "link".length() : noun;
        return count + " " + label.substring(0, noun) + (count == 1 ? "" : "s") + label.substring(noun);
    }

    /** The name, the kind and the reason. */
    @Override
    public String toString() {
        return name + ": " + kind.label() + "; " + reason;
    }
}
