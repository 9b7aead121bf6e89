/// What people say of past videos, one key a trait; how far two people agree; and what the analyses
/// are told.
@NullMarked
package org.throughline.planner.tagging;

import org.jspecify.annotations.NullMarked;
