/// The history folder: immutable tables, numbered manifests that name them, and `CURRENT`, which
/// names the manifest in force. Knows where things lie and which imports are in; neither how tables
/// are written nor what is in them.
@NullMarked
package org.throughline.analytics.history;

import org.jspecify.annotations.NullMarked;
