package org.opencmrt.report;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real office program without a window. Tests that need it are skipped if it is not installed. */
public final class LibreOffice {
    private static final long PATIENCE_SECONDS = 180;

    private LibreOffice() {}

    /**
     * Opens a file and saves it in another format. A file that needs repair is not opened, because without a window,
     * nobody can agree to the repair.
     *
     * @param file the file to open; a separate folder is best, because the program's profile is put next to it
     * @param format the extension of the format, such as {@code pdf}
     * @return the saved file
     */
    public static Path convert(Path file, String format) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(file.resolveSibling("converted"));
        Path said = file.resolveSibling("said.txt");
        Process office = new ProcessBuilder(
                        program(file).toString(),
                        "-env:UserInstallation="
                                + file.resolveSibling("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!office.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            office.descendants().forEach(ProcessHandle::destroyForcibly);
            office.destroyForcibly();
            Assumptions.abort("LibreOffice cannot run here");
        }
        String name = file.getFileName().toString();
        Path converted = folder.resolve(name.substring(0, name.lastIndexOf('.')) + "." + format);
        if (!Files.exists(converted)) {
            throw new AssertionError(name + " was not opened: " + Files.readString(said, StandardCharsets.UTF_8));
        }
        return converted;
    }

    private static Path program(Path file) {
        String name = file.toString().endsWith(".docx") ? "lowriter" : "localc";
        Optional<Path> found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "there is no " + name + " of LibreOffice on the PATH");
        return found.get();
    }
}
