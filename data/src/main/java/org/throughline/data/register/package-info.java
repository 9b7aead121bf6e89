/// What brand leads decide about single markets and single rules, and what stands around a brief
/// when it is assessed: stops of a market, guidelines broken on purpose.
@NullMarked
package org.throughline.data.register;

import org.jspecify.annotations.NullMarked;
