/* Keeps the search page whole while htmx swaps its answers: folds, half-typed words, focus, the spoken count. */
(function () {
  "use strict";

  document.documentElement.classList.add("js");
  var open = [];
  var typing = null;

  /* A full postcode says where someone lives: only its four digits leave the browser. */
  function fourDigits(text) {
    return text.replace(/^\s*(\d{4})\s*[a-z]{2}\s*$/i, "$1");
  }

  function region() {
    return document.getElementById("resultaten");
  }

  document.addEventListener("htmx:config:request", function (event) {
    var body = event.detail.ctx.request.body;
    if (!body || !body.forEach) return;
    var empty = [];
    body.forEach(function (value, name) {
      if (value === "") empty.push(name);
    });
    empty.forEach(function (name) {
      body.delete(name);
    });
    if (body.has("waar")) body.set("waar", fourDigits(body.get("waar")));
  });

  document.addEventListener("htmx:before:request", function () {
    if (region()) region().setAttribute("aria-busy", "true");
  });

  document.addEventListener("htmx:before:swap", function () {
    open = Array.prototype.map.call(document.querySelectorAll("#resultaten details[open]"), function (fold) {
      return fold.id;
    });
    var field = document.activeElement;
    typing = field && /^(waar|q|leeftijd)$/.test(field.id) ? { id: field.id, value: field.value } : null;
  });

  document.addEventListener("htmx:after:swap", function () {
    open.forEach(function (id) {
      var fold = id && document.getElementById(id);
      if (fold) fold.open = true;
    });
    var field = typing && document.getElementById(typing.id);
    if (field && field.value !== typing.value) field.value = typing.value;
    if (document.activeElement === document.body || !document.activeElement) focusHeading();
    say();
  });

  function finished() {
    if (region()) region().removeAttribute("aria-busy");
  }
  document.addEventListener("htmx:finally:request", finished);
  document.addEventListener("htmx:error", finished);

  /* What was pressed is gone (a chip, a page link): the heading is where the answer begins. */
  function focusHeading() {
    var heading = document.getElementById("gevonden");
    if (heading) heading.focus({ preventScroll: true });
  }

  function say() {
    var line = document.getElementById("melding");
    var title = document.querySelector("[data-count]");
    if (line && title) line.textContent = title.parentNode.textContent.replace(/\s+/g, " ").trim();
  }
})();
