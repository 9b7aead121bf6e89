/// The door of the renderer: an approved plan in, a draft and its papers out, and any file held to
/// a plan. Everything native happens in the media program.
@NullMarked
package org.throughline.renderer.draft;

import org.jspecify.annotations.NullMarked;
