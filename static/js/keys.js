/* Keys for who works with a keyboard all day: they can be switched off, and do nothing while somebody types. */
(function () {
  "use strict";

  var KEY = "tussentijd.toetsen";
  var help = document.getElementById("toetsen");
  var box = help.querySelector("input");
  var status = document.getElementById("toetsen-melding");

  function attempt(action) {
    try {
      return action();
    } catch {
      return null; // storage is switched off: the keys work, and cannot be switched off for good
    }
  }

  function isOn() {
    return attempt(function () { return localStorage.getItem(KEY); }) !== "uit";
  }

  function names() {
    return Array.prototype.slice.call(document.querySelectorAll(".tt-card__name a, .tt-handout__name a"));
  }

  /* The result in which the focus is, or nothing. */
  function focused() {
    return document.activeElement && document.activeElement.closest(".tt-card, .tt-handout__entry");
  }

  function here() {
    var around = focused();
    return around ? names().findIndex(function (name) { return around.contains(name); }) : -1;
  }

  function step(by) {
    var all = names();
    var next = all[Math.min(Math.max(here() + by, 0), all.length - 1)];
    if (next) next.focus();
  }

  function toList() {
    var around = focused();
    var button = (around || document).querySelector("[data-list]");
    var off = around && around.querySelector("[data-list-off]");
    if (off) {
      off.click();
    } else if (button && (around || document.querySelectorAll("[data-list]").length === 1)) {
      button.click();
    } else {
      status.textContent = status.dataset.textChoose;
      status.hidden = false;
    }
  }

  function toWords() {
    var fold = document.getElementById("zoekband-open");
    var words = document.getElementById("q");
    if (!words) {
      location.assign(help.dataset.search);
      return;
    }
    if (fold && words.offsetParent === null) fold.open = true;
    words.focus();
    words.select();
  }

  var keys = {
    "/": toWords,
    j: function () { step(1); },
    k: function () { step(-1); },
    l: toList,
    m: function () { document.querySelector("[data-list-link]").click(); },
    p: function () { window.print(); },
    "?": function () { help.showModal(); }
  };

  function isTyping(target) {
    return target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]") !== null;
  }

  document.addEventListener("keydown", function (event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat || help.open) return;
    status.hidden = true;
    var key = event.getModifierState("CapsLock") ? event.key.toLowerCase() : event.key;
    var action = Object.prototype.hasOwnProperty.call(keys, key) ? keys[key] : null;
    if (!action || isTyping(event.target)) return;
    if (!isOn() && event.key !== "?") return;
    event.preventDefault();
    action();
  });

  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-keys]")) help.showModal();
  });

  box.checked = isOn();
  box.addEventListener("change", function () {
    attempt(function () { localStorage.setItem(KEY, box.checked ? "aan" : "uit"); });
  });
})();
