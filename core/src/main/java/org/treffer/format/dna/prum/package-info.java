/**
 * The DNA request and result of the Prüm exchange in XML, shaped as Decision 2008/616/JHA, Annex
 * chapter 1, section 4, describes it.
 *
 * <p>The binding schema is not public. Ours stands beside these classes ({@code prum-dna.xsd}), has
 * a namespace of its own and is no other system's: names and code values follow the Annex as it is
 * remembered, and the five loci that the European Standard Set gained in 2009 are an extension.
 *
 * <p>What the format cannot carry: three values at a locus, one value alone, loci it does not list,
 * and of a record's header everything but one day. Start reading at {@link
 * org.treffer.format.dna.prum.PrumXml}.
 */
package org.treffer.format.dna.prum;
