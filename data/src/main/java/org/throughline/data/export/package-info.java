/// Approved plans as files: canonical JSON, signed by the installation that approved them, so that
/// a plan can be rendered and files inspected far from its store.
@NullMarked
package org.throughline.data.export;

import org.jspecify.annotations.NullMarked;
