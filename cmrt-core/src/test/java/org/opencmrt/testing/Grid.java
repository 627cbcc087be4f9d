package org.opencmrt.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.opencmrt.internal.workbook.CellAddress;

/** A sheet that is being created: its cells, merged areas, and input rules. Mutable; for one thread. */
final class Grid {
    /** The visibility of the sheet's tab. */
    enum Tab {
        VISIBLE,
        HIDDEN
    }

    /** The values that an area accepts: {@code list} or {@code date}, and the formula for them. */
    record Rule(String type, String area, String formula) {}

    private final String name;
    private final Tab tab;
    private final NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
    private final List<String> merged = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    Grid(String name, Tab tab) {
        this.name = name;
        this.tab = tab;
    }

    String name() {
        return name;
    }

    Tab tab() {
        return tab;
    }

    void put(CellAddress at, Cell cell) {
        put(at.row(), at.column(), cell);
    }

    void put(int row, int column, Cell cell) {
        rows.computeIfAbsent(row, missing -> new TreeMap<>()).put(column, cell);
    }

    /** Adds a formatted cell without content, unless the cell already has content. */
    void blank(int row, int column) {
        blank(row, column, Cell.Format.GENERAL);
    }

    void blank(int row, int column, Cell.Format format) {
        rows.computeIfAbsent(row, missing -> new TreeMap<>()).putIfAbsent(column, Cell.blank(format));
    }

    /** Adds a text. A blank text leaves the cell unchanged. */
    void text(int row, int column, String text) {
        if (!text.isEmpty()) {
            put(row, column, Cell.text(text));
        }
    }

    void merge(String area) {
        merged.add(area);
    }

    void rule(String type, CellAddress at) {
        rule(type, at.toString());
    }

    void rule(String type, String area) {
        rule(type, area, type.equals("date") ? "39082" : "\"Yes,No\"");
    }

    /** Adds a rule, replacing any rule for the same area. */
    void rule(String type, String area, String formula) {
        rules.removeIf(rule -> rule.area().equals(area));
        rules.add(new Rule(type, area, formula));
    }

    NavigableMap<Integer, NavigableMap<Integer, Cell>> rows() {
        return rows;
    }

    List<String> merged() {
        return merged;
    }

    List<Rule> rules() {
        return rules;
    }
}
