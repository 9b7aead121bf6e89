/// What the desk knows of a rulebook before anybody publishes it: rows that change nothing, rows
/// that contradict each other, what no row decides, what differs between versions, which briefs a
/// version decides otherwise, and how its rules fare. Reads rows and assessments; decides nothing
/// itself.
@NullMarked
package org.throughline.rules.analysis;

import org.jspecify.annotations.NullMarked;
