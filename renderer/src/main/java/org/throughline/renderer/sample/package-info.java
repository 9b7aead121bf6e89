/// The demo's own footage and sound: drawn moving scenes and synthesized sounds, always labelled as
/// drawn stand-ins. The same bytes on every machine; knows drawing and sound, no plan.
@NullMarked
package org.throughline.renderer.sample;

import org.jspecify.annotations.NullMarked;
