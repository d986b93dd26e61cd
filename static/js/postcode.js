/* A full postcode says where someone lives: only its four digits leave the browser (as in directory/views/public/postcode.py). */
(function () {
  "use strict";

  var POSTCODE = /(^|[^\wÀ-ɏ])(?:nl[-\u2010-\u2015\u2212]?)?([1-9]\d{3})(?:\s?[-\u2010-\u2015\u2212]?\s?[a-z]{2}|[a-z])(?![\wÀ-ɏ'’])/i;
  var HOUSE_NUMBER = /^[^\wÀ-ɏ]*\d[\w/-]*(?:\s+(?:[a-z]|bis|hs|huis)(?!\w))?/i;

  /* "3512 JE 14 Utrecht" becomes "3512 Utrecht", "Kanaalstraat 5 3531CH" becomes "3531". */
  function fourDigits(text) {
    var line = text.trim().replace(/\s+/g, " ");
    var found = POSTCODE.exec(line);
    if (!found) return text;
    var behind = line.slice(found.index + found[0].length).replace(HOUSE_NUMBER, "");
    var place = behind.replace(/^[ ,.-]+|[ ,.-]+$/g, "");
    return (found[2] + " " + fourDigits(place)).trim();
  }

  function cut(input) {
    var kept = fourDigits(input.value);
    if (kept !== input.value) input.value = kept;
  }

  window.tussentijdPostcode = fourDigits;
  document.addEventListener(
    "change",
    function (event) {
      if (event.target.name === "waar") cut(event.target);
    },
    true
  );
  document.addEventListener(
    "submit",
    function (event) {
      var input = event.target.elements.namedItem("waar");
      if (input) cut(input);
    },
    true
  );
})();
