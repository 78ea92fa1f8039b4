/**
 * One state's contact point over HTTP, and the contact point of another process that is asked so.
 *
 * <p>An exchange does not see where a contact point runs: what {@link
 * org.treffer.serve.RemoteContactPoint} answers is, byte for byte once it is shown, what the same
 * contact point answers in one process. Messages are this project's own JSON, described in {@code
 * openapi.json}; requests and answers carry what the in-process objects hold, and nothing of a
 * record that was withheld. Called by {@code cli}; calls {@code contact} and the formats. Start
 * reading at {@link org.treffer.serve.ContactServer}.
 */
package org.treffer.serve;
