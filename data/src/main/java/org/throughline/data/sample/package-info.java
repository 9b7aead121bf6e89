/// The sample campaign that demo and tests share: its campaign file and its rulebook.
@NullMarked
package org.throughline.data.sample;

import org.jspecify.annotations.NullMarked;
