package org.treffer.serve;

/** How requests to one state that are made at the same time go out. */
public enum Sending {
  /** Each in a message of its own. */
  ALONE,
  /** Those that wait at the same time in one message. */
  TOGETHER
}
