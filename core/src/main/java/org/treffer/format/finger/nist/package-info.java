/**
 * Fingerprint transactions of ANSI/NIST-ITL 1-2000 in its traditional encoding, as Decision
 * 2008/616/JHA, Annex, chapter 2, exchanges them: searches (CPS, PMS, MPS, MMS), search results
 * (SRE) and errors (ERR), made of a type-1 header, a type-2 text and type-9 minutiae.
 *
 * <p>Field numbers, conditions and codes are those of the Interpol implementation 4.22; the type-1
 * record is as the Annex prints it, the rest was remembered and not seen again.
 *
 * <p>Called by {@code format.finger} and the commands; calls {@code finger}, {@code request} and
 * {@code record}. Start reading at {@link org.treffer.format.finger.nist.Transaction}; a search and
 * its answers are {@link org.treffer.format.finger.nist.SearchTransaction} and {@link
 * org.treffer.format.finger.nist.AnswerTransaction}.
 */
package org.treffer.format.finger.nist;
