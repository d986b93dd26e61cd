/* "Snel weg" on a form asks only where there is something to lose: typed just now, or come back with an error. */
(function () {
  "use strict";

  var asks = document.querySelector("[data-away-asks]");
  var typed = Boolean(document.querySelector(".tt-errors"));
  if (!asks) {
    return;
  }

  document.addEventListener("input", function () {
    typed = true;
  });

  asks.querySelector("summary").addEventListener("click", function (event) {
    if (!typed) {
      event.preventDefault();
      location.assign(asks.querySelector("a").href);
    }
  });
})();
