package org.opencmrt.read;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.opencmrt.internal.container.MailMessage;
import org.opencmrt.internal.container.Member;
import org.opencmrt.internal.container.ZipArchive;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.UnreadableCode;

/** Finds workbooks in folders, archives, and messages, and records all other files. For one thread. */
final class FolderSearch {
    private static final Set<String> WORKBOOKS = Set.of("xlsx", "xlsm", "xls", "xltx", "xltm", "xlt");

    /** The maximum nesting of archives and of messages. */
    private static final int MAX_ARCHIVES = 2;

    private static final int MAX_MESSAGES = 3;

    /** The maximum total size of all workbooks in an archive on disk, and of all archives and messages nested in it. */
    private static final long MAX_WORKBOOK_BYTES = 8L << 30;

    private static final long MAX_CONTAINER_BYTES = 1L << 30;

    private static final String UNPACK = ". Unpack it and name the folder";

    private final List<WorkbookFile> workbooks = new ArrayList<>();
    private final List<PassedOver> passedOver = new ArrayList<>();

    /** The number of members found so far in the open container on disk. */
    private int members;

    private long workbookBytes;
    private long containerBytes;

    /** The nesting depth: the number of archives and messages around a member, including the current container. */
    private record Depth(int archives, int messages) {
        static final Depth NONE = new Depth(0, 0);

        Depth in(PassedOver.Kind container) {
            return container == PassedOver.Kind.ZIP
                    ? new Depth(archives + 1, messages)
                    : new Depth(archives, messages + 1);
        }

        boolean isTooDeep() {
            return archives > MAX_ARCHIVES || messages > MAX_MESSAGES;
        }
    }

    /** A file that a user specified. It is read regardless of its name. */
    static Workbooks.Found ofFile(Path file) {
        FolderSearch search = new FolderSearch();
        WorkbookFile named = WorkbookFile.of(file);
        PassedOver.Kind kind = PassedOver.Kind.of(named.name());
        if (!isContainer(kind) || !Files.isRegularFile(file)) {
            return new Workbooks.Found(List.of(named), List.of());
        }
        search.containerOnDisk(named, kind);
        if (search.workbooks.isEmpty()) {
            String reason = search.passedOver.stream()
                    .filter(container -> container.name().equals(named.name()))
                    .map(PassedOver::reason)
                    .findFirst()
                    .orElse(kind.reason());
            search.workbooks.add(named.refused(new WorkbookException(
                    UnreadableCode.NOT_A_WORKBOOK,
                    "the file is " + (kind == PassedOver.Kind.ZIP ? "a zip archive" : "an e-mail message") + "; "
                            + reason + ". Ask the supplier for the template as an Excel workbook")));
            search.passedOver.removeIf(container -> container.name().equals(named.name()));
        }
        return search.found();
    }

    /**
     * Searches a folder and all its subfolders; links to folders are not followed.
     *
     * @throws IOException if the folder cannot be listed; a subfolder that cannot be listed is part of the result
     */
    static Workbooks.Found ofFolder(Path folder) throws IOException {
        FolderSearch search = new FolderSearch();
        Files.walkFileTree(folder, search.new Visitor(folder));
        return search.found();
    }

    private Workbooks.Found found() {
        workbooks.sort(Comparator.comparing(WorkbookFile::name));
        passedOver.sort(Comparator.comparing(PassedOver::name));
        return new Workbooks.Found(workbooks, passedOver);
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path folder;

        Visitor(Path folder) {
            this.folder = folder;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            if (path.equals(folder)) {
                return FileVisitResult.CONTINUE;
            }
            WorkbookFile found = file(path);
            if (isHidden(String.valueOf(path.getFileName()))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (PassedOver.Kind.of(found.name())
                    == PassedOver.Kind.NUMBERS) { // Numbers on a Mac stores a spreadsheet as a folder
                passOver(found, PassedOver.Kind.NUMBERS);
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (isHidden(String.valueOf(path.getFileName()))) {
                return FileVisitResult.CONTINUE;
            }
            WorkbookFile found = file(path);
            if (Files.isDirectory(path)) {
                passOver(found, PassedOver.Kind.FOLDER_LINK);
            } else if (isContainer(PassedOver.Kind.of(found.name())) && Files.isRegularFile(path)) {
                containerOnDisk(found, PassedOver.Kind.of(found.name()));
            } else {
                add(found);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException trouble) throws IOException {
            if (path.equals(folder)) {
                throw trouble;
            }
            if (!isHidden(String.valueOf(path.getFileName()))) {
                workbooks.add(file(path).refused(FileContent.notRead(trouble)));
            }
            return FileVisitResult.CONTINUE;
        }

        private WorkbookFile file(Path path) {
            return new WorkbookFile(
                    path,
                    StreamSupport.stream(folder.relativize(path).spliterator(), false)
                            .map(FileNames::of)
                            .collect(Collectors.joining("/")));
        }
    }

    /**
     * Adds a file that is not a container, or cannot be opened as one: as a workbook, or as a file that is not read.
     */
    private void add(WorkbookFile file) {
        if (isWorkbook(file.name()) || isContainer(PassedOver.Kind.of(file.name()))) {
            workbooks.add(file);
        } else {
            passOver(file, PassedOver.Kind.of(file.name()));
        }
    }

    private void passOver(WorkbookFile file, PassedOver.Kind kind) {
        passOver(file, kind, kind.reason());
    }

    private void passOver(WorkbookFile file, PassedOver.Kind kind, String reason) {
        passedOver.add(new PassedOver(file.path(), file.inside(), file.name(), kind, reason));
    }

    /**
     * Searches a container on disk. If it exceeds a limit, it is rejected as a whole, so that a partial result is not
     * mistaken for a complete one.
     */
    private void containerOnDisk(WorkbookFile file, PassedOver.Kind kind) {
        int workbooksBefore = workbooks.size();
        int passedOverBefore = passedOver.size();
        members = 0;
        workbookBytes = 0;
        containerBytes = 0;
        try {
            container(file, kind, Depth.NONE.in(kind));
        } catch (WorkbookException e) {
            workbooks.subList(workbooksBefore, workbooks.size()).clear();
            passedOver.subList(passedOverBefore, passedOver.size()).clear();
            workbooks.add(file.refused(e));
        }
    }

    /** @throws WorkbookException if the container on disk exceeds a limit */
    private void container(WorkbookFile file, PassedOver.Kind kind, Depth depth) throws WorkbookException {
        if (kind == PassedOver.Kind.EML && !MailMessage.isAvailable()) {
            passOver(
                    file,
                    kind,
                    "the library that opens messages (Apache mime4j) is missing; save the attachments, or add the"
                            + " library");
            return;
        }
        Optional<List<Member>> opened;
        try {
            opened = kind == PassedOver.Kind.ZIP
                    ? ZipArchive.members(file.path(), file.member())
                    : Optional.of(MailMessage.members(file.path(), file.member()));
        } catch (WorkbookException e) {
            workbooks.add(file.refused(e));
            return;
        } catch (IOException e) {
            workbooks.add(file.refused(FileContent.notRead(e)));
            return;
        } catch (OutOfMemoryError | StackOverflowError e) {
            workbooks.add(file.refused(limit("the file takes more memory than Java may use" + UNPACK)));
            return;
        }
        if (opened.isEmpty()) {
            workbooks.add(file);
            return;
        }
        int before = workbooks.size();
        members(file, opened.get(), depth);
        if (workbooks.size() == before) {
            passOver(file, kind);
        }
    }

    private void members(WorkbookFile container, List<Member> all, Depth depth) throws WorkbookException {
        members += all.size();
        if (members > ZipArchive.MAX_ENTRIES) {
            throw limit(
                    "the file and the archives in it have more than " + ZipArchive.MAX_ENTRIES + " entries" + UNPACK);
        }
        Set<String> names = new HashSet<>();
        List<String> unsafe = new ArrayList<>();
        for (Member member : all) {
            if (isUnsafe(member.name())) {
                unsafe.add(member.name());
                continue;
            }
            List<String> steps = steps(member.name());
            if (steps.isEmpty() || steps.stream().anyMatch(FolderSearch::isHidden)) {
                continue;
            }
            Optional<String> bundle = bundle(steps);
            if (bundle.isPresent()) {
                if (names.add(bundle.get())) {
                    passOver(WorkbookFile.inside(container, bundle.get(), member), PassedOver.Kind.NUMBERS);
                }
                continue;
            }
            WorkbookFile file = WorkbookFile.inside(container, unused(String.join("/", steps), names), member);
            member(file, steps.get(steps.size() - 1), member.size(), depth);
        }
        if (!unsafe.isEmpty()) {
            workbooks.add(container.refused(new WorkbookException(
                    UnreadableCode.UNSAFE_CONTENT,
                    "the archive has " + unsafe.size()
                            + (unsafe.size() == 1 ? " entry whose name has" : " entries whose names have")
                            + " an absolute path or '..', such as '" + unsafe.get(0)
                            + "'. Attackers use such names to write outside the folder that an archive is unpacked"
                            + " into. These entries were not read; ask the sender for an archive without them")));
        }
    }

    private void member(WorkbookFile file, String name, long size, Depth depth) throws WorkbookException {
        PassedOver.Kind kind = PassedOver.Kind.of(name);
        if (isWorkbook(name)) {
            workbookBytes += size;
            if (workbookBytes < 0 || workbookBytes > MAX_WORKBOOK_BYTES) {
                throw limit("the workbooks in the file have more than " + MAX_WORKBOOK_BYTES + " bytes" + UNPACK);
            }
            workbooks.add(file);
        } else if (isContainer(kind)) {
            Depth inner = depth.in(kind);
            containerBytes += size;
            if (inner.isTooDeep()) {
                workbooks.add(file.refused(limit("the file is nested too deep: at most " + MAX_ARCHIVES
                        + " archives and " + MAX_MESSAGES + " messages inside each other are opened" + UNPACK)));
            } else if (containerBytes < 0 || containerBytes > MAX_CONTAINER_BYTES) {
                throw limit("the archives in the file have more than " + MAX_CONTAINER_BYTES + " bytes" + UNPACK);
            } else {
                container(file, kind, inner);
            }
        } else {
            passOver(file, kind);
        }
    }

    /** The Numbers spreadsheet folder that contains the file; empty if there is none. */
    private static Optional<String> bundle(List<String> steps) {
        for (int i = 0; i + 1 < steps.size(); i++) {
            if (PassedOver.Kind.of(steps.get(i)) == PassedOver.Kind.NUMBERS) {
                return Optional.of(String.join("/", steps.subList(0, i + 1)));
            }
        }
        return Optional.empty();
    }

    /** A name that is unique in the container. */
    private static String unused(String name, Set<String> names) {
        String unused = name;
        for (int i = 2; !names.add(unused); i++) {
            unused = name + "#" + i;
        }
        return unused;
    }

    /** The path elements of a name in an archive. Some Windows programs write it with backslashes. */
    private static List<String> steps(String name) {
        List<String> steps = new ArrayList<>();
        for (String step : name.split("[/\\\\]")) {
            if (!step.isBlank() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static boolean isUnsafe(String name) {
        boolean isAbsolute = name.startsWith("/") || name.startsWith("\\") || name.matches("(?s)[A-Za-z]:.*");
        return isAbsolute || steps(name).contains("..");
    }

    static boolean isHidden(String step) {
        return step.startsWith(".") || step.startsWith("~$") || step.equals("__MACOSX");
    }

    static boolean isWorkbook(String name) {
        return WORKBOOKS.contains(PassedOver.Kind.ending(name));
    }

    private static boolean isContainer(PassedOver.Kind kind) {
        return kind == PassedOver.Kind.ZIP || kind == PassedOver.Kind.EML;
    }

    private static WorkbookException limit(String message) {
        return new WorkbookException(UnreadableCode.LIMIT_EXCEEDED, message);
    }
}
