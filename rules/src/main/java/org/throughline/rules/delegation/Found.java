package org.throughline.rules.delegation;

import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.rules.row.CompiledRow;
import org.throughline.rules.row.View;

/// A sensitivity row holds for the brief or an item.
public record Found(CompiledRow<SensitivityRow> row, View view) {}
