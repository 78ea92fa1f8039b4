package org.treffer.contact;

import java.util.List;
import java.util.stream.Collectors;
import org.treffer.audit.AuditLog;
import org.treffer.audit.Matter;
import org.treffer.protection.Charge;
import org.treffer.protection.QuotaLedger;

/**
 * What one request is charged. Sent again it is free if it was paid for; one that was refused for
 * its quota, or is still on its way to be charged, is charged as the first: a number sent before is
 * no way around a quota.
 */
final class Charging implements QuotaLedger {

  private final AuditLog log;
  private final Matter matter;

  Charging(AuditLog log, Matter matter) {
    this.log = log;
    this.matter = matter;
  }

  @Override
  public boolean spend(List<Charge> charges) {
    return log.charge(
        matter, charges.stream().collect(Collectors.toMap(Charge::account, Charge::perDay)));
  }
}
