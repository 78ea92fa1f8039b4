/**
 * What messages between processes cost. Run by JMH; calls only the JDK. Start reading at {@link
 * org.treffer.benchmarks.serve.MessageSignature}.
 */
package org.treffer.benchmarks.serve;
