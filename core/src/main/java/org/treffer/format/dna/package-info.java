/**
 * DNA profiles in files: JSON Lines, and the CSV shapes that laboratories and open tools export;
 * below, CMF ({@code cmf}) and the Prüm request and result ({@code prum}).
 *
 * <p>Every value passes through {@link org.treffer.dna.ProfileBuilder}, so the conversions of the
 * Annex are the same whatever the format. Start reading at {@link org.treffer.format.dna.DnaJson}.
 */
package org.treffer.format.dna;
