/// The papers beside a draft: captions as SRT and VTT, and the manifest that says shot by shot what
/// is in it. Byte-stable: the same draft gives the same papers.
@NullMarked
package org.throughline.renderer.interchange;

import org.jspecify.annotations.NullMarked;
