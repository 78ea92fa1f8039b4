package org.treffer.contact;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.treffer.audit.AuditLog;
import org.treffer.audit.LogKind;
import org.treffer.audit.LogName;
import org.treffer.audit.LogSettings;
import org.treffer.record.Country;

/**
 * One state's logs, a folder a regime and kind, opened at first need.
 *
 * <pre>
 * STORE/&lt;CC&gt;/audit/&lt;regime&gt;/&lt;kind&gt;    the log
 * STORE/&lt;CC&gt;/keys/&lt;regime&gt;/&lt;kind&gt;     its keys
 * </pre>
 */
public final class ContactLogs implements AutoCloseable {

  private final Country country;
  private final Path folder;
  private final Clock clock;
  private final Map<String, Map<LogKind, AuditLog>> open = new HashMap<>();

  /**
   * The logs of a state.
   *
   * @param folder the partition's folder
   */
  public ContactLogs(Country country, Path folder, Clock clock) {
    this.country = country;
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * The log of a regime and kind.
   *
   * @throws org.treffer.audit.LogUnavailable if it cannot be opened
   */
  public synchronized AuditLog log(String regime, LogKind kind) {
    return open.computeIfAbsent(regime, name -> new EnumMap<>(LogKind.class))
        .computeIfAbsent(kind, k -> AuditLog.open(settings(regime, k)));
  }

  private LogSettings settings(String regime, LogKind kind) {
    return LogSettings.of(
        new LogName(country, regime, kind),
        folder.resolve("audit").resolve(regime).resolve(kind.text()),
        folder.resolve("keys").resolve(regime).resolve(kind.text()),
        clock);
  }

  @Override
  public synchronized void close() {
    open.values().forEach(logs -> logs.values().forEach(AuditLog::close));
    open.clear();
  }
}
