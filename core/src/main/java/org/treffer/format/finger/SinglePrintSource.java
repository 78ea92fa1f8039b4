package org.treffer.format.finger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.treffer.finger.FingerRecord;
import org.treffer.finger.FingerTemplate;
import org.treffer.format.finger.nist.Transaction;
import org.treffer.format.finger.nist.TransactionRecord;
import org.treffer.record.BadInput;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.RecordSource;
import org.treffer.record.Reference;
import org.treffer.record.Subject;

/**
 * The one record of a file that holds one: an ANSI/NIST-ITL transaction, or a minutiae record,
 * which states no reference and is called as its file is. A minutiae record whose fingers are known
 * is taken for a ten-print, any other for a latent.
 */
final class SinglePrintSource implements RecordSource<FingerRecord> {

  private final String name;
  private final InputStream in;
  private final LocalDate today;
  private boolean read;

  SinglePrintSource(String name, InputStream in, LocalDate today) {
    this.name = name;
    this.in = in;
    this.today = today;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<Batch<FingerRecord>> next() throws IOException {
    if (read) {
      return Optional.empty();
    }
    read = true;
    byte[] bytes = PrintFile.bytes(in, name);
    return Optional.of(sink -> read(bytes, sink));
  }

  private void read(byte[] bytes, Sink<FingerRecord> sink) {
    try {
      if (Transaction.accepts(bytes)) {
        Transaction transaction = Transaction.read(bytes, "the transaction");
        FingerRecord record = TransactionRecord.of(transaction, today);
        TransactionRecord.remarks(transaction).forEach(remark -> sink.warn(1, remark));
        sink.accept(1, record);
      } else {
        sink.accept(1, record(MinutiaeRecord.read(bytes, "the file")));
      }
    } catch (BadInput | IllegalArgumentException e) {
      sink.reject(1, e.getMessage());
    }
  }

  private FingerRecord record(List<FingerTemplate> prints) {
    return new FingerRecord(
        reference(),
        MinutiaeRecordWriter.kindOf(prints),
        Header.of(Ground.of(Event.TAKEN, today, Subject.UNKNOWN)),
        prints);
  }

  /** The file's name without its last part. */
  private Reference reference() {
    String file = String.valueOf(Path.of(name).getFileName());
    int dot = file.lastIndexOf('.');
    String stem = dot > 0 ? file.substring(0, dot) : file;
    String legal = stem.replaceAll("[^!#-&(-\\[\\]-~]", "_");
    return new Reference(legal.substring(0, Math.min(Reference.LONGEST, legal.length())));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
