/**
 * One nation's store: a Lucene index a category, ingest, commit, snapshot readers. Nothing else
 * opens an index directory.
 *
 * <pre>
 * STORE/&lt;CC&gt;/dna, finger, vehicle    a Lucene index each
 * </pre>
 *
 * <p>A load is one commit: readers see all of it or nothing, and a killed one leaves the commit
 * before. Called by {@code contact} and by whoever loads; calls the categories' {@code index}
 * packages through {@code index}. Start reading at {@link org.treffer.partition.PartitionStore}.
 */
package org.treffer.partition;
