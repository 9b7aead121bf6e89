/// Runs the rows over a brief in four phases: find what is sensitive, claim what the rows ask for,
/// decide who does each step, gather who is asked. The rules of this package are generic and
/// compiled while building; a rulebook is data to them.
@NullMarked
package org.throughline.rules.delegation;

import org.jspecify.annotations.NullMarked;
