package org.opencmrt.fill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.SmelterId;

/** Ids that were corrected or merged into others; the data are those of the review. */
final class ReplacedIds {
    private static final String RESOURCE = "/org/opencmrt/check/replaced-ids.tsv";
    private static final Map<SmelterId, SmelterId> IDS = load();

    private ReplacedIds() {}

    /** The id that took the place of this one. */
    static Optional<SmelterId> of(SmelterId id) {
        return Optional.ofNullable(IDS.get(id));
    }

    private static Map<SmelterId, SmelterId> load() {
        Map<SmelterId, SmelterId> ids = new HashMap<>();
        try (InputStream bytes = Objects.requireNonNull(ReplacedIds.class.getResourceAsStream(RESOURCE))) {
            new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .forEach(columns -> ids.put(new SmelterId(columns[0]), new SmelterId(columns[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read from the jar", e);
        }
        return Map.copyOf(ids);
    }
}
