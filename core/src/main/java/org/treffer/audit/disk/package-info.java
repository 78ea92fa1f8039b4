/**
 * The few file operations that a log's durability hangs on, as an interface: tests inject a failure
 * or a loss of power at each of them.
 *
 * <p>Called by {@code org.treffer.audit} only; calls nothing. Start reading at {@link
 * org.treffer.audit.disk.Disk}.
 */
package org.treffer.audit.disk;
