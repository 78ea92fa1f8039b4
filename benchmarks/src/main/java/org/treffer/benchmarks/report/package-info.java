/**
 * Makes a table and a plot of JMH's results file. Start reading at {@link
 * org.treffer.benchmarks.report.Growth}.
 */
package org.treffer.benchmarks.report;
