/// A campaign as it arrives: brand, team, people, media, briefs and stories together.
@NullMarked
package org.throughline.data.campaign;

import org.jspecify.annotations.NullMarked;
