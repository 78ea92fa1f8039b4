/**
 * Vehicle registrations: which vehicle carried which plate, and who held and owned it, each as a
 * period; and what may be asked about them (Decision 2008/615/JHA, Article 12; Decision
 * 2008/616/JHA, Annex chapter 3).
 *
 * <p>Records and rules only; no Lucene, no files. Called by its {@code index}, by formats, the
 * data-protection rules and the contact point; calls {@code record} and its own parts {@code
 * plate}, {@code vin}, {@code vrd}, {@code name} and {@code fact}. Start reading at {@link
 * org.treffer.vehicle.Registration}.
 */
package org.treffer.vehicle;
