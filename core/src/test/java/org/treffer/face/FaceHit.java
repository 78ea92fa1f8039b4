package org.treffer.face;

import org.treffer.record.Hit;
import org.treffer.record.Reference;

/** A portrait near enough. */
public record FaceHit(Reference reference, int distance, boolean disputed) implements Hit {}
