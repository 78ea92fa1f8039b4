package org.treffer.page;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.treffer.followup.Case;
import org.treffer.record.Country;
import org.treffer.store.StoreFolder;

/**
 * What a page shows.
 *
 * @param title of the page, or empty for its own
 * @param source what of it was public and what is made up; empty where nothing is said
 * @param proposals requests to begin with, in order; none for a store without a story
 * @param store the store's folder
 * @param clock when it plays; the page adds hours to it
 * @param changes whether rules and agreements of the store may be changed, as in one made for this
 * @param questions reads what is asked
 * @param numbers gives a state's next request a number
 * @param logs what logs hold, in words
 * @param supplied what stands behind the record of a match
 * @param language of the page: {@link Locale#ENGLISH} or {@link Locale#GERMAN}
 */
public record Play(
    String title,
    List<String> source,
    List<Proposal> proposals,
    Path store,
    Clock clock,
    Changes changes,
    QuestionReader questions,
    Function<Country, String> numbers,
    LogWords logs,
    Supplied supplied,
    Locale language) {

  /** Copies the lists. */
  public Play {
    source = List.copyOf(source);
    proposals = List.copyOf(proposals);
  }

  /** What may be changed in the store. */
  public enum Changes {
    /** Rules and agreements, until the page is closed. */
    ALLOWED,
    /** Nothing but the log: it is somebody's store. */
    NONE
  }

  /** Says what a state's logs of a regime hold of a request. */
  public interface LogWords {
    /** One line a fact; none if they hold nothing. */
    List<String> of(Country state, String request, String regime) throws IOException;
  }

  /** Gives the data behind a match, by name. */
  public interface Supplied {
    /**
     * The data.
     *
     * @throws org.treffer.record.BadInput if there are none any more
     */
    Map<String, String> of(StoreFolder store, Case about) throws IOException;
  }
}
