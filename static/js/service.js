/* On the page of one offer: back to one's own results. */
(function () {
  "use strict";

  var back = document.querySelector("[data-back]");
  var from = document.referrer ? new URL(document.referrer) : null;
  if (back && from && from.origin === location.origin && from.pathname === back.pathname) {
    back.href = from.href;
    back.querySelector("span").textContent = back.getAttribute("data-back");
    // The browser knows how far the reader had come; a new tab, and a page with a place of its own in between, do not.
    back.addEventListener("click", function (event) {
      if (history.length < 2 || location.hash || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      history.back();
    });
  }
})();
