/**
 * What states ask each other and answer, and the agreements that let them: values only.
 *
 * <p>Calls {@code record} alone. Start reading at {@link org.treffer.request.Request}.
 */
package org.treffer.request;
