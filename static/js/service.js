/* On the page of one offer: back to one's own results, and print. */
(function () {
  "use strict";

  var back = document.querySelector("[data-back]");
  var from = document.referrer ? new URL(document.referrer) : null;
  if (back && from && from.origin === location.origin && from.pathname === back.pathname) {
    back.href = from.href;
    back.querySelector("span").textContent = back.getAttribute("data-back");
  }

  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-print]")) window.print();
  });
})();
