/**
 * A soak of an exchange among real processes: states are killed, paused and run out of disk while
 * they are asked, and what they said is held against what they hold and what they logged.
 *
 * <p>Called by the build only; calls the command as a process and reads logs by {@code
 * org.treffer.audit}. Start reading at {@link org.treffer.soak.SoakTest}.
 */
package org.treffer.soak;
