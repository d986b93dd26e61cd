/* A full postcode says where someone lives: only its four digits leave the browser (as in directory/views/public/postcode.py,
   and among the words of a search as in directory/places/in_words.py). */
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

  var AMONG_WORDS = new RegExp(
    "(^|[^\\wÀ-ɏ])(?:(?:in|bij|rond|rondom|omgeving|nabij|vlakbij|dichtbij)\\s+)?" +
      "(?:[A-Za-zÀ-ɏ]+(?:straat|laan|weg|plein|kade|singel|hof|gracht|dijk|pad|steeg|park)\\s+\\d+\\s?[a-z]?(?:-\\w+)?[\\s,]+)?" +
      "(?:nl-?)?([1-9]\\d{3})(\\s?-?\\s?)([a-z]{2})(?![\\wÀ-ɏ'’])" +
      "(?:[\\s,]+\\d+\\s?[a-z]?(?:-\\w+)?(?=\\s*(?:$|,)))?",
    "gi"
  );
  /* Short words that stand behind a year more often than letters behind the digits of a postcode. */
  var SHORT_WORDS = (
    "ah al am be bv cm de do dr eh en er eu ex ga ge he ik im in is it ja je kg km ma me mg ml mn my " +
    "na no nu of oh om on op pa pc so st te to tv us uw we ze zn zo"
  ).split(" ");

  /* "rouw 1012 AB 14" becomes "rouw bij 1012"; "sinds 2019 in de war" stays. */
  function fourDigitsAmongWords(text) {
    var shouted = text === text.toUpperCase() && text.trim().split(/\s+/).length > 2;
    return text.replace(AMONG_WORDS, function (whole, before, digits, between, letters) {
      var capitals = letters === letters.toUpperCase() && !shouted;
      var word = between && !capitals && SHORT_WORDS.indexOf(letters.toLowerCase()) >= 0;
      return word ? whole : before + "bij " + digits;
    });
  }

  var CUTS = { waar: fourDigits, q: fourDigitsAmongWords };

  function cut(input) {
    var kept = CUTS[input.name](input.value);
    if (kept !== input.value) input.value = kept;
  }

  window.tussentijdPostcode = fourDigits;
  window.tussentijdWords = fourDigitsAmongWords;
  document.addEventListener(
    "change",
    function (event) {
      if (Object.hasOwn(CUTS, event.target.name)) cut(event.target);
    },
    true
  );
  document.addEventListener(
    "submit",
    function (event) {
      Object.keys(CUTS).forEach(function (name) {
        var input = event.target.elements.namedItem(name);
        if (input) cut(input);
      });
    },
    true
  );
})();
