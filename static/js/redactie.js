/* After a page has come: what was filled in wrong gets the focus, else what is to be decided now. */
(function () {
  "use strict";

  var first = document.getElementById("fouten") || document.querySelector("[data-focus]");
  if (first) first.focus();
})();
