/** What the audit log costs, beside the bare work that nothing durable and hashed can avoid. */
package org.treffer.benchmarks.audit;
