/**
 * What commands write with: tables, JSON lines, progress, temporary folders, and files that appear
 * whole or not at all.
 *
 * <p>Called by {@code cli}, {@code bench} and {@code serve}; calls nothing of treffer. Start
 * reading at {@link org.treffer.terminal.Terminal}.
 */
package org.treffer.terminal;
