/* Fills in the place that belongs to a postcode, while the place is still empty. Without this the server does it. */
(function () {
  "use strict";

  var POSTCODE = /^\s*([1-9]\d{3})\s*(?:[a-z]{2})?\s*$/i;

  function placeBeside(input) {
    return document.getElementsByName(input.name.replace(/postal_code$/, "place"))[0];
  }

  document.addEventListener("change", function (event) {
    var input = event.target;
    if (!(input.name || "").endsWith("postal_code")) return;
    var found = POSTCODE.exec(input.value);
    var place = placeBeside(input);
    if (!found || !place || place.value.trim() || !input.form.hasAttribute("data-postcode")) return;
    fetch(input.form.getAttribute("data-postcode") + "?waar=" + found[1], { headers: { Accept: "application/json" } })
      .then(function (answer) {
        return answer.ok ? answer.json() : { options: [] };
      })
      .then(function (answer) {
        var first = answer.options[0];
        if (!first || place.value.trim() || first.label.indexOf(", " + found[1]) < 0) return;
        place.value = first.label.split(",")[0];
        place.dispatchEvent(new Event("input", { bubbles: true }));
      })
      .catch(function () {});
  });
})();
