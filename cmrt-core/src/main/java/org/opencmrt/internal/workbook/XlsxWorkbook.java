package org.opencmrt.internal.workbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.opencmrt.model.ReadLimits;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.UnreadableCode;

/** A workbook in an Office Open XML package (ECMA-376, both the Transitional and the Strict variant). */
final class XlsxWorkbook implements Workbook {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    /**
     * The maximum size of the parts that describe the content of the package, because the names in them are kept in
     * memory.
     */
    private static final long MAX_DIRECTORY_BYTES = 32L << 20;
    /** The maximum number of sheets, and of relations of the workbook; far more than any workbook has. */
    private static final int MAX_SHEETS = 20_000;

    /** The maximum length of a sheet's name, because every cell that is shown repeats it. Excel allows 31 characters. */
    private static final int MAX_SHEET_NAME = 255;

    /** The length of the beginning of the styles in which number formats are searched for. */
    private static final int STYLES_HEAD = 1 << 15;

    /** The length of the beginning of a part in which notes and objects are searched for. */
    private static final int NOTES_HEAD = 1 << 20;

    private static final Pattern PADDED_CODE = Pattern.compile("formatCode\\s*=\\s*[\"'][-0 \\\\]*00");

    private final ZipParts parts;
    private final ReadLimits limits;
    private final CellBudget budget;
    private final SourceFile.Format format;
    private final Map<String, String> sheetParts = new LinkedHashMap<>();
    private final Set<String> hidden = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private boolean date1904;
    private final SharedStrings sharedStrings;
    private final String workbookPart;
    private final Map<String, Relation> relations;
    private PaddedFormats formats;

    private XlsxWorkbook(ZipParts parts, ReadLimits limits, Deadline deadline) throws WorkbookException {
        this.parts = parts;
        this.limits = limits;
        this.budget = new CellBudget(limits, deadline);
        this.workbookPart = findWorkbookPart();
        this.format = hasMacroContentType(workbookPart) ? SourceFile.Format.XLSM : SourceFile.Format.XLSX;
        Map<String, String> sheetRelations = readWorkbook(workbookPart);
        this.relations = relations(workbookPart);
        sheetRelations.forEach((name, id) -> {
            Relation relation = relations.get(id);
            if (relation != null) {
                sheetParts.put(name, relation.target);
            }
        });
        this.sharedStrings = new SharedStrings(
                related("sharedStrings").map(name -> () -> part(name)), limits.maxCellBytes(), budget);
        if (sheetParts.isEmpty()) {
            throw WorkbookException.corrupt("its workbook part lists no sheet that is in the package");
        }
    }

    static XlsxWorkbook open(byte[] bytes, ReadLimits limits, Deadline deadline, Inflating inflating)
            throws WorkbookException {
        ZipParts parts = new ZipParts(bytes, limits, deadline, inflating);
        if (parts.isEmpty()) {
            throw WorkbookException.corrupt("the directory of its zip package is empty");
        }
        if (parts.has("xl/workbook.bin")) {
            throw notRead(
                    "the file is a binary workbook (.xlsb), which cannot be read. Open it in Excel and save it as an"
                            + " Excel workbook (.xlsx)");
        }
        if (!parts.has(CONTENT_TYPES) && !parts.has("_rels/.rels")) {
            if (parts.has("content.xml")) {
                throw notRead(WorkbookFormats.OPEN_DOCUMENT);
            }
            if (parts.has("Index/Document.iwa") || parts.has("Index.zip") || parts.has("index.apxl")) {
                throw notRead(
                        "the file is an Apple Numbers spreadsheet, which cannot be read. Open it in Numbers and export"
                                + " it to Excel (File, Export To, Excel)");
            }
            throw notRead(
                    "the file is a zip archive, not a workbook. Give it a name that ends in .zip to have the workbooks"
                            + " in it read, or unpack it and name the folder");
        }
        return new XlsxWorkbook(parts, limits, deadline);
    }

    private static WorkbookException notRead(String why) {
        return new WorkbookException(UnreadableCode.NOT_A_WORKBOOK, why);
    }

    @Override
    public SourceFile.Format format() {
        return format;
    }

    @Override
    public boolean date1904() {
        return date1904;
    }

    @Override
    public List<String> sheetNames() {
        return new ArrayList<>(sheetParts.keySet());
    }

    @Override
    public boolean isHidden(String name) {
        return hidden.contains(name);
    }

    @Override
    public Optional<SheetCells> sheet(String name, int lastColumn) throws WorkbookException {
        Optional<String> tab = tab(name);
        return tab.isEmpty() ? Optional.empty() : Optional.of(scan(tab.get(), sheetParts.get(tab.get()), lastColumn));
    }

    /** The name of a sheet as its tab shows it. */
    private Optional<String> tab(String name) {
        return sheetParts.keySet().stream()
                .filter(tab -> tab.equalsIgnoreCase(name))
                .findFirst();
    }

    @Override
    public List<CellAddress> attached(String name) {
        AttachedCells found = new AttachedCells();
        Optional<String> sheet = tab(name).map(sheetParts::get).filter(part -> parts.has(relationsOf(part)));
        if (sheet.isPresent()) {
            try {
                Map<String, Relation> ofSheet = relations(sheet.get());
                found.addNotes(head(target(ofSheet, "comments")));
                found.addNotes(head(target(ofSheet, "threadedComment")));
                found.addObjects(head(target(ofSheet, "drawing")));
            } catch (WorkbookException damaged) {
                return found.cells(); // no reason to refuse the workbook: its cells are complete
            }
        }
        return found.cells();
    }

    ZipParts parts() {
        return parts;
    }

    String workbookPart() {
        return workbookPart;
    }

    /** The part names of the sheets by the names on their tabs. */
    Map<String, String> sheetParts() {
        return Collections.unmodifiableMap(sheetParts);
    }

    /** The part to which the workbook has a relation with this type suffix. */
    Optional<String> related(String type) {
        return target(relations, type);
    }

    private static Optional<String> target(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type.endsWith("/" + type))
                .map(Relation::target)
                .findFirst();
    }

    SharedStrings sharedStrings() {
        return sharedStrings;
    }

    private SheetCells scan(String name, String part, int lastColumn) throws WorkbookException {
        try (PartInput input = part(part)) {
            SheetCells.Builder cells = new SheetCells.Builder(budget);
            new PlainSheetScanner(input, limits.maxCellBytes(), lastColumn, cells, sharedStrings, this::formats).scan();
            return cells.build(name, sharedStrings);
        } catch (NotPlainXml unusual) {
            return scanUnusual(name, part, lastColumn);
        }
    }

    private PaddedFormats formats() {
        if (formats == null) {
            formats = new PaddedFormats();
            Optional<String> part = related("styles").filter(parts::has);
            try {
                if (part.isPresent() && mayPad(part.get())) {
                    readFormats(part.get());
                }
            } catch (WorkbookException damaged) {
                // no reason to refuse the workbook: the numbers are shown without their formats
            }
        }
        return formats;
    }

    /** False if no format of the styles contains two zeros in a row; few workbooks have one. */
    private boolean mayPad(String styles) throws WorkbookException {
        return PADDED_CODE.matcher(head(styles, STYLES_HEAD)).find();
    }

    /** The beginning of a part with notes or objects; empty if there is no such part. */
    private String head(Optional<String> name) throws WorkbookException {
        return name.filter(parts::has).isEmpty() ? "" : head(name.get(), NOTES_HEAD);
    }

    /** The first bytes of a part as text. */
    private String head(String name, int max) throws WorkbookException {
        try (PartInput input = part(name)) {
            byte[] head = new byte[(int) Math.min(max, input.declaredBytes())];
            int length = 0;
            int count = 0;
            while (count >= 0 && length < head.length) {
                count = input.read(head, length, head.length - length);
                length += Math.max(0, count);
            }
            return new String(head, 0, length, StandardCharsets.ISO_8859_1);
        }
    }

    private void readFormats(String styles) throws WorkbookException {
        AtomicInteger style = new AtomicInteger(-1);
        startTags(styles, (name, attributes) -> {
            int id = (int) NumberText.parse(Objects.requireNonNullElse(attributes.get("numFmtId"), "0"));
            switch (name) {
                case "numFmt" -> formats.format(id, Objects.requireNonNullElse(attributes.get("formatCode"), ""));
                case "cellXfs" -> style.set(0);
                case "cellStyles", "cellStyleXfs", "dxfs" -> style.set(-1);
                case "xf" -> {
                    if (style.get() >= 0) {
                        formats.style(style.getAndIncrement(), id);
                    }
                }
                default -> {}
            }
        });
    }

    /** The cells of a sheet as read by the complete parser. */
    SheetCells scanUnusual(String name, String part, int lastColumn) throws WorkbookException {
        try (PartInput input = part(part)) {
            SheetCells.Builder cells = new SheetCells.Builder(budget);
            StaxParts.sheet(
                    input, new StaxSheet(limits.maxCellBytes(), lastColumn, cells, sharedStrings, this::formats));
            return cells.build(name, sharedStrings);
        }
    }

    /**
     * Visits the start tags of a part. If the part is unusual, its first tags may be visited twice, because all tags
     * are visited again from the beginning.
     */
    private void startTags(String name, StaxParts.StartTag tags) throws WorkbookException {
        try (PartInput input = directory(name)) {
            new PlainTagScanner(input).scan(tags);
        } catch (NotPlainXml unusual) {
            try (PartInput input = directory(name)) {
                StaxParts.startTags(input, tags);
            }
        }
    }

    private PartInput part(String name) throws WorkbookException {
        return parts.open(name).orElseThrow(() -> WorkbookException.corrupt("its part " + name + " is missing"));
    }

    /** A part that describes the content of the package. */
    private PartInput directory(String name) throws WorkbookException {
        return parts.open(name, MAX_DIRECTORY_BYTES)
                .orElseThrow(() -> WorkbookException.corrupt("its part " + name + " is missing"));
    }

    private static void checkCount(Map<String, ?> named, String what) throws WorkbookException {
        if (named.size() > MAX_SHEETS) {
            throw WorkbookException.limit("the number of " + what, String.valueOf(MAX_SHEETS));
        }
    }

    private String findWorkbookPart() throws WorkbookException {
        return target(relations(""), "officeDocument")
                .orElseThrow(() ->
                        notRead("the file is a package without a workbook. Ask the supplier for an Excel workbook"));
    }

    private boolean hasMacroContentType(String workbookPart) throws WorkbookException {
        boolean[] macro = {false};
        if (parts.has(CONTENT_TYPES)) {
            startTags(CONTENT_TYPES, (name, attributes) -> {
                String type = attributes.get("ContentType");
                String part = attributes.get("PartName");
                macro[0] |= type != null
                        && part != null
                        && ZipParts.fold(part).equals(ZipParts.fold(workbookPart))
                        && type.toLowerCase(Locale.ROOT).contains("macroenabled");
            });
        }
        return macro[0];
    }

    /** Reads the workbook part. Returns the relations of the sheets by the names on their tabs. */
    private Map<String, String> readWorkbook(String workbookPart) throws WorkbookException {
        Map<String, String> sheetRelations = new LinkedHashMap<>();
        startTags(workbookPart, (name, attributes) -> {
            if (name.equals("workbookPr")) {
                String date = attributes.get("date1904");
                date1904 = "1".equals(date) || "true".equals(date);
            } else if (name.equals("sheet")) {
                String sheet = attributes.get("name");
                String id = attributes.get("id");
                if (sheet != null && id != null) {
                    if (sheet.length() > MAX_SHEET_NAME) {
                        throw WorkbookException.limit("the name of a sheet", MAX_SHEET_NAME + " characters");
                    }
                    sheetRelations.putIfAbsent(WorkbookFormats.tabName(sheet), id);
                    String state = attributes.get("state");
                    if (state != null && state.toLowerCase(Locale.ROOT).contains("hidden")) {
                        hidden.add(WorkbookFormats.tabName(sheet));
                    }
                    checkCount(sheetRelations, "sheets");
                }
            }
        });
        if (sheetRelations.isEmpty()) {
            throw notRead("the file is an Office document, but not a workbook. Ask the supplier for an Excel workbook");
        }
        return sheetRelations;
    }

    /** A relation of a part to another part of the package. */
    private record Relation(String type, String target) {}

    /** The relations of a part by id. Relations to targets outside the package are omitted and never followed. */
    private Map<String, Relation> relations(String ofPart) throws WorkbookException {
        String folder = ofPart.substring(0, ofPart.lastIndexOf('/') + 1);
        Map<String, Relation> relations = new HashMap<>();
        startTags(relationsOf(ofPart), (name, attributes) -> {
            String id = attributes.get("Id");
            String type = attributes.get("Type");
            String target = attributes.get("Target");
            if (id != null && type != null && target != null && !"External".equals(attributes.get("TargetMode"))) {
                relations.put(id, new Relation(type, resolve(folder, target)));
                checkCount(relations, "relations of the workbook");
            }
        });
        return relations;
    }

    /** The name of the part with the relations of a part. */
    private static String relationsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static String resolve(String folder, String target) {
        String plain = target.replace('\\', '/');
        List<String> path = new ArrayList<>();
        for (String step : (plain.startsWith("/") ? plain : folder + plain).split("/", -1)) {
            if (step.equals("..")) {
                if (!path.isEmpty()) {
                    path.remove(path.size() - 1);
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }
}
