/// Walks a campaign the whole way by itself, in a throwaway folder: brief, assessment, seals by the
/// people of the team, signed export, drafts, conformance, results and trends. Knows the use cases,
/// not how they are shown.
@NullMarked
package org.throughline.planner.demo;

import org.jspecify.annotations.NullMarked;
