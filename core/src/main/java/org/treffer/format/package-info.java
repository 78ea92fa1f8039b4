/**
 * Reads and writes records, requests and answers. Here lies what the formats of all categories
 * share: lines in batches, JSON fields with their place in messages, headers, agreements; each
 * category's own formats lie in a package below.
 *
 * <p>A reader gives a record or a reason, never a partial record. Called by whoever loads or shows;
 * calls {@code record}, {@code request} and the categories' values. Start reading at {@link
 * org.treffer.format.JsonLineSource}.
 */
package org.treffer.format;
