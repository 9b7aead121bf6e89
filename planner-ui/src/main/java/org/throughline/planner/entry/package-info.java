/// How a campaign gets into the planner: a campaign file with its media is brought, looked at and
/// entered in one step; the campaigns that are there, and the way into each.
@NullMarked
package org.throughline.planner.entry;

import org.jspecify.annotations.NullMarked;
