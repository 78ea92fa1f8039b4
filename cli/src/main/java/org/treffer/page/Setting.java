package org.treffer.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import org.treffer.record.Country;
import org.treffer.record.OffenceCatalogue;
import org.treffer.request.Purpose;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the page is told when it is opened. */
final class Setting {

  private final Play play;
  private final ObjectNode json = JsonMapper.shared().createObjectNode();

  private Setting(Play play) {
    this.play = play;
  }

  /** The setting of a play among states. */
  static ObjectNode of(Play play, SortedSet<Country> partitions) throws IOException {
    return new Setting(play).write(partitions);
  }

  private ObjectNode write(SortedSet<Country> partitions) throws IOException {
    json.put("title", play.title());
    json.put("language", play.language().getLanguage());
    json.put("changes", play.changes() == Play.Changes.ALLOWED);
    play.source().forEach(json.putArray("source")::add);
    Properties texts = texts(play.language());
    ObjectNode words = json.putObject("texts");
    new TreeSet<>(texts.stringPropertyNames()).forEach(k -> words.put(k, texts.getProperty(k)));
    states(partitions);
    ArrayNode purposes = json.putArray("purposes");
    for (Purpose purpose : Purpose.values()) {
      purposes.add(purpose.text());
    }
    ArrayNode offences = json.putArray("offences");
    for (int place = 1; place <= OffenceCatalogue.SIZE; place++) {
      offences.add(OffenceCatalogue.codeAt(place));
    }
    ArrayNode proposals = json.putArray("proposals");
    play.proposals().forEach(proposal -> write(proposal, proposals.addObject()));
    return json;
  }

  /** The words of a language: {@code page-en.properties} and one file more for each other. */
  static Properties texts(Locale language) throws IOException {
    Properties texts = new Properties();
    String file = "page-" + language.getLanguage() + ".properties";
    try (InputStream in = Setting.class.getResourceAsStream(file);
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  private void states(SortedSet<Country> partitions) {
    SortedSet<Country> all = new TreeSet<>(partitions);
    for (Proposal proposal : play.proposals()) {
      all.add(proposal.from());
      all.addAll(proposal.to());
    }
    ArrayNode states = json.putArray("states");
    for (Country state : all) {
      ObjectNode each = states.addObject();
      each.put("code", state.code());
      each.put("name", Locale.of("", state.code()).getDisplayCountry(play.language()));
      each.put("partition", partitions.contains(state));
      TileMap.of(state).ifPresent(tile -> each.put("column", tile.column()).put("row", tile.row()));
    }
  }

  private static void write(Proposal proposal, ObjectNode json) {
    json.put("title", proposal.title());
    json.put("text", String.join(" ", proposal.text()));
    json.put("learn", String.join(" ", proposal.learn()));
    proposal.newAgreements().forEach(json.putArray("newAgreements")::add);
    json.put("from", proposal.from().code());
    ArrayNode to = json.putArray("to");
    proposal.to().forEach(state -> to.add(state.code()));
    json.put("purpose", proposal.purpose().text());
    json.put("offence", proposal.offence());
    json.put("officer", proposal.officer().id());
    json.put("requestedBy", proposal.requestedBy().id());
    json.put("case", proposal.caseNumber());
    json.put("agreement", proposal.agreement());
    switch (proposal.question()) {
      case Question.Dna dna -> json.put("about", "dna").put("probe", dna.probe());
      case Question.Prints prints ->
          json.put("about", "finger")
              .put("probe", prints.probe())
              .put("among", prints.among().text());
      case Question.Plate plate ->
          json.put("about", "plate")
              .put("plate", plate.plate())
              .put("country", plate.country().code())
              .put("at", plate.at().text());
      case Question.ChassisNumber vin ->
          json.put("about", "vin").put("vin", vin.vin()).put("at", vin.at().text());
    }
  }
}
