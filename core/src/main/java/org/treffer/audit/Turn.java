package org.treffer.audit;

/** Whether a request came for the first time or again. The order is part of the file format. */
public enum Turn {
  FIRST,
  REPLAY
}
