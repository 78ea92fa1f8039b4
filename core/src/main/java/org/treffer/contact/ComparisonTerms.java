package org.treffer.contact;

import org.treffer.audit.AuditLog;
import org.treffer.audit.Matter;
import org.treffer.audit.merkle.Hash;
import org.treffer.dna.ComparisonRule;
import org.treffer.protection.Admission;

/**
 * What a mass comparison goes by on the requested side, from its begin to its end.
 *
 * @param witnessed the log that partners witness; its keyed hashes name the probes in both logs
 * @param internal the log for the state's own eyes
 * @param root the Merkle root by which both logs name all the probes
 */
record ComparisonTerms(
    Office office,
    DnaDesk desk,
    ComparisonRule rule,
    Admission.Admitted admitted,
    Matter matter,
    Hash root,
    AuditLog witnessed,
    AuditLog internal) {}
