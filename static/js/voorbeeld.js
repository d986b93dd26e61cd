/* Beside the text of a chapter in the admin: how it will look, half a second after the last key. */
(function () {
  "use strict";

  var shown = document.getElementById("voorbeeld");
  var field = document.getElementById("id_text");
  if (!shown || !field) return;
  var waiting = 0;
  var asked = 0;

  function show() {
    var turn = ++asked;
    fetch(shown.getAttribute("data-address"), { method: "POST", body: new FormData(field.form) })
      .then(function (answer) { return answer.text(); })
      .then(function (html) {
        var part = new DOMParser().parseFromString(html, "text/html").getElementById("voorbeeld");
        if (!part) throw new Error();
        if (turn === asked) shown.replaceChildren.apply(shown, Array.prototype.slice.call(part.childNodes));
      })
      .catch(function () {
        if (turn === asked) shown.textContent = shown.getAttribute("data-text-failed");
      });
  }

  field.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(show, 500);
  });
})();
