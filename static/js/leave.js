/* "Snel weg" empties the page at once, then leaves; three times Shift does the same. Without this the links still lead away. */
(function () {
  "use strict";

  var told = document.currentScript.dataset;
  var TIMES = 3;
  var WITHIN = 5000;
  var pressed = 0;
  var last = 0;
  var status = null;

  /* What is kept here goes without a network too. */
  function forget() {
    try {
      sessionStorage.clear();
      localStorage.clear();
      // The other tabs have the list too.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      if (window.BroadcastChannel) new BroadcastChannel("tussentijd.lijstje").postMessage({ list: { codes: [], notes: {} }, kept: false });
    } catch {
      // Storage is switched off: there is nothing in it.
    }
  }

  /* Nothing is left to see before anything is asked of a network. Without one the neutral site stands in the address. */
  function leave() {
    document.documentElement.replaceChildren(document.createElement("head"), document.createElement("body"));
    document.title = told.title;
    forget();
    location.replace(navigator.onLine ? told.away : told.site);
  }

  function say(text) {
    if (!status) {
      status = document.createElement("p");
      status.className = "tt-hidden";
      status.setAttribute("role", "status");
      document.body.append(status);
    }
    status.textContent = text;
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a");
    if (link && link.getAttribute("href") === told.away && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      leave();
    }
  });

  document.addEventListener("keydown", function (event) {
    if (event.repeat) return;
    var now = Date.now();
    pressed = event.key === "Shift" ? (now - last < WITHIN ? pressed : 0) + 1 : 0;
    last = now;
    if (pressed === TIMES) leave();
    else if (pressed === TIMES - 1) say(told.once);
  });

  /* A browser may keep the emptied page: who comes back to it sees it again. */
  window.addEventListener("pageshow", function (event) {
    if (event.persisted && !document.body.hasChildNodes()) location.reload();
  });
})();
