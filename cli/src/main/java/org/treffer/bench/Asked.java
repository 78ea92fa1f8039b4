package org.treffer.bench;

/** What a run asked: an even load, or what states ask each other on a day. */
public sealed interface Asked permits Workload, Day {}
