package org.treffer.protection.rule;

import java.time.LocalDate;

/**
 * Where and when a request is decided.
 *
 * @param state the requested state's code
 * @param day the day of receipt in the requested state's own time zone
 * @param hour the hour of receipt there, 0 to 23
 * @param penalties the laws on penalties
 */
public record Setting(String state, LocalDate day, int hour, Penalties penalties) {}
