/* A referrer's search begins with what their practice kept: filled in to be seen, sent by nothing but "Zoek". */
(function () {
  "use strict";

  var own = window.tussentijdPraktijk;
  var FRAME = ["voor", "lijst"]; // what of an address is no question of its own

  function chipOf(line, label, name, value) {
    var item = line.querySelector("template").content.cloneNode(true);
    var field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    item.querySelector("[data-label]").textContent = label;
    item.querySelector("button").addEventListener("click", function (event) {
      event.target.closest("li").remove();
      var next = line.querySelector("button") || line.closest("form").querySelector("[name=waar]");
      if (!line.querySelector("button")) line.hidden = true;
      next.focus();
    });
    item.querySelector("li").append(field);
    return item;
  }

  function begin(line) {
    var form = line.closest("form");
    var where = form.elements.namedItem("waar");
    var radius = form.elements.namedItem("straal");
    var kept = own.read();
    var chips = kept.choices.map(function (each) { return chipOf(line, each.label, each.name, each.value); });
    if (kept.waar && !where.value) where.value = kept.waar;
    if (kept.straal && radius) radius.value = kept.straal;
    if (kept.straal && !radius) chips.unshift(chipOf(line, line.dataset.textRadius.replace("%", kept.straal), "straal", kept.straal));
    line.querySelector("[data-practice-chips]").replaceChildren.apply(line.querySelector("[data-practice-chips]"), chips);
    line.hidden = own.isEmpty({ waar: kept.waar, straal: kept.straal, choices: kept.choices, head: [] });
  }

  function end(line) {
    var where = line.closest("form").elements.namedItem("waar");
    if (where.value === own.read().waar) where.value = "";
    clear(line);
  }

  function clear(line) {
    line.hidden = true;
    line.querySelector("[data-practice-chips]").replaceChildren();
  }

  /* On the home page: for as long as somebody says that they refer. */
  function follow(line) {
    var form = line.closest("form");
    function look() {
      if (form.elements.namedItem("voor").value === "verwijzer") begin(line);
      else if (!line.hidden) end(line);
    }
    form.addEventListener("change", function (event) { if (event.target.name === "voor") look(); });
    window.addEventListener("pageshow", look);
  }

  var line = document.querySelector("[data-practice-line]");
  if (document.querySelector("#zoek")) {
    var isAsked = Array.from(new URLSearchParams(location.search).keys()).some(function (name) { return FRAME.indexOf(name) < 0; });
    if (!isAsked) begin(line);
    // On a phone the form is folded away, and nothing begins unseen.
    if (!line.hidden) document.getElementById("zoekband-open").open = true;
    // Once it was asked, the answer says what is chosen.
    document.addEventListener("htmx:after:swap", function () { document.querySelectorAll("[data-practice-line]").forEach(clear); });
  } else {
    follow(line);
  }
})();
