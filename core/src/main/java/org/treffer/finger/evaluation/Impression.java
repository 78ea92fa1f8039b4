package org.treffer.finger.evaluation;

import org.treffer.finger.FingerTemplate;

/**
 * One taking of a finger whose identity is known.
 *
 * @param name of this impression, shown beside scores
 * @param finger equal for impressions of the same finger
 * @param template its minutiae
 */
public record Impression(String name, String finger, FingerTemplate template) {}
