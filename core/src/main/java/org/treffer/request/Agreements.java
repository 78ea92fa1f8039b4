package org.treffer.request;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.treffer.record.Country;

/**
 * All agreements that a store knows.
 *
 * @param all in the order of the file
 */
public record Agreements(List<Agreement> all) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if two agreements have one name
   */
  public Agreements {
    all = List.copyOf(all);
    if (all.stream().map(Agreement::name).distinct().count() != all.size()) {
      throw new IllegalArgumentException("two agreements have the same name");
    }
  }

  /** The agreement of a name. */
  public Optional<Agreement> named(String name) {
    return all.stream().filter(a -> a.name().equals(name)).findFirst();
  }

  /**
   * The agreements under which a request would be answered, in the order of the file. More than one
   * means that the request has to name its basis: the engine never picks the convenient one.
   */
  public List<Agreement> covering(
      Country asking, Country asked, String category, Purpose purpose, LocalDate day) {
    return all.stream()
        .filter(a -> missing(a, asking, asked, category, purpose, day).isEmpty())
        .toList();
  }

  /** What a named agreement says of a request. */
  public LegalBasis under(
      Agreement agreement,
      Country asking,
      Country asked,
      String category,
      Purpose purpose,
      LocalDate day) {
    return missing(agreement, asking, asked, category, purpose, day)
        .<LegalBasis>map(LegalBasis.Missing::new)
        .orElseGet(() -> new LegalBasis.Found(agreement));
  }

  /**
   * The public reason why no agreement covers a request: the one that the agreement which comes
   * nearest misses. None is nearer than one under which the pair operates in other categories, and
   * the asked state keeps this one out.
   */
  public Refusal whyNot(
      Country asking, Country asked, String category, Purpose purpose, LocalDate day) {
    boolean keptOut =
        all.stream()
            .filter(a -> a.operates(asking, asked, day))
            .flatMap(a -> missing(a, asking, asked, category, purpose, day).stream())
            .anyMatch(Refusal.CATEGORY_NOT_OFFERED::equals);
    return keptOut
        ? Refusal.CATEGORY_NOT_OFFERED
        : all.stream()
            .flatMap(a -> missing(a, asking, asked, category, purpose, day).stream())
            .max(Comparator.comparingInt(Agreements::nearness))
            .orElse(Refusal.NO_AGREEMENT);
  }

  private static int nearness(Refusal refusal) {
    return switch (refusal) {
      case NO_AGREEMENT -> 0;
      case CATEGORY_NOT_OFFERED -> 1;
      case PURPOSE_NOT_COVERED -> 2;
      default -> 3;
    };
  }

  private static Optional<Refusal> missing(
      Agreement agreement,
      Country asking,
      Country asked,
      String category,
      Purpose purpose,
      LocalDate day) {
    if (!agreement.binds(asking, asked, day)) {
      return Optional.of(Refusal.NO_AGREEMENT);
    }
    if (!agreement.offers(asking, asked, category, day)) {
      return Optional.of(Refusal.CATEGORY_NOT_OFFERED);
    }
    if (!agreement.covers(category, purpose)) {
      return Optional.of(Refusal.PURPOSE_NOT_COVERED);
    }
    if (!agreement.operates(asking, asked, category, day)) {
      return Optional.of(Refusal.PAIR_NOT_OPERATING);
    }
    return Optional.empty();
  }
}
