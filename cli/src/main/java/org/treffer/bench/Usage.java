package org.treffer.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the process has used so far.
 *
 * @param cpuNanos of all threads
 * @param allocated bytes
 * @param gcMillis spent collecting garbage
 */
record Usage(long cpuNanos, long allocated, long gcMillis) {

  static Usage now() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    long gc = 0;
    for (GarbageCollectorMXBean each : ManagementFactory.getGarbageCollectorMXBeans()) {
      gc += Math.max(0, each.getCollectionTime());
    }
    return new Usage(system.getProcessCpuTime(), threads.getTotalThreadAllocatedBytes(), gc);
  }

  Usage minus(Usage earlier) {
    return new Usage(
        cpuNanos - earlier.cpuNanos, allocated - earlier.allocated, gcMillis - earlier.gcMillis);
  }
}
