/**
 * The second step: what happens after a match. A person confirms or rejects it; for a confirmed one
 * data may be requested; the other state supplies them or declines under its own law.
 *
 * <p>Matches are read from the logs; what people decide lies in {@code STORE/<CC>/follow-up.jsonl}.
 * What one state tells the other is a {@link org.treffer.followup.Message}, in no network's format.
 * Called by {@code cli}; calls the engine. Start reading at {@link org.treffer.followup.Case}.
 */
package org.treffer.followup;
