package org.opencmrt.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.util.SerializableConfiguration;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.UnreadableCode;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.read.PassedOver;
import org.opencmrt.read.Workbooks;
import org.opencmrt.reference.NewestLookup;

/** Reads workbooks from any file system that Hadoop supports: {@code file:}, {@code hdfs:}, {@code s3a:}. */
final class Store implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final CmrtReader READER = CmrtReader.create();

    private final SerializableConfiguration configuration;

    Store(Configuration configuration) {
        this.configuration = new SerializableConfiguration(configuration);
    }

    /** A workbook, archive, or message: its path, and its name relative to the requested folder. */
    record Found(String path, String name) implements Serializable {
        boolean isContainer() {
            PassedOver.Kind kind = PassedOver.of(name).kind();
            return kind == PassedOver.Kind.ZIP || kind == PassedOver.Kind.EML;
        }
    }

    /** The contents of a folder: files to read, and files that are not read. */
    record Listing(List<Found> files, List<PassedOver> passedOver) {}

    /**
     * Lists the files in folders and their subfolders, by name; an input may also be a file. Spark's own sources skip
     * empty files and names that begin with an underscore; here, every file is either read or reported.
     */
    Listing list(List<String> inputs) throws IOException {
        return list(inputs, Workbooks::isWorkbook);
    }

    /** The same, with a filter for the files to read instead of workbooks. */
    Listing list(List<String> inputs, Predicate<String> isWanted) throws IOException {
        List<Found> found = new ArrayList<>();
        List<PassedOver> passedOver = new ArrayList<>();
        for (String input : inputs) {
            Path root = new Path(input);
            FileSystem files = root.getFileSystem(configuration.value());
            if (files.getFileStatus(root).isFile()) {
                found.add(new Found(root.toString(), root.getName()));
                continue;
            }
            String base = files.makeQualified(root).toUri().getPath().replaceAll("/+$", "") + "/";
            RemoteIterator<LocatedFileStatus> each = files.listFiles(root, true);
            while (each.hasNext()) {
                Path path = each.next().getPath();
                String name = path.toUri().getPath().substring(base.length());
                Found file = new Found(path.toString(), name);
                if (Arrays.stream(name.split("/", -1)).anyMatch(Store::isHidden)) {
                    continue; // as on the command line
                }
                if (isWanted.test(name) || file.isContainer()) {
                    found.add(file);
                } else {
                    passedOver.add(PassedOver.of(name));
                }
            }
        }
        return new Listing(
                found.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Found::name))
                        .toList(),
                passedOver);
    }

    private static boolean isHidden(String step) {
        return !Workbooks.isWorkbook(step + ".xlsx");
    }

    /** The folders in a folder, by name. */
    List<String> folders(String folder) throws IOException {
        Path root = new Path(folder);
        List<String> names = new ArrayList<>();
        for (FileStatus status : root.getFileSystem(configuration.value()).listStatus(root)) {
            if (status.isDirectory()) {
                names.add(status.getPath().getName());
            }
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }

    /**
     * Reads a workbook, or all workbooks in an archive or message. A file that cannot be read also gives a result.
     *
     * @param passedOver receives the other files in it
     */
    List<ReadResult> read(Found file, Consumer<PassedOver> passedOver) {
        try {
            if (file.isContainer()) {
                return inCopy(file, files -> {
                    files.passedOver().forEach(passedOver);
                    return files.workbooks().stream().map(READER::read).toList();
                });
            }
            try (InputStream in = open(file.path())) {
                return List.of(READER.read(file.name(), in));
            }
        } catch (FileNotFoundException e) {
            return List.of(failed(file, UnreadableCode.NOT_FOUND, e));
        } catch (IOException e) {
            return List.of(failed(file, UnreadableCode.IO_ERROR, e));
        }
    }

    /** Opens a copy of a file under its own name. */
    private <T> T inCopy(Found file, Function<Workbooks.Found, T> use) throws IOException {
        java.nio.file.Path folder = Files.createTempDirectory("copy");
        java.nio.file.Path copy = folder.resolve(file.name());
        try {
            Files.createDirectories(copy.getParent());
            try (InputStream in = open(file.path())) {
                Files.copy(in, copy);
            }
            return use.apply(Workbooks.search(folder));
        } finally {
            for (java.nio.file.Path each = copy; !each.equals(folder); each = each.getParent()) {
                Files.deleteIfExists(each);
            }
            Files.delete(folder);
        }
    }

    private static ReadResult failed(Found file, UnreadableCode code, IOException why) {
        return new ReadResult.Unreadable(
                file.name(),
                Optional.empty(),
                code,
                file.name() + ": the file cannot be read (" + why.getMessage() + "). Check that it is still there");
    }

    byte[] bytes(String path) throws IOException {
        try (InputStream in = open(path)) {
            return in.readAllBytes();
        }
    }

    private InputStream open(String path) throws IOException {
        Path file = new Path(path);
        return file.getFileSystem(configuration.value()).open(file);
    }

    /** Creates a file to write, with its parent folders. */
    OutputStream create(String path) throws IOException {
        Path file = new Path(path);
        FileSystem files = file.getFileSystem(configuration.value());
        files.setWriteChecksum(false);
        return files.create(file, true);
    }

    /** The files with the newest look-up sheets. */
    List<Found> newest(Iterable<Found> files) throws IOException {
        NewestLookup newest = NewestLookup.none();
        List<Found> taken = new ArrayList<>();
        for (Found file : files) {
            NewestLookup merged = newest(file, newest);
            if (!merged.equals(newest)) {
                newest = merged;
                taken.add(file);
            }
        }
        return taken;
    }

    /** The newest look-up sheets after adding a file's newer ones. */
    NewestLookup newest(Found file, NewestLookup known) throws IOException {
        return inCopy(file, files -> known.with(files.workbooks(), READER, 1));
    }
}
