package org.treffer.protection.report;

import java.util.List;

/** Pieces of a page, with every text escaped. */
final class Html {

  private static final String STYLE =
      """
      body{font:16px/1.5 system-ui,sans-serif;max-width:70em;margin:2em auto;padding:0 1em;color:#222;background:#fff}
      h1{font-size:1.6em}h2{font-size:1.25em;margin-top:2em;border-bottom:1px solid #ccc}
      table{border-collapse:collapse;width:100%}td,th{border:1px solid #ccc;padding:.3em .5em;text-align:left;vertical-align:top}
      th{background:#f3f3f3}code{font-size:.9em;word-break:break-all}.sign{margin-top:4em;display:flex;gap:4em}
      .sign div{flex:1;border-top:1px solid #222;padding-top:.3em}@media print{body{margin:0}}
      """;

  private final StringBuilder out = new StringBuilder();

  Html(String title) {
    out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
        .append(escaped(title))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<h1>")
        .append(escaped(title))
        .append("</h1>\n");
  }

  Html heading(String text) {
    out.append("<h2>").append(escaped(text)).append("</h2>\n");
    return this;
  }

  Html paragraph(String text) {
    out.append("<p>").append(escaped(text)).append("</p>\n");
    return this;
  }

  Html table(List<String> head, List<List<String>> rows) {
    out.append("<table>\n<thead><tr>");
    head.forEach(h -> out.append("<th scope=\"col\">").append(escaped(h)).append("</th>"));
    out.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      out.append("<tr>");
      row.forEach(c -> out.append("<td>").append(escaped(c)).append("</td>"));
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table>\n");
    return this;
  }

  Html signatures(String... who) {
    out.append("<div class=\"sign\">");
    for (String name : who) {
      out.append("<div>").append(escaped(name)).append("</div>");
    }
    out.append("</div>\n");
    return this;
  }

  String page() {
    return out + "</body>\n</html>\n";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
