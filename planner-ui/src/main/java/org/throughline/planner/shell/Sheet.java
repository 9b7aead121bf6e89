package org.throughline.planner.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A table that reads, wraps and prints like text. On a narrow screen its cells stand below each
/// other, each under the name of its column; wider than its place, it scrolls by itself.
public final class Sheet extends Div {

    private static final String NUMBER = "number";

    private final NativeTable table = new NativeTable();
    private final NativeTableBody body = new NativeTableBody();
    private final List<NativeTableHeaderCell> heads = new ArrayList<>();
    private final List<String> columns;
    private final Set<Integer> numbers = new HashSet<>();

    public Sheet(String id, String label, List<String> columns) {
        this.columns = List.copyOf(columns);
        setId(id);
        addClassName("scroll-x");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", label);
        getElement().setAttribute("tabindex", "0");
        table.addClassName("sheet");
        NativeTableRow names = new NativeTableRow();
        // said outright, since a browser forgets them where cells are stacked
        role(table, "table");
        role(names, "row");
        role(body, "rowgroup");
        for (String column : columns) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            role(cell, "columnheader");
            names.add(cell);
            heads.add(cell);
        }
        NativeTableHeader head = new NativeTableHeader();
        role(head, "rowgroup");
        head.add(names);
        table.add(head, body);
        add(table);
    }

    /// Columns of numbers, which stand one below the other.
    ///
    /// @param at counted from 0
    public Sheet numbers(int... at) {
        for (int column : at) {
            numbers.add(column);
            heads.get(column).addClassName(NUMBER);
        }
        return this;
    }

    /// Adds a row whose first cell names it.
    public NativeTableRow row(Component name, Component... cells) {
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell first = new NativeTableHeaderCell(name);
        first.getElement().setAttribute("scope", "row");
        role(row, "row");
        role(first, "rowheader");
        row.add(first);
        for (int at = 0; at < cells.length; at++) {
            NativeTableCell cell = new NativeTableCell(cells[at]);
            role(cell, "cell");
            cell.getElement().setAttribute("data-column", columns.get(at + 1));
            if (numbers.contains(at + 1)) {
                cell.addClassName(NUMBER);
            }
            row.add(cell);
        }
        body.add(row);
        return row;
    }

    /// Adds a row that names the rows after it.
    public void group(String name, int columns) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(new Span(name));
        cell.getElement().setAttribute("colspan", String.valueOf(columns));
        cell.getElement().setAttribute("scope", "colgroup");
        NativeTableRow row = new NativeTableRow(cell);
        row.addClassName("sheet-group");
        role(row, "row");
        role(cell, "rowheader");
        body.add(row);
    }

    private static void role(Component part, String role) {
        part.getElement().setAttribute("role", role);
    }
}
