package org.throughline.data.assessment;

/// How sensitive something is, from none to floor (nothing may be placed beside it).
public enum Severity {
    NONE,
    LOW,
    MEDIUM,
    HIGH,
    FLOOR
}
