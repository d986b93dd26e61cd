/* On the page of a list: is it one's own, its notes, and what the browser can do with it: share, and read aloud. */
(function () {
  "use strict";

  var own = window.tussentijdLijstje;
  var page = document.querySelector("[data-list-shown]");
  var shown = page.dataset.listShown.split(".");

  function isOwn() {
    return own.read().codes.join(".") === page.dataset.listShown;
  }

  function show() {
    var mine = isOwn();
    document.querySelectorAll("[data-list-own]").forEach(function (part) { part.hidden = !mine; });
    document.querySelector("[data-list-other]").hidden = mine;
    var notes = mine ? own.read().notes : {};
    document.querySelectorAll("[data-note]").forEach(function (field) { field.value = notes[field.dataset.note] || ""; });
    document.querySelectorAll("[data-note-printed]").forEach(function (line) {
      line.textContent = notes[line.dataset.notePrinted] || "";
    });
  }

  function tell(text) {
    document.querySelector("[data-list-status]").textContent = text;
  }

  document.addEventListener("input", function (event) {
    var code = event.target.dataset.note;
    if (!code) return;
    var list = own.read();
    list.notes[code] = event.target.value;
    own.write(list, own.kept());
    document.querySelector('[data-note-printed="' + code + '"]').textContent = event.target.value;
  });

  document.addEventListener("click", function (event) {
    var link = event.target.closest("[data-list-change]");
    if (link && isOwn()) own.change(link.dataset.listChange ? link.dataset.listChange.split(".") : []);
    if (event.target.closest("[data-list-take]")) {
      own.change(shown);
      show();
      document.querySelector("[data-list-own] [data-list-keep]").focus();
    }
    var keep = event.target.closest("[data-list-keep]");
    if (keep && own.write(own.read(), true)) tell(keep.dataset.textKept);
    if (event.target.closest("[data-list-wipe]")) {
      own.write({ codes: [], notes: {} }, false);
      location.assign(own.address([]));
    }
  });

  var share = document.querySelector("[data-share]");
  if (navigator.share) {
    share.hidden = false;
    share.addEventListener("click", function () {
      navigator.share({ title: document.title, url: location.origin + location.pathname }).catch(function () {
        return null; // who closes the sheet of the browser wanted nothing more
      });
    });
  }

  show();
})();
