package org.treffer.benchmarks.serve;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What would a signature on each message cost, as exchanges have it that let a court see who asked?
 * A request and its answer take two signatures and two verifications; a batch takes as many,
 * however many requests it holds. The hash alone stands beside them. Treffer signs no messages: its
 * logs exchange signed checkpoints, at one signature for all entries of a moment.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class MessageSignature {

  /** As the certificates for mutual TLS have it, and as the logs have it. */
  public enum Scheme {
    P256("EC", "secp256r1", "SHA256withECDSA"),
    ED25519("Ed25519", "", "Ed25519");

    private final String keys;
    private final String curve;
    private final String signature;

    Scheme(String keys, String curve, String signature) {
      this.keys = keys;
      this.curve = curve;
      this.signature = signature;
    }
  }

  /** Which one. */
  @Param public Scheme scheme;

  /** Bytes of a message: a request about DNA has some 1,500. */
  @Param("1500")
  public int bytes;

  private KeyPair keys;
  private byte[] message;
  private byte[] signature;

  /** Makes keys and a message. */
  @Setup
  public void make() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(scheme.keys);
    if (!scheme.curve.isEmpty()) {
      generator.initialize(new ECGenParameterSpec(scheme.curve));
    }
    keys = generator.generateKeyPair();
    message = new byte[bytes];
    new Random(1).nextBytes(message);
    signature = sign();
    if (!verify()) {
      throw new IllegalStateException("the signature is not its own");
    }
  }

  /** One signature. */
  @Benchmark
  public byte[] sign() throws GeneralSecurityException {
    Signature signing = Signature.getInstance(scheme.signature);
    signing.initSign(keys.getPrivate());
    signing.update(message);
    return signing.sign();
  }

  /** One verification. */
  @Benchmark
  public boolean verify() throws GeneralSecurityException {
    Signature verifying = Signature.getInstance(scheme.signature);
    verifying.initVerify(keys.getPublic());
    verifying.update(message);
    return verifying.verify(signature);
  }

  /** The hash alone. */
  @Benchmark
  public byte[] hash() throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(message);
  }
}
