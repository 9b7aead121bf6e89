/// What to disclose about how a video was made, from who or what did each step: the IPTC digital
/// source type, each platform's label and the duty under EU law. Advice with its reason and its
/// source, and never legal advice; what is not known is said to be so.
@NullMarked
package org.throughline.rules.disclosure;

import org.jspecify.annotations.NullMarked;
