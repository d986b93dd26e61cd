/* The list of who searches: codes and notes in this browser only. Without this each button is a link to a list of its own. */
(function () {
  "use strict";

  var KEY = "tussentijd.lijstje";
  var told = document.currentScript.dataset;
  var MOST = Number(told.most);

  function attempt(action, otherwise) {
    try {
      return action();
    } catch {
      return otherwise; // storage is switched off, or holds something else: the links still work
    }
  }

  function kept() {
    return attempt(function () { return localStorage.getItem(KEY) !== null; }, false);
  }

  function read() {
    var found = attempt(function () {
      return JSON.parse(localStorage.getItem(KEY) || sessionStorage.getItem(KEY));
    }, null);
    var whole = found && Array.isArray(found.codes) && found.notes && typeof found.notes === "object";
    return whole ? found : { codes: [], notes: {} };
  }

  /* Says whether it was remembered; without storage the link itself is followed. */
  function write(list, onDevice) {
    var done = attempt(function () {
      // First what is new: where there is no room for it, what was there stays.
      var holds = list.codes.length > 0 || Object.keys(list.notes).length > 0;
      if (holds) (onDevice ? localStorage : sessionStorage).setItem(KEY, JSON.stringify(list));
      if (!holds || onDevice) sessionStorage.removeItem(KEY);
      if (!holds || !onDevice) localStorage.removeItem(KEY);
      return true;
    }, false);
    if (done) {
      paint();
      tell();
    }
    return done;
  }

  /* The notes of what was taken away stay until everything is wiped: who presses a button twice loses nothing. */
  function change(codes) {
    return write({ codes: codes, notes: read().notes }, kept());
  }

  function address(codes) {
    return codes.length ? told.page + "?codes=" + codes.join(".") : told.page;
  }

  function paint() {
    var codes = read().codes;
    document.querySelectorAll("[data-list-link]").forEach(function (link) {
      link.href = address(codes);
      link.querySelector("[data-list-count]").textContent = codes.length ? " (" + codes.length + ")" : "";
    });
    document.querySelectorAll("[data-list]").forEach(function (button) {
      var on = codes.indexOf(button.dataset.list) >= 0;
      if (button.getAttribute("aria-pressed") === String(on)) return;
      button.setAttribute("role", "button");
      button.setAttribute("aria-pressed", String(on));
      button.querySelector("span").textContent = on ? told.textOn : told.textOff;
    });
  }

  function say(text) {
    var status = document.getElementById("lijstje-melding");
    if (!status) {
      status = document.createElement("p");
      status.id = "lijstje-melding";
      status.className = "tt-hidden";
      status.setAttribute("role", "status");
      document.body.append(status);
    }
    status.textContent = text;
  }

  function toggle(button) {
    var codes = read().codes;
    var code = button.dataset.list;
    var rest = codes.filter(function (each) { return each !== code; });
    if (rest.length === codes.length && codes.length >= MOST) {
      button.querySelector("span").textContent = told.textFull;
      say(told.textFull);
      return true;
    }
    var now = rest.length === codes.length ? codes.concat(code) : rest;
    if (!change(now)) return false;
    say(told.textNow.replace("%", String(now.length)));
    return true;
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-list]");
    if (button && !event.ctrlKey && !event.metaKey && toggle(button)) event.preventDefault();
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === " " && event.target.matches("[data-list]")) {
      event.preventDefault();
      event.target.click();
    }
  });

  // What is kept on the device reaches another tab a moment later than a message does.
  window.addEventListener("storage", paint);
  window.addEventListener("pageshow", paint);
  new MutationObserver(paint).observe(document.getElementById("inhoud"), { childList: true, subtree: true });
  /* Tabs of one browser share a list that is kept nowhere: who opens results beside each other has one. */
  var tabs = window.BroadcastChannel ? new BroadcastChannel(KEY) : null;

  function tell() {
    // A channel reaches tabs of our own origin alone: it knows no other to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    if (tabs) tabs.postMessage({ list: read(), kept: kept() });
  }

  if (tabs) {
    tabs.addEventListener("message", function (event) {
      if (event.data === "?") {
        if (read().codes.length) tell();
        return;
      }
      attempt(function () {
        if (!event.data.kept) sessionStorage.setItem(KEY, JSON.stringify(event.data.list));
      });
      paint();
      document.dispatchEvent(new Event("lijstje"));
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    if (!read().codes.length) tabs.postMessage("?");
  }

  window.tussentijdLijstje = { read: read, write: write, change: change, kept: kept, address: address, most: MOST, full: told.textFull };
  paint();

  var empty = document.querySelector("[data-list-empty]");
  if (empty && read().codes.length) location.replace(address(read().codes));
})();
