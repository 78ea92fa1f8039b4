/**
 * What states ask each other on a day, as a value: kinds of requests, who asks whom, offences,
 * hours, and how many stains are compared at night.
 *
 * <p>Hardly any figure on real loads is public. The shares lie in tables beside this package, each
 * marked as seen in a public text (C) or invented (X), and all of them are parameters. Called by
 * load generators; calls {@code core}'s values. Start reading at {@link
 * org.treffer.synthetic.load.DayOfRequests}.
 */
package org.treffer.synthetic.load;
