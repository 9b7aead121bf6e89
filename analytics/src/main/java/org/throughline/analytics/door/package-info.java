/// The door of the module: what the planner calls. Starts the analytics program, waits for it,
/// reads what it leaves; loads no class of Spark.
@NullMarked
package org.throughline.analytics.door;

import org.jspecify.annotations.NullMarked;
