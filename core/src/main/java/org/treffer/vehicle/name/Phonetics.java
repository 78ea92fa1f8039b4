package org.treffer.vehicle.name;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.codec.EncoderException;
import org.apache.commons.codec.language.ColognePhonetic;
import org.apache.commons.codec.language.DaitchMokotoffSoundex;
import org.apache.commons.codec.language.bm.BeiderMorseEncoder;

/**
 * Phonetic codes of a word's plain spellings: what a name is indexed and looked for under. Codes
 * only gather candidates; {@link Names#compare} decides.
 */
public enum Phonetics {
  /** Cologne phonetics: made for German, keeps each consonant. */
  COLOGNE {
    @Override
    void add(String spelling, Set<String> codes) {
      codes.add(new ColognePhonetic().colognePhonetic(spelling));
    }
  },
  /** Daitch-Mokotoff Soundex: six digits, made for Slavic and Yiddish names. */
  DAITCH_MOKOTOFF {
    @Override
    void add(String spelling, Set<String> codes) {
      BAR.splitAsStream(new DaitchMokotoffSoundex().soundex(spelling)).forEach(codes::add);
    }
  },
  /** Beider-Morse: every pronunciation in every language it guesses. */
  BEIDER_MORSE {
    @Override
    void add(String spelling, Set<String> codes) {
      try {
        BAR.splitAsStream(new BeiderMorseEncoder().encode(spelling)).forEach(codes::add);
      } catch (EncoderException e) {
        throw new IllegalStateException("no Beider-Morse code for " + spelling, e);
      }
    }
  },
  /** No phonetics: the spellings themselves. */
  SPELLING {
    @Override
    void add(String spelling, Set<String> codes) {
      codes.add(spelling);
    }
  };

  private static final Pattern BAR = Pattern.compile("\\|");

  abstract void add(String spelling, Set<String> codes);

  /** The codes of one word, given its spellings; the word's stem by gender has its code besides. */
  public Set<String> codes(Set<String> spellings) {
    Set<String> codes = new LinkedHashSet<>();
    for (String spelling : spellings) {
      String letters = spelling.replaceAll("[^a-z]", "");
      if (letters.isEmpty()) {
        codes.add(spelling);
        continue;
      }
      add(letters, codes);
      String stem = Names.stem(letters);
      if (!stem.equals(letters)) {
        add(stem, codes);
      }
    }
    codes.remove("");
    return codes.isEmpty() ? spellings : codes;
  }
}
