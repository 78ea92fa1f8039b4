package org.treffer.serve;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.treffer.record.Country;

/**
 * Who is at the other end of a connection.
 *
 * @param certificate whom its certificate names; empty on plain HTTP, which is believed
 */
record Asker(Optional<String> certificate) {

  /** On plain HTTP. */
  static final Asker BELIEVED = new Asker(Optional.empty());

  /** By the certificate that was shown on a request's connection. */
  static Asker certified(Request request) {
    Object data = request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE);
    X509Certificate[] chain =
        data instanceof EndPoint.SslSessionData session ? session.peerCertificates() : null;
    return new Asker(
        Optional.of(chain == null || chain.length == 0 ? "nobody" : Identity.stateOf(chain[0])));
  }

  /**
   * Lets a state ask as itself alone.
   *
   * @throws Mistake if the certificate is another's
   */
  void mustBe(Country from) {
    if (certificate.isPresent() && !certificate.get().equals(from.code())) {
      throw new Mistake(
          403, "the certificate is " + certificate.get() + "'s, the request " + from + "'s");
    }
  }
}
