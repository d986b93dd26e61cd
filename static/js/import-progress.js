// Keeps the progress of a file up to date; without it the page asks to be opened again.
(function () {
  "use strict";
  var waits = 2000;

  function again() { window.setTimeout(look, waits); }

  function look() {
    fetch(window.location.pathname, { credentials: "same-origin" }).then(function (answer) {
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return answer.text();
    }).then(function (text) {
      var fresh = new DOMParser().parseFromString(text, "text/html").querySelector("[data-busy]");
      var shown = document.querySelector("[data-busy]");
      if (!fresh || !shown) { window.location.reload(); return; }
      shown.querySelector("[data-words]").textContent = fresh.querySelector("[data-words]").textContent;
      var bar = shown.querySelector("progress"), now = fresh.querySelector("progress");
      if (bar && now) { bar.value = now.value; }
      again();
    }).catch(again);
  }

  if (document.querySelector("[data-busy]")) { again(); }
}());
