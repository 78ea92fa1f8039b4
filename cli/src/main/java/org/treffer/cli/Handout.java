package org.treffer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.treffer.followup.Case;
import org.treffer.followup.Event;
import org.treffer.record.Country;
import org.treffer.record.Hit;
import org.treffer.request.PartitionAnswer;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.Theft;
import org.treffer.vehicle.VehicleHit;
import org.treffer.vehicle.VehicleProbe;
import tools.jackson.databind.json.JsonMapper;

/**
 * A scenario that was walked through, as one page of HTML to print and give to trainees: the steps,
 * what each side saw, under which rule, and questions with room to write. It loads nothing.
 */
final class Handout {

  private final StringBuilder page = new StringBuilder();
  private final Scenario scenario;
  private final List<StepTaken> taken;
  private final Texts texts;

  Handout(Scenario scenario, List<StepTaken> taken, Texts texts) {
    this.scenario = scenario;
    this.taken = taken;
    this.texts = texts;
  }

  /** The page. */
  String page() throws IOException {
    page.append("<!doctype html>\n<html lang=\"")
        .append(texts.language())
        .append("\"><head><meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
        .append(escaped(scenario.title()))
        .append("</title>\n<style>\n")
        .append(style())
        .append("</style></head><body>\n<a class=\"skip\" href=\"#step-1\">")
        .append(escaped(texts.of("handout.skip")))
        .append("</a>\n<main>\n");
    element("h1", scenario.title());
    element("p", texts.of("handout.about"));
    facts();
    for (int i = 0; i < taken.size(); i++) {
      step(i + 1, taken.get(i));
    }
    page.append("<footer>\n");
    element("p", texts.of("handout.made"));
    return page.append("</footer>\n</main></body></html>\n").toString();
  }

  private static String style() throws IOException {
    try (InputStream in = Handout.class.getResourceAsStream("handout.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void facts() {
    element("h2", texts.of("handout.facts"));
    page.append("<dl>\n");
    term("handout.states", LogsText.codes(List.copyOf(scenario.partitions())));
    term("handout.rules", scenario.rules());
    term("handout.day", LocalDate.ofInstant(scenario.now(), ZoneOffset.UTC).toString());
    if (!scenario.source().isEmpty()) {
      term("handout.source", String.join(" ", scenario.source()));
    }
    page.append("</dl>\n");
  }

  private void step(int number, StepTaken step) {
    page.append("<section class=\"step\" id=\"step-").append(number).append("\">\n");
    element("h2", texts.of("handout.step", number, step.step().title()));
    element("p", String.join(" ", step.step().text()));
    request(step);
    answers(step);
    logs(step);
    second(step.followedUp());
    element("h3", texts.of("handout.learn"));
    element("p", String.join(" ", step.step().learn()));
    questions(step);
    page.append("</section>\n");
  }

  private void request(StepTaken step) {
    element("h3", texts.of("handout.request"));
    page.append("<dl>\n");
    term("handout.asks", step.step().from().code());
    term("handout.asked", LogsText.codes(List.copyOf(step.step().to())));
    term("handout.category", texts.of("category." + step.answer().request().category().name()));
    if (step.answer().request().probe() instanceof VehicleProbe vehicle) {
      term("handout.at", vehicle.at().toLocalDate().toString());
    }
    term("handout.purpose", texts.of("purpose." + step.step().purpose().text()));
    if (!step.step().offence().isEmpty()) {
      term("handout.offence", step.step().offence());
    }
    term(
        "handout.basis",
        step.basis()
            .map(a -> texts.of("handout.regime", a.name(), a.regime().name()))
            .orElse(texts.of("handout.basis.none")));
    page.append("</dl>\n");
    if (!step.step().newAgreements().isEmpty()) {
      element("h3", texts.of("handout.added"));
      step.step().newAgreements().forEach(agreement -> element("pre", indented(agreement)));
    }
  }

  private static String indented(String json) {
    JsonMapper mapper = JsonMapper.shared();
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(json));
  }

  private void answers(StepTaken step) {
    page.append("<div class=\"scroll\"><table>");
    element("caption", texts.of("handout.answers", step.step().from()));
    page.append("<thead><tr>");
    for (String column : List.of("state", "answer", "record", "reason")) {
      page.append("<th scope=\"col\">")
          .append(escaped(texts.of("handout." + column)))
          .append("</th>");
    }
    page.append("</tr></thead>\n<tbody>\n");
    for (PartitionAnswer each : step.answer().answers()) {
      page.append("<tr><th scope=\"row\">").append(each.partition()).append("</th>");
      element("td", texts.of("status." + each.status()));
      element("td", records(each));
      element("td", reason(each));
      page.append("</tr>\n");
    }
    page.append("</tbody></table></div>\n");
  }

  private String records(PartitionAnswer answer) {
    return answer instanceof PartitionAnswer.Searched searched
        ? searched.hits().stream().map(this::inWords).collect(Collectors.joining("; "))
        : "";
  }

  /** The record, and of a vehicle its plate, whether it is stolen, and who held it. */
  private String inWords(Hit hit) {
    List<String> words = new ArrayList<>(List.of(hit.reference().text()));
    if (hit instanceof VehicleHit vehicle) {
      Registration r = vehicle.registration();
      words.add(r.printed());
      if (!r.theft().equals(Theft.NONE)) {
        words.add(texts.of("handout.stolen", r.theft().validity().fromText()));
      }
      r.holders().forEach(holder -> words.add(holder.party().name()));
    }
    return String.join(", ", words);
  }

  private String reason(PartitionAnswer answer) {
    return switch (answer) {
      case PartitionAnswer.Searched searched -> texts.of("handout.underRules", searched.ruleSet());
      case PartitionAnswer.Refused refused ->
          texts.of("refusal." + refused.reason().name().toLowerCase(Locale.ROOT));
      case PartitionAnswer.Unavailable unavailable -> unavailable.reason();
      case PartitionAnswer.TimedOut late -> "";
      case PartitionAnswer.Failed failed -> failed.reason();
    };
  }

  private void logs(StepTaken step) {
    element("h3", texts.of("handout.logs"));
    page.append("<dl>\n");
    List<Country> neverAsked = new ArrayList<>();
    step.logs()
        .forEach(
            (state, noted) -> {
              if (noted.isEmpty()) {
                neverAsked.add(state);
              } else {
                log(state.code(), noted);
              }
            });
    if (!neverAsked.isEmpty()) {
      log(LogsText.codes(neverAsked), List.of(LogsText.never(texts, neverAsked)));
    }
    page.append("</dl>\n");
  }

  private void log(String states, List<String> noted) {
    element("dt", states);
    page.append("<dd><ul class=\"log\">");
    noted.forEach(line -> element("li", line.strip()));
    page.append("</ul></dd>\n");
  }

  private void second(List<Case> followedUp) {
    if (!followedUp.isEmpty()) {
      element("h3", texts.of("second"));
      page.append("<ul class=\"log\">\n");
      followedUp.forEach(about -> about.events().forEach(event -> element("li", inWords(event))));
      page.append("</ul>\n");
    }
  }

  private String inWords(Event event) {
    String deed = texts.of("deed." + event.deed().text());
    String data =
        event.data().entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining("; "));
    return texts.of("handout.deed", event.reference(), deed, event.officer().id())
        + (data.isEmpty() ? "" : ": " + data);
  }

  private void questions(StepTaken step) {
    element("h3", texts.of("handout.questions"));
    page.append("<ol class=\"questions\">\n");
    for (String question : new Questions(step, texts).all()) {
      page.append("<li>").append(escaped(question)).append("<span class=\"write\"></span></li>\n");
    }
    page.append("</ol>\n");
  }

  private void term(String key, String value) {
    element("dt", texts.of(key));
    element("dd", value);
  }

  private void element(String name, String text) {
    page.append('<').append(name).append('>').append(escaped(text));
    page.append("</").append(name).append(">\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
