package org.treffer.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treffer.followup.Case;
import org.treffer.record.Country;
import org.treffer.request.Agreement;
import org.treffer.request.Answer;

/**
 * What came of a step of a scenario.
 *
 * @param step the step
 * @param basis the agreement that the request named, if there is one
 * @param answer what the asking state got
 * @param logs by state, in the order to tell them, what its logs hold of it; empty lists for states
 *     that were never asked
 * @param followedUp the matches that a second step was taken on
 * @param wrong how it differs from what the step expects
 */
record StepTaken(
    Scenario.Step step,
    Optional<Agreement> basis,
    Answer answer,
    Map<Country, List<String>> logs,
    List<Case> followedUp,
    List<String> wrong) {}
