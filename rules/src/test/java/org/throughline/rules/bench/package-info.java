/// The benchmark of the rules: generated rulebooks and briefs, the engine, and what it is measured
/// beside.
package org.throughline.rules.bench;
