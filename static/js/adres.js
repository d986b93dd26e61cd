/* Tells what became of an address that is being looked up, while somebody is on the page; at last that we do not know.
   Without this it stands there on the next visit. */
(function () {
  "use strict";

  var WAITING = "[data-address=waiting]";
  var waits = [1000, 1000, 2000, 3000, 5000, 8000, 13000];
  var form = document.querySelector("[data-addresses]");

  function waiting() {
    return Array.prototype.slice.call(document.querySelectorAll(WAITING));
  }

  function again() {
    if (waits.length && waiting().length) window.setTimeout(look, waits.shift());
    else waiting().forEach(giveUp);
  }

  function look() {
    fetch(form.getAttribute("data-addresses"), { credentials: "same-origin" })
      .then(function (answer) {
        if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
        return answer.text();
      })
      .then(show)
      .then(again, again);
  }

  function show(text) {
    var fresh = new DOMParser().parseFromString(text, "text/html");
    waiting().forEach(function (shown) {
      var said = fresh.getElementById(shown.id);
      if (said && !said.matches(WAITING)) change(shown, said);
    });
  }

  function giveUp(shown) {
    change(shown, document.getElementById("adressen-laat").content.firstElementChild);
  }

  function change(shown, said) {
    shown.className = said.className;
    shown.setAttribute("data-address", said.getAttribute("data-address"));
    shown.innerHTML = said.innerHTML;
  }

  if (form) again();
})();
