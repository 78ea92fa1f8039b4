package org.treffer.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.treffer.audit.disk.Disk;

/**
 * What a verifier believes beforehand, because it does not come from the log's own folder.
 *
 * @param log which log it should be
 * @param key the log's public key, X.509, Base64
 * @param checkpoints statements that the log once signed, kept by partners or by its owner
 *     elsewhere
 */
public record Trust(LogName log, String key, List<Checkpoint> checkpoints) {

  /** Copies the list. */
  public Trust {
    checkpoints = List.copyOf(checkpoints);
  }

  /** The owner's own: the public key and the last sealed checkpoint in the log's folder of keys. */
  public static Trust ofKeys(Disk disk, Path keys, LogName log) throws IOException {
    String latest = LogKeys.latest(disk, keys);
    List<Checkpoint> own = latest.isEmpty() ? List.of() : List.of(Checkpoint.of(latest));
    return new Trust(log, LogKeys.publicKey(disk, keys), own);
  }

  /** With checkpoints that partners kept. */
  public Trust with(List<Checkpoint> witnessed) {
    List<Checkpoint> all = new ArrayList<>(checkpoints);
    all.addAll(witnessed);
    return new Trust(log, key, all);
  }
}
