/**
 * Asks the suite's questions, keeps JMH's results and makes the tables and the plot of the page
 * from them. Start reading at {@link org.treffer.benchmarks.report.Measure}; {@link
 * org.treffer.benchmarks.report.Tables} writes the page alone.
 */
package org.treffer.benchmarks.report;
