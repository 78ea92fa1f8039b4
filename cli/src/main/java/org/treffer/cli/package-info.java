/**
 * The {@code treffer} command: one class a subcommand, and what they share of options and output.
 *
 * <p>Calls everything; nothing calls it.
 */
package org.treffer.cli;
