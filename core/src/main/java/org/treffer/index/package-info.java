/**
 * What Lucene sees of a category: the contract that each category's own {@code index} package keeps
 * and a partition's store relies on.
 *
 * <p>Fields and queries are pure: no writer, searcher, path or static state. A query holds values
 * only; whatever plan or cache it needs is made per segment from its reader and goes with it, so
 * the same query runs unchanged on one segment, on many, or on a shard of a cluster.
 *
 * <p>Called by {@code partition}; calls {@code record}. Start reading at {@link
 * org.treffer.index.CategoryIndex}.
 */
package org.treffer.index;
