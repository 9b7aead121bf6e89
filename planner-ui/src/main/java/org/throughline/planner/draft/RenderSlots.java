package org.throughline.planner.draft;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// How many drafts a machine renders side by side: one a processor, as long as half of its memory
/// holds them. A media program keeps a little over one processor busy and takes up to 0.9 GB.
public final class RenderSlots {

    private static final long BYTES_A_DRAFT = 1L << 30;

    private RenderSlots() {}

    /// On this machine, or within the limits of the container it is.
    public static int here() {
        OperatingSystemMXBean system =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return of(Runtime.getRuntime().availableProcessors(), system.getTotalMemorySize());
    }

    /// The same beside a planner that answers people meanwhile.
    public static int beside() {
        return Math.max(1, here() - 1);
    }

    /// At least one.
    static int of(int processors, long memoryBytes) {
        return Math.clamp(memoryBytes / 2 / BYTES_A_DRAFT, 1, Math.max(1, processors));
    }
}
