/**
 * A page that shows an exchange: a map of states, a request going out, each answer as it arrives,
 * what either side knows and has logged, the second step by hand, and rules to change.
 *
 * <p>It is for lessons and for trying rules: whoever opens it sees what every state keeps to
 * itself, so it answers on this machine alone. The browser's part lies beside this package as plain
 * files: {@code index.html}, {@code page.css}, {@code *.js}, and the words of each language. Called
 * by {@code cli}; calls the engine. Start reading at {@link org.treffer.page.Play}.
 */
package org.treffer.page;
