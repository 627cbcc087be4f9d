package org.opencmrt.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import org.opencmrt.read.LookupSheet;
import org.opencmrt.read.Workbooks;
import org.opencmrt.reference.NewestLookup;

/** Files of any file system that Hadoop knows, as workbooks: {@code file:}, {@code hdfs:}, {@code s3a:}. */
final class Store implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final CmrtReader READER = CmrtReader.create();

    private final SerializableConfiguration configuration;

    Store(Configuration configuration) {
        this.configuration = new SerializableConfiguration(configuration);
    }

    /** A workbook to read: where it lies, and its name from the folder that was asked for. */
    record Found(String path, String name) implements Serializable {}

    /**
     * The workbooks of a folder and its folders, by name. Spark's own sources leave out empty files and names that begin with an
     * underscore; here nothing is left out that {@link Workbooks#isWorkbook} takes.
     *
     * @param others takes the names of the other files
     */
    List<Found> workbooks(String folder, List<String> others) throws IOException {
        Path root = new Path(folder);
        FileSystem files = root.getFileSystem(configuration.value());
        String base = files.makeQualified(root).toUri().getPath().replaceAll("/+$", "") + "/";
        List<Found> found = new ArrayList<>();
        RemoteIterator<LocatedFileStatus> each = files.listFiles(root, true);
        while (each.hasNext()) {
            Path path = each.next().getPath();
            String name = path.toUri().getPath().substring(base.length());
            if (Workbooks.isWorkbook(name)) {
                found.add(new Found(path.toString(), name));
            } else {
                others.add(name);
            }
        }
        found.sort(Comparator.comparing(Found::name));
        return found;
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

    /** Reads a workbook; one whose bytes cannot be had is a result, too. */
    ReadResult read(Found file) {
        try (InputStream in = open(file.path())) {
            return READER.read(file.name(), in);
        } catch (FileNotFoundException e) {
            return failed(file, UnreadableCode.NOT_FOUND, e);
        } catch (IOException e) {
            return failed(file, UnreadableCode.IO_ERROR, e);
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

    /** A file to write; folders on the way are made. */
    OutputStream create(String path) throws IOException {
        Path file = new Path(path);
        FileSystem files = file.getFileSystem(configuration.value());
        files.setWriteChecksum(false);
        return files.create(file, true);
    }

    /** The newest look-up sheets among workbooks, and the files that they stand in. */
    List<Found> newest(Iterable<Found> files) throws IOException {
        NewestLookup newest = NewestLookup.none();
        List<Found> taken = new ArrayList<>();
        for (Found file : files) {
            Optional<LookupSheet> sheet = lookup(file, newest);
            if (sheet.isPresent()) {
                newest = newest.merge(NewestLookup.of(sheet.get()));
                taken.add(file);
            }
        }
        return taken;
    }

    /** The look-up sheet of a workbook, if it is one that would be taken. */
    Optional<LookupSheet> lookup(Found file, NewestLookup newest) throws IOException {
        byte[] bytes = bytes(file.path());
        return READER.template(file.name(), bytes)
                .filter(template -> newest.wouldTake(template, file.name()))
                .flatMap(template -> READER.<Optional<LookupSheet>>lookup(
                        file.name(), bytes, Optional::of, why -> Optional.empty()));
    }
}
