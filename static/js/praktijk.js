/* The page of a practice: fields that this browser keeps when asked, and a link that hands them on behind "#". */
(function () {
  "use strict";

  var own = window.tussentijdPraktijk;
  var page = document.querySelector("[data-practice-page]");
  var where = document.getElementById("waar");
  var radius = document.getElementById("straal");
  var head = document.getElementById("kop");
  var status = part("status");
  var chips = part("chips");
  var boxes = Array.prototype.slice.call(page.querySelectorAll("[data-practice-filters] input"));
  var asked = null; // what a link brought, until somebody decided about it

  var LONGEST_LINK = 2000;
  var LINES = 4;
  var LINE = /^[ -~\u00A1-\u024F\u2010-\u201F\u2022\u2026]{1,60}$/;
  var PLACE = /^[\w\u00C0-\u024F][\w\u00C0-\u024F '’.,()/-]{0,59}$/;

  function part(name) {
    return page.querySelector("[data-practice-" + name + "]");
  }

  function option(value) {
    return Array.prototype.find.call(radius.options, function (each) { return each.value === value; });
  }

  /* "" for the distance with which everybody begins. */
  function unusual(value) {
    return option(value).defaultSelected ? "" : value;
  }

  function choiceOf(box) {
    return { name: box.name, value: box.value, label: box.parentNode.textContent.trim() };
  }

  function linesOf(text) {
    return text.split("\n").map(function (line) { return line.trim(); }).filter(Boolean);
  }

  /* What the fields say now, wrong or not. */
  function typed() {
    return {
      waar: window.tussentijdPostcode(where.value).trim(),
      straal: unusual(radius.value),
      choices: boxes.filter(function (box) { return box.checked; }).map(choiceOf),
      head: linesOf(head.value)
    };
  }

  function faultOf(settings) {
    if (settings.waar && !PLACE.test(settings.waar)) return "waar";
    var fits = settings.head.length <= LINES && settings.head.every(function (line) { return LINE.test(line); });
    return fits ? "" : "kop";
  }

  function point(fault) {
    [where, head].forEach(function (field) {
      var wrong = field.id === fault;
      page.querySelector('[data-practice-fault="' + field.id + '"]').hidden = !wrong;
      field.parentNode.classList.toggle("tt-field--error", wrong);
      if (wrong) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    });
    if (fault) document.getElementById(fault).focus();
  }

  function fill(settings) {
    where.value = settings.waar;
    radius.value = (option(settings.straal) || option(radius.querySelector("[selected]").value)).value;
    head.value = settings.head.join("\n");
    boxes.forEach(function (box) {
      box.checked = settings.choices.some(function (each) { return each.name === box.name && each.value === box.value; });
    });
    paintChips();
  }

  function paintChips() {
    var chosen = boxes.filter(function (box) { return box.checked; });
    part("none").hidden = chosen.length > 0;
    chips.replaceChildren.apply(chips, chosen.map(function (box) {
      var item = part("chip").content.cloneNode(true);
      item.querySelector("[data-label]").textContent = choiceOf(box).label;
      item.querySelector("button").addEventListener("click", function () {
        box.checked = false;
        paintChips();
        (chips.querySelector("button") || page.querySelector("[data-practice-filters] summary")).focus();
      });
      return item;
    }));
  }

  function fragmentOf(settings) {
    var params = own.asked(settings);
    settings.head.forEach(function (line) { params.append("kop", line); });
    return params.toString();
  }

  /* What was kept, as a link and as a code. */
  function paintKept() {
    var kept = own.read();
    var none = own.isEmpty(kept);
    var link = location.origin + location.pathname + "#" + fragmentOf(kept);
    var search = own.asked(kept).toString();
    part("kept").hidden = none;
    part("wipe").hidden = none;
    document.getElementById("deel-link").textContent = link;
    document.getElementById("deel-status").textContent = "";
    part("search").href = page.dataset.search + (search ? "&" + search : "");
    var rows = none ? null : window.tussentijdCode(link);
    part("code").hidden = part("scan").hidden = !rows;
    part("long").hidden = !!rows;
    if (rows) draw(rows);
  }

  /* Four modules of white lie around a code. */
  function draw(rows) {
    var path = part("code").querySelector("path");
    path.setAttribute("transform", "scale(" + 1 / (rows.length + 8) + ")");
    path.setAttribute("d", rows.map(function (row, y) {
      return row.map(function (dark, x) { return dark ? "M" + (x + 4) + " " + (y + 4) + "h1v1h-1z" : ""; }).join("");
    }).join(""));
  }

  function say(what) {
    status.textContent = status.getAttribute("data-text-" + what);
  }

  function keep(settings) {
    var done = own.write(settings);
    say(done ? "kept" : "failed");
    if (done) fill(settings);
    paintKept();
  }

  /* What a link says, of which only what this page itself could have made counts; null where nothing does. */
  function told(fragment) {
    var found = { waar: "", straal: "", choices: [], head: [] };
    var brought = { search: false, head: false, wrong: fragment.length > LONGEST_LINK };
    new URLSearchParams(brought.wrong ? "" : fragment).forEach(function (value, name) {
      var box = boxes.find(function (each) { return each.name === name && each.value === value; });
      var isSearch = true;
      if (box && !found.choices.some(function (each) { return each.name === name && each.value === value; })) {
        found.choices.push(choiceOf(box));
      } else if (name === "waar" && !found.waar && PLACE.test(value)) {
        found.waar = window.tussentijdPostcode(value);
      } else if (name === "straal" && option(value)) {
        found.straal = unusual(value);
      } else {
        isSearch = false;
        if (name === "kop" && found.head.length < LINES && LINE.test(value) && value.trim()) found.head.push(value.trim());
        else brought.wrong = true;
      }
      if (isSearch) brought.search = true;
    });
    brought.head = found.head.length > 0;
    return brought.search || brought.head ? { settings: found, brought: brought } : null;
  }

  /* A link about one half leaves the other as it was. */
  function together(link) {
    var kept = own.read();
    var search = link.brought.search ? link.settings : kept;
    return {
      waar: search.waar,
      straal: search.straal,
      choices: search.choices,
      head: link.brought.head ? link.settings.head : kept.head
    };
  }

  function ask(link) {
    var settings = link.settings;
    var words = {
      waar: settings.waar,
      straal: link.brought.search ? (option(settings.straal) || radius.querySelector("[selected]")).textContent : "",
      choices: settings.choices.map(function (each) { return each.label; }).join(", "),
      head: settings.head.join("\n")
    };
    Object.keys(words).forEach(function (name) {
      var row = page.querySelector('[data-practice-asked="' + name + '"]');
      row.hidden = !words[name];
      row.querySelector("dd").textContent = words[name];
    });
    part("partly").hidden = !link.brought.wrong;
    part("instead").hidden = own.isEmpty(own.read());
    document.getElementById("overnemen").focus();
  }

  function decided() {
    asked = null;
    part("question").hidden = true;
    history.replaceState(history.state, "", location.pathname);
  }

  function open() {
    var fragment = location.hash.slice(1);
    if (!fragment || document.getElementById(fragment)) return;
    asked = told(fragment);
    part("wrong").hidden = asked !== null;
    part("question").hidden = asked === null;
    if (asked) ask(asked);
    else history.replaceState(history.state, "", location.pathname);
  }

  part("take").addEventListener("click", function () {
    var settings = together(asked);
    decided();
    keep(settings);
    part("save").focus();
  });
  part("leave").addEventListener("click", function () {
    decided();
    where.focus();
  });
  part("save").addEventListener("click", function () {
    var settings = typed();
    var fault = faultOf(settings);
    point(fault);
    if (fault) status.textContent = "";
    else if (own.isEmpty(settings) && own.isEmpty(own.read())) say("nothing");
    else keep(settings);
  });
  part("wipe").addEventListener("click", function () {
    var nothing = { waar: "", straal: "", choices: [], head: [] };
    var done = own.write(nothing);
    fill(nothing);
    point("");
    paintKept();
    say(done ? "wiped" : "failed");
    where.focus();
  });
  part("filters").addEventListener("change", paintChips);
  page.addEventListener("input", function () { status.textContent = ""; });
  window.addEventListener("hashchange", open);

  fill(own.read());
  paintKept();
  open();
})();
