/// What published videos did, as platforms report it: daily samples, lifetime snapshots, and what
/// an import took or refused. Knows no file format, no statistics and no plan.
@NullMarked
package org.throughline.data.engagement;

import org.jspecify.annotations.NullMarked;
