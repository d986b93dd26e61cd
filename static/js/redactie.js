/* After a page has come: what is to be decided now gets the focus, unless something was filled in wrong (fouten.js). */
(function () {
  "use strict";

  var first = document.querySelector("[data-focus]");
  if (first && !document.getElementById("fouten")) first.focus();
})();
