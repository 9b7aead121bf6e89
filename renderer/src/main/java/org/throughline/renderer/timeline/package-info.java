/// What a draft consists of, in whole frames and whole samples: the contract between whoever lays
/// out a plan and the media child which renders it. Pure values; they travel as JSON inside a job
/// folder and name sources only by their ingested id, never by a path.
@NullMarked
package org.throughline.renderer.timeline;

import org.jspecify.annotations.NullMarked;
