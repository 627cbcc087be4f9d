package org.opencmrt.read;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A file that was found while workbooks were looked for, and that is not read.
 *
 * @param path where it lies on the disk; for a file in an archive or message, where that lies
 * @param inside where in that archive or message it lies, as {@link WorkbookFile#inside()}; empty when it lies on the disk
 * @param name its name, as {@link WorkbookFile#name()}
 * @param kind what it is
 * @param reason why it is not read, or what to do to have it read; the end of a sentence
 */
public record PassedOver(Path path, String inside, String name, FileKind kind, String reason) {
    /** Checks that everything is there. */
    public PassedOver {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(inside, "inside");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reason, "reason");
    }

    /** How many files there are of each kind, such as "2 PDF documents, 1 image"; an empty text for no files. */
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
