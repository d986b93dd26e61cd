/* On the page of a list: is it one's own, its notes, and what the browser can do with it. */
(function () {
  "use strict";

  var own = window.tussentijdLijstje;
  var page = document.querySelector("[data-list-shown]");
  var shown = page.dataset.listShown.split(".");
  var status = document.querySelector("[data-list-status]");

  function isOwn() {
    return own.read().codes.join(".") === page.dataset.listShown;
  }

  function show() {
    var mine = isOwn();
    var kept = own.kept();
    document.querySelectorAll("[data-list-own]").forEach(function (part) { part.hidden = !mine; });
    document.querySelectorAll("[data-list-kept]").forEach(function (part) { part.hidden = !kept; });
    document.querySelectorAll("[data-list-loose]").forEach(function (part) { part.hidden = kept; });
    document.querySelector("[data-list-other]").hidden = mine;
    var notes = mine ? own.read().notes : {};
    document.querySelectorAll("[data-note]").forEach(function (field) { field.value = notes[field.dataset.note] || ""; });
    document.querySelectorAll("[data-note-printed]").forEach(function (line) {
      line.textContent = notes[line.dataset.notePrinted] || "";
    });
  }

  function add() {
    var before = own.read().codes;
    var all = before.concat(shown.filter(function (code) { return before.indexOf(code) < 0; }));
    if (all.length > own.most) {
      document.querySelector("[data-list-other] [role=status]").textContent = own.full;
    } else if (own.change(all)) {
      location.assign(own.address(all));
    }
  }

  function wipe() {
    own.write({ codes: [], notes: {} }, false);
    show(); // the browser may show this page again when somebody goes back
    location.replace(own.address([]));
  }

  document.addEventListener("input", function (event) {
    var code = event.target.dataset.note;
    if (!code) return;
    var list = own.read();
    list.notes[code] = event.target.value;
    if (!own.write(list, own.kept())) status.textContent = status.dataset.textFailed;
    document.querySelector('[data-note-printed="' + code + '"]').textContent = event.target.value;
  });

  document.addEventListener("click", function (event) {
    var link = event.target.closest("[data-list-change]");
    if (link && isOwn()) own.change(link.dataset.listChange ? link.dataset.listChange.split(".") : []);
    if (event.target.closest("[data-list-take]")) add();
    var keep = event.target.closest("[data-list-keep], [data-list-let-go]");
    if (keep) {
      var done = own.write(own.read(), keep.hasAttribute("data-list-keep"));
      show();
      status.textContent = done ? keep.dataset.textDone : status.dataset.textFailed;
    }
    if (event.target.closest("[data-list-wipe]")) wipe();
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

  /* Only on paper from this browser: the PDF is made where nobody knows it. */
  function showLetterhead() {
    var lines = window.tussentijdPraktijk.read().head;
    var head = document.querySelector("[data-letterhead]");
    head.textContent = lines.join("\n");
    head.hidden = document.querySelector("[data-letterhead-told]").hidden = lines.length === 0;
  }

  window.addEventListener("pageshow", showLetterhead);
  window.addEventListener("pageshow", show);
  document.addEventListener("lijstje", show);
  show();
})();
