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
import java.util.List;

/// A table that reads, wraps and prints like text; wider than its place, it scrolls by itself.
public final class Sheet extends Div {

    private final NativeTable table = new NativeTable();
    private final NativeTableBody body = new NativeTableBody();

    public Sheet(String id, String label, List<String> columns) {
        setId(id);
        addClassName("scroll-x");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", label);
        getElement().setAttribute("tabindex", "0");
        table.addClassName("sheet");
        NativeTableRow names = new NativeTableRow();
        for (String column : columns) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            names.add(cell);
        }
        NativeTableHeader head = new NativeTableHeader();
        head.add(names);
        table.add(head, body);
        add(table);
    }

    /// Adds a row whose first cell names it.
    public NativeTableRow row(Component name, Component... cells) {
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell first = new NativeTableHeaderCell(name);
        first.getElement().setAttribute("scope", "row");
        row.add(first);
        for (Component cell : cells) {
            row.add(new NativeTableCell(cell));
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
        body.add(row);
    }
}
