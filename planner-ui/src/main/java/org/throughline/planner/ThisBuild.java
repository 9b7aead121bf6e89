package org.throughline.planner;

/// Which version of the program this is.
public final class ThisBuild {

    public static final String VERSION = "0.1.0";

    private ThisBuild() {}
}
