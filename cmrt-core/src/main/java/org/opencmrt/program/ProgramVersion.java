package org.opencmrt.program;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.opencmrt.internal.workbook.Sha256;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.read.CmrtReader;

/**
 * Identifies the exact build: a hash of the jars, or class folders, that read workbooks. Someone would eventually
 * forget to increment a version number, and old results would then be mistaken for new ones.
 */
final class ProgramVersion {
    private static final int LENGTH = 16;

    private ProgramVersion() {}

    static String current() {
        try {
            MessageDigest digest = Sha256.digest();
            List<Path> places = new ArrayList<>();
            for (Class<?> type : List.of(SupplierDeclaration.class, CmrtReader.class, ReadCache.class)) {
                places.add(place(type));
            }
            for (Path place : places.stream().distinct().toList()) {
                add(digest, place);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            // The build cannot be identified, so its cache entries must not be shared.
            return UUID.randomUUID().toString();
        }
    }

    private static Path place(Class<?> type) throws IOException, URISyntaxException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IOException("the location of the program is unknown");
        }
        return Path.of(source.getLocation().toURI());
    }

    private static void add(MessageDigest digest, Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            digest.update(Files.readAllBytes(place));
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.walk(place)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            digest.update(place.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
    }
}
