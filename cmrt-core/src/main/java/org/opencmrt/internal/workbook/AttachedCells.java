package org.opencmrt.internal.workbook;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.util.LittleEndian;

/** The cells of a sheet that have a note, or in which the upper left corner of a picture or other object is. */
final class AttachedCells {
    /** A note, with the letters and the number of its cell (ECMA-376 part 1, 18.7.3). */
    private static final Pattern NOTE = Pattern.compile(
            "<(?:\\w+:)?(?:c|threadedC)omment\\s[^<>]*?\\bref\\s*=\\s*[\"']([A-Za-z]{1,3})([0-9]{1,7})[\"']");

    /** The anchor of an object, with its column and row, which are counted from 0 (ECMA-376 part 1, 20.5.2.5). */
    private static final Pattern OBJECT = Pattern.compile(
            "<(?:\\w+:)?from>\\s*<(?:\\w+:)?col>([0-9]{1,5})<[^>]*>[^>]*>[^>]*>\\s*<(?:\\w+:)?row>([0-9]{1,7})<");

    /** The start of the anchor of an object of a sheet in a binary workbook ([MS-XLS] 2.5.193). */
    private static final byte[] ANCHOR = {0, 0, 0x10, (byte) 0xF0, 0x12, 0, 0, 0};

    private final Set<CellAddress> cells =
            new TreeSet<>(Comparator.comparingInt(CellAddress::row).thenComparingInt(CellAddress::column));

    /** The cells by row and column. */
    List<CellAddress> cells() {
        return List.copyOf(cells);
    }

    void add(int row, int column) {
        if (CellAddress.exists(row, column)) {
            cells.add(new CellAddress(row, column));
        }
    }

    /** Adds the cells of the notes or comments in a part. */
    void addNotes(String part) {
        NOTE.matcher(part)
                .results()
                .forEach(note -> add(Integer.parseInt(note.group(2)), CellAddress.columnOf(note.group(1))));
    }

    /** Adds the cells of the objects in a part. */
    void addObjects(String part) {
        OBJECT.matcher(part)
                .results()
                .forEach(anchor -> add(Integer.parseInt(anchor.group(2)) + 1, Integer.parseInt(anchor.group(1)) + 1));
    }

    /** Adds the cell of the last object in a drawing of a binary workbook. */
    void addLast(byte[] drawing) {
        for (int at = drawing.length - ANCHOR.length - 8; at >= 0; at--) {
            if (Arrays.equals(drawing, at, at + ANCHOR.length, ANCHOR, 0, ANCHOR.length)) {
                int column = LittleEndian.getUShort(drawing, at + ANCHOR.length + 2);
                add(LittleEndian.getUShort(drawing, at + ANCHOR.length + 6) + 1, column + 1);
                return;
            }
        }
    }
}
