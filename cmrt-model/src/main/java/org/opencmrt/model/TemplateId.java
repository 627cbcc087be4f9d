package org.opencmrt.model;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A template: family and version. Prints as {@code CMRT 6.5}.
 *
 * @param family which of the templates
 * @param version its version
 */
public record TemplateId(TemplateFamily family, TemplateVersion version) implements Comparable<TemplateId> {
    private static final Comparator<TemplateId> ORDER =
            Comparator.comparing(TemplateId::family).thenComparing(TemplateId::version);

    /** Checks that there are a family and a version. */
    public TemplateId {
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(version, "version");
    }

    /** The template of a family and a version text such as {@code 6.5}. */
    public static TemplateId of(TemplateFamily family, String version) {
        return new TemplateId(family, new TemplateVersion(version));
    }

    /**
     * Parses what a template prints as, such as {@code EMRT 2.1}, or the version of a CMRT alone, such as {@code 6.5}. Empty if
     * the text is neither.
     */
    public static Optional<TemplateId> tryParse(String text) {
        String[] parts = text.strip().split("\\s+", 2);
        String version = parts[parts.length - 1];
        String family = parts.length == 1 ? TemplateFamily.CMRT.name() : parts[0];
        return Stream.of(TemplateFamily.values())
                .filter(one -> one.name().equals(family) && TemplateVersion.isVersion(version))
                .map(one -> of(one, version))
                .findFirst();
    }

    /** By family, then version. */
    @Override
    public int compareTo(TemplateId other) {
        return ORDER.compare(this, other);
    }

    // Written out: what Java makes for a record is put together when it is first called, which takes longer than
    // reading a sheet. The command line reads one workbook and ends.
    @Override
    public boolean equals(Object other) {
        return other instanceof TemplateId that && family == that.family && version.equals(that.version);
    }

    @Override
    public int hashCode() {
        return family.name().hashCode() * 31 + version.hashCode();
    }

    @Override
    public String toString() {
        return family + " " + version;
    }
}
