package org.opencmrt.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.commons.io.file.PathUtils;
import org.opencmrt.report.filing.ReportFile;

/**
 * A directory that gets all of its new files or none: they are written into a hidden directory inside it and moved when
 * all are complete. Opening it checks immediately whether it is writable; if nothing is written, the directories
 * created by opening it are removed. Files may be written by several threads at the same time.
 */
final class OutputDirectory implements Closeable {
    private final Path target;
    private final Path draft;
    /** The directories created by opening, innermost first. */
    private final List<Path> made;

    private final Set<String> names = new ConcurrentSkipListSet<>();

    private OutputDirectory(Path target, Path draft, List<Path> made) {
        this.target = target;
        this.draft = draft;
        this.made = made;
    }

    /** Opens a directory for writing; creates it if it does not exist. */
    static OutputDirectory open(Path target) throws OutputException {
        List<Path> made = new ArrayList<>();
        for (Path path = target.toAbsolutePath(); path != null && Files.notExists(path); path = path.getParent()) {
            made.add(path);
        }
        try {
            Files.createDirectories(target);
            return new OutputDirectory(target, Files.createDirectory(DataOutput.draft(target.resolve("cmrt"))), made);
        } catch (IOException e) {
            throw OutputException.of(target, e);
        }
    }

    /** Writes a file, which is hidden until {@link #finish}. */
    void write(ReportFile file) throws OutputException {
        String name = file.name();
        checkPlace(target.resolve(name));
        makeParent(draft, name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft.resolve(name)))) {
            file.content().writeTo(out);
            names.add(name);
        } catch (IOException e) {
            throw OutputException.of(target.resolve(name), e);
        }
    }

    /** Reports a problem with any file before the first one is moved. */
    private void checkPlace(Path file) throws OutputException {
        if (Files.isDirectory(file)) {
            throw OutputException.of(
                    file, new FileSystemException(null, null, "a folder exists where a file is needed"));
        }
        Path parent = file.getParent();
        if (Files.exists(parent) && !Files.isDirectory(parent)) {
            throw OutputException.of(parent, new NotDirectoryException(parent.toString()));
        }
    }

    /** Moves all files into place. */
    List<Path> finish() throws OutputException {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            Path file = target.resolve(name);
            makeParent(target, name);
            try {
                Files.move(draft.resolve(name), file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw OutputException.of(file, e);
            }
            files.add(file);
        }
        return files;
    }

    private void makeParent(Path root, String name) throws OutputException {
        Path parent = root.resolve(name).getParent();
        if (!parent.equals(root)) {
            try {
                Files.createDirectories(parent);
            } catch (IOException e) {
                throw OutputException.of(target.resolve(name), e);
            }
        }
    }

    /** Removes unfinished files. */
    @Override
    public void close() throws IOException {
        PathUtils.deleteDirectory(draft);
        try {
            for (Path directory : made) {
                Files.deleteIfExists(directory);
            }
        } catch (DirectoryNotEmptyException e) {
            // It contains the files of this run, or files that another program put into it in the meantime.
            return;
        }
    }
}
