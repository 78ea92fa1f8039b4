package org.treffer.audit.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.treffer.audit.Entry;
import org.treffer.audit.LoggedEntry;
import org.treffer.audit.Matter;
import org.treffer.audit.Reason;
import org.treffer.audit.Withholding;
import org.treffer.record.Reference;
import org.treffer.request.Officer;

/** An entry as names and plain values, in the order in which JSON shows them. */
public final class EntryJson {

  private EntryJson() {}

  /** The fields of an entry where it stands. */
  public static Map<String, Object> of(LoggedEntry logged) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("entry", logged.place());
    json.put("segment", logged.segment());
    json.put("kind", kind(logged.entry()));
    matter(json, logged.entry().matter());
    fields(json, logged.entry());
    return json;
  }

  /** The kind of an entry, in one word. */
  public static String kind(Entry entry) {
    return switch (entry) {
      case Entry.Asked e -> "asked";
      case Entry.Answered e -> "answered";
      case Entry.ComparisonBegun e -> "comparisonBegun";
      case Entry.ComparisonHit e -> "comparisonHit";
      case Entry.ComparisonEnded e -> "comparisonEnded";
      case Entry.Told e -> "told";
      case Entry.FollowedUp e -> "followedUp";
      case Entry.Decided e -> "decided";
      case Entry.Withheld e -> "withheld";
      case Entry.Justified e -> "justified";
    };
  }

  private static void matter(Map<String, Object> json, Matter matter) {
    json.put("number", matter.number());
    json.put("at", matter.at().toString());
    json.put("requesting", matter.requesting().code());
    json.put("requested", matter.requested().code());
    json.put("category", matter.category());
    json.put("agreement", matter.agreement());
  }

  private static void fields(Map<String, Object> json, Entry entry) {
    switch (entry) {
      case Entry.Asked e -> {
        json.put("probe", e.probe().toString());
        json.put("outcome", e.outcome().name());
        json.put("references", references(e.received()));
        json.put("ruleSet", e.ruleSet());
        reason(json, e.reason());
        officers(json, e.officer(), e.requestedBy());
      }
      case Entry.Answered e -> {
        json.put("probe", e.probe().toString());
        json.put("outcome", e.outcome().name());
        json.put("references", references(e.supplied()));
        json.put("ruleSet", e.ruleSet());
        json.put("turn", lower(e.turn()));
        json.put("charged", e.charged());
      }
      case Entry.ComparisonBegun e -> {
        json.put("side", lower(e.side()));
        json.put("probes", e.probes());
        json.put("root", e.root().toString());
        json.put("ruleSet", e.ruleSet());
        reason(json, e.reason());
        officers(json, e.officer(), e.requestedBy());
      }
      case Entry.ComparisonHit e -> {
        json.put("side", lower(e.side()));
        json.put("probe", e.probe().toString());
        json.put("references", List.of(e.reference().text()));
      }
      case Entry.ComparisonEnded e -> {
        json.put("side", lower(e.side()));
        json.put("outcome", e.outcome().name());
        json.put("hits", e.hits());
      }
      case Entry.Told e -> {
        json.put("references", List.of(e.reference().text()));
        json.put("notice", e.notice());
      }
      case Entry.FollowedUp e -> {
        json.put("side", lower(e.side()));
        json.put("references", List.of(e.reference().text()));
        json.put("step", e.step());
        json.put("officer", e.officer().id());
      }
      case Entry.Decided e -> {
        json.put("probe", e.probe().toString());
        json.put("ruleSet", e.ruleSet());
        json.put("fired", e.fired());
        json.put("explanation", e.explanation());
      }
      case Entry.Withheld e -> {
        json.put("probe", e.probe().toString());
        json.put("withheld", e.records().stream().map(EntryJson::withholding).toList());
        json.put("further", e.further());
        json.put("unknown", e.unknown());
      }
      case Entry.Justified e -> {
        reason(json, e.reason());
        officers(json, e.officer(), e.requestedBy());
      }
    }
  }

  private static Map<String, Object> withholding(Withholding withheld) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("reference", withheld.reference().text());
    json.put("rule", withheld.rule());
    json.put("basis", withheld.basis());
    return json;
  }

  private static void reason(Map<String, Object> json, Reason reason) {
    switch (reason) {
      case Reason.KeptApart apart -> json.put("reason", "kept apart");
      case Reason.Stated stated -> {
        json.put("purpose", stated.purpose().text());
        json.put("offence", stated.offence());
        json.put("case", stated.caseNumber());
      }
    }
  }

  private static void officers(Map<String, Object> json, Officer officer, Officer requestedBy) {
    json.put("officer", officer.id());
    json.put("requestedBy", requestedBy.id());
  }

  private static List<String> references(List<Reference> references) {
    return references.stream().map(Reference::text).toList();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
