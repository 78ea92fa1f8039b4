/**
 * Fingerprints in files: ISO/IEC 19794-2 and ANSI/INCITS 378 minutiae records, ANSI/NIST-ITL
 * transactions, JSON Lines.
 *
 * <p>Called by the commands and by loading; calls {@code finger} and {@code record}. Start reading
 * at {@link org.treffer.format.finger.MinutiaeRecord}.
 */
package org.treffer.format.finger;
