/**
 * A national contact point: admits a request, searches, releases, logs, in that order, and only
 * then answers (Decision 2008/615/JHA, Articles 6, 11 and 15).
 *
 * <p>{@link org.treffer.contact.ContactPoint} is the border between states: local and remote look
 * the same. What differs by category is done at a {@link org.treffer.contact.Desk}; the desks are
 * listed in {@link org.treffer.contact.Desks} alone.
 *
 * <p>Called by {@code exchange}; calls {@code protection}, {@code audit} and {@code partition}.
 * Start reading at {@link org.treffer.contact.LocalContactPoint}.
 */
package org.treffer.contact;
