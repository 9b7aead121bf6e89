/// The sound of a draft as placements on one track: voices, sounds of the footage, effects, the
/// music bed and where it is silent. Pure; levels and ducking are carried out elsewhere.
@NullMarked
package org.throughline.renderer.sound;

import org.jspecify.annotations.NullMarked;
