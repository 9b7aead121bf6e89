/// The media program: decodes, filters, encodes and measures with the natives, in a process of its
/// own. The only package that sees them; it knows jobs and timelines, no plan and no store.
@NullMarked
package org.throughline.renderer.media;

import org.jspecify.annotations.NullMarked;
