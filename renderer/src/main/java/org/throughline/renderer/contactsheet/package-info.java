/// One page on which a draft can be taken in at a glance: a picture of each shot, when it is, what
/// is said and shown in it and who makes it. Knows no file and nothing of how pictures are read.
@NullMarked
package org.throughline.renderer.contactsheet;

import org.jspecify.annotations.NullMarked;
