/* Keeps the search page whole while htmx swaps its answers: folds, half-typed words, focus, the spoken count. */
(function () {
  "use strict";

  document.documentElement.classList.add("js");
  var open = [];
  var typing = null;
  var entered = false;
  var latest = null; // the request that was sent last: only its answer is shown

  function region() {
    return document.getElementById("resultaten");
  }

  function typedIn(name) {
    return document.getElementById(name).value.trim();
  }

  function isRestore(ctx) {
    return "HX-History-Restore-Request" in ctx.request.headers;
  }

  /* Fetch the whole answer; a request that another one replaced ends in silence. */
  function fetchFor(ctx) {
    return function (address, options) {
      return fetch(address, options)
        .then(function (answer) {
          if (answer.redirected) ctx.moved = new URL(answer.url);
          return answer.text().then(function (text) {
            answer.text = function () {
              return Promise.resolve(text);
            };
            return answer;
          });
        })
        .catch(function (error) {
          if (error.name !== "AbortError" || (ctx === latest && !isRestore(ctx))) throw error;
          ctx.dropped = true;
          return new Response("");
        });
    };
  }

  /* Enter in a field changes it and sends the form: one question, which the form asks. */
  document.addEventListener("keydown", function (event) {
    entered = event.key === "Enter" && !event.defaultPrevented && event.target.matches("input[form=zoek]");
  });
  document.addEventListener("keyup", function () {
    entered = false;
  });

  document.addEventListener("htmx:config:request", function (event) {
    var ctx = event.detail.ctx;
    if (entered && ctx.sourceEvent.type === "change") return event.preventDefault();
    var body = ctx.request.body;
    ctx.fetch = fetchFor(ctx);
    ctx.cause = causeOf(ctx.sourceEvent);
    ctx.typed = { waar: typedIn("waar"), q: typedIn("q") };
    if (!body || !body.forEach) return;
    var empty = [];
    body.forEach(function (value, name) {
      if (value === "") empty.push(name);
    });
    empty.forEach(function (name) {
      body.delete(name);
    });
    if (body.has("waar")) body.set("waar", window.tussentijdPostcode(body.get("waar")));
    if (body.has("q")) body.set("q", window.tussentijdWords(body.get("q")));
  });

  document.addEventListener("htmx:before:request", function (event) {
    latest = event.detail.ctx;
    document.getElementById("mislukt").textContent = "";
    if (region()) region().setAttribute("aria-busy", "true");
  });

  document.addEventListener("htmx:before:response", function (event) {
    if (event.detail.ctx.dropped) event.preventDefault();
  });

  document.addEventListener("htmx:after:request", function (event) {
    var ctx = event.detail.ctx;
    if (ctx !== latest) return event.preventDefault();
    if (ctx.response.status < 400) return;
    event.preventDefault();
    fail();
  });

  document.addEventListener("htmx:error", function (event) {
    if (event.detail.ctx && event.detail.ctx === latest) fail();
  });

  document.addEventListener("htmx:finally:request", function (event) {
    if (event.detail.ctx === latest && region()) region().removeAttribute("aria-busy");
  });

  /* Say that nothing came, and put ticks and distance back to what is shown; typed words stay for another try. */
  function fail() {
    var failed = document.getElementById("mislukt");
    var line = document.createElement("p");
    var link = document.createElement("a");
    link.href = location.href;
    link.textContent = failed.getAttribute("data-text-reload");
    line.className = "tt-notice tt-notice--error";
    line.append(failed.getAttribute("data-text-failed") + " ", link);
    failed.replaceChildren(line);
    document.querySelectorAll("input[type=checkbox][form=zoek]").forEach(function (box) {
      box.checked = box.defaultChecked;
    });
    var distance = document.getElementById("straal");
    var shown = new URLSearchParams(location.search).get("straal");
    Array.prototype.forEach.call(distance.options, function (option) {
      if (shown ? option.value === shown : option.defaultSelected) distance.value = option.value;
    });
  }

  /* A place among the words has moved: the fields say so too, unless somebody typed on meanwhile. */
  function follow(ctx) {
    if (!ctx.moved) return;
    ["waar", "q"].forEach(function (name) {
      var input = document.getElementById(name);
      if (input.value.trim() === ctx.typed[name]) input.value = ctx.moved.searchParams.get(name) || "";
    });
  }

  document.addEventListener("htmx:before:swap", function (event) {
    follow(event.detail.ctx);
    open = Array.prototype.map.call(document.querySelectorAll("#resultaten details[open]"), function (fold) {
      return fold.id;
    });
    var field = document.activeElement;
    var keeps = field && /^(waar|q|leeftijd)$/.test(field.id) && !isRestore(event.detail.ctx);
    typing = keeps ? field : null;
  });

  document.addEventListener("htmx:after:swap", function (event) {
    open.forEach(function (id) {
      var fold = id && document.getElementById(id);
      if (fold) fold.open = true;
    });
    var field = typing && document.getElementById(typing.id);
    // A field that stayed has every letter; one that was replaced gets those of the old one, the last included.
    if (field && field !== typing) field.value = typing.value;
    if (isRestore(event.detail.ctx)) focusCause();
    else if (document.activeElement === document.body || !document.activeElement) focusHeading();
    say();
  });

  /* Each step of the history knows by its id what the reader used there; the same question is no new step. */
  function causeOf(event) {
    var target = event && event.target;
    var used = target && target.matches && target.matches("input, select") ? target : document.activeElement;
    return (used && used.id) || "";
  }

  function remember(cause) {
    history.replaceState(Object.assign({}, history.state, { cause: cause }), "");
  }

  document.addEventListener("htmx:before:history:update", function (event) {
    var step = event.detail.history;
    if (latest && latest.moved) step.path = latest.moved.pathname + latest.moved.search;
    if (step.path === location.pathname + location.search) step.type = "replace";
    else if (latest) remember(latest.cause);
  });

  document.addEventListener("htmx:after:history:update", function () {
    if (latest) remember(latest.cause);
  });

  function focusCause() {
    var cause = history.state && history.state.cause && document.getElementById(history.state.cause);
    if (cause) cause.focus();
    if (!cause || document.activeElement !== cause) {
      focusHeading();
      document.getElementById("gevonden").scrollIntoView({ block: "nearest" });
    }
  }

  /* What was pressed is gone (a chip, a page link): the heading is where the answer begins. */
  function focusHeading() {
    var heading = document.getElementById("gevonden");
    if (heading) heading.focus({ preventScroll: true });
  }

  function say() {
    var line = document.getElementById("melding");
    var title = document.querySelector("[data-count]");
    if (!line || !title) return;
    var said = title.parentNode.cloneNode(true);
    said.querySelectorAll("[hidden]").forEach(function (part) {
      part.remove();
    });
    line.textContent = said.textContent.replace(/\s+/g, " ").trim();
  }
})();
