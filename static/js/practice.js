/* A practice's own postcode, kept in this browser only and only after "Onthoud". */
(function () {
  "use strict";

  var KEY = "tussentijd.praktijk";

  function stored(action) {
    try {
      return action(window.localStorage);
    } catch {
      return null; // storage is switched off: the page works without it
    }
  }

  function prepare(line) {
    var input = document.getElementById(line.getAttribute("data-practice-for"));
    var keep = line.querySelector("[data-practice-keep]");
    var wipe = line.querySelector("[data-practice-wipe]");

    var status = line.querySelector("[data-practice-status]");

    function show() {
      var known = stored(function (store) {
        return store.getItem(KEY);
      });
      keep.hidden = !!known && known === input.value.trim();
      wipe.hidden = !known;
      return known;
    }

    var known = show();
    if (known && !input.value) {
      input.value = known;
      show();
    }

    input.addEventListener("input", show);
    input.addEventListener("chosen", show);
    keep.addEventListener("click", function () {
      var postcode = input.value.trim();
      if (!/^\d{4}/.test(postcode)) {
        status.textContent = line.getAttribute("data-text-missing");
        return input.focus();
      }
      status.textContent = "";
      stored(function (store) {
        store.setItem(KEY, postcode.slice(0, 4));
      });
      input.value = postcode.slice(0, 4);
      show();
      wipe.focus();
    });
    wipe.addEventListener("click", function () {
      stored(function (store) {
        store.removeItem(KEY);
      });
      show();
      keep.focus();
    });
  }

  function prepareAll() {
    document.querySelectorAll("[data-practice-for]:not([data-ready])").forEach(function (line) {
      line.setAttribute("data-ready", "");
      prepare(line);
    });
  }

  prepareAll();
  document.addEventListener("htmx:after:swap", prepareAll);
})();
