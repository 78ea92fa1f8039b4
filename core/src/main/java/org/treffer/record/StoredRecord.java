package org.treffer.record;

/** One record of a national register, of any category, as a partition stores it. */
public interface StoredRecord {

  /** The record's number in its register; a later record with the same number replaces it. */
  Reference reference();

  /** What the data-protection rules decide on. */
  Header header();
}
