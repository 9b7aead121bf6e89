/// What was found in a file: values only, as measured, without a verdict. Nothing here knows plans.
@NullMarked
package org.throughline.renderer.measure;

import org.jspecify.annotations.NullMarked;
