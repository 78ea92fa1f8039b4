package org.treffer.face;

import org.treffer.record.Header;
import org.treffer.record.Reference;
import org.treffer.record.StoredRecord;

/** A portrait in a register. */
public record FaceRecord(Reference reference, Header header, Face face) implements StoredRecord {}
