package org.treffer.audit;

/** Which of the two sides an entry is about. The order is part of the file format. */
public enum Side {
  SEARCHING,
  ANSWERING
}
