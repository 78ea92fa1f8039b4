/**
 * What every record has, whatever its category: a country, a reference, a header of grounds and
 * status, and the names of the categories themselves.
 *
 * <p>Values only. Every other package may call this one; it calls none. Start reading at {@link
 * org.treffer.record.StoredRecord}.
 */
package org.treffer.record;
