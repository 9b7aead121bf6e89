/// What waits for somebody, from what the store knows already, and the page that lists it.
@NullMarked
package org.throughline.planner.inbox;

import org.jspecify.annotations.NullMarked;
