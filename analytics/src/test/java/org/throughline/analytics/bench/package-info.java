/// The benchmark of the analyses: what they find beside what was planted, labelled or published.
@NullMarked
package org.throughline.analytics.bench;

import org.jspecify.annotations.NullMarked;
