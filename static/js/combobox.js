/* A text field with suggestions (ARIA 1.2 combobox, list autocomplete). Without this it is a plain text field. */
(function () {
  "use strict";

  var WAIT = 150;
  var SHORTEST = 2;
  /* A street with a number says where somebody lives: nothing is suggested until there is a postcode or a place. */
  var HOUSE = /[a-zÀ-ɏ].*\d/i;

  function boxOf(input) {
    var box = input.parentNode;
    if (box.classList.contains("tt-combobox")) return box;
    box = document.createElement("div");
    box.className = "tt-combobox";
    input.parentNode.insertBefore(box, input);
    box.appendChild(input);
    return box;
  }

  function enhance(input) {
    if (input.getAttribute("role") === "combobox") return;
    var box = boxOf(input);
    var id = input.id + "-lijst";
    var list = document.createElement("ul");
    var status = document.createElement("span");
    var timer = 0;
    var asked = 0;
    var active = -1;

    list.id = id;
    list.className = "tt-combobox__list";
    list.setAttribute("role", "listbox");
    list.hidden = true;
    status.className = "tt-hidden";
    status.setAttribute("role", "status");
    box.appendChild(list);
    box.appendChild(status);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", id);

    function options() {
      return list.children;
    }

    function mark(index) {
      for (var i = 0; i < options().length; i++) {
        options()[i].setAttribute("aria-selected", String(i === index));
      }
      active = index;
      if (index < 0) {
        input.removeAttribute("aria-activedescendant");
      } else {
        input.setAttribute("aria-activedescendant", options()[index].id);
        options()[index].scrollIntoView({ block: "nearest" });
      }
    }

    function close() {
      clearTimeout(timer);
      asked += 1;
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      mark(-1);
    }

    function choose(index) {
      input.value = options()[index].getAttribute("data-value");
      close();
      status.textContent = "";
      input.dispatchEvent(new CustomEvent("chosen", { bubbles: true }));
    }

    /* The answer brings the texts along: the name of the list, and how many there are. */
    function show(answer) {
      var found = answer.options;
      list.textContent = "";
      list.setAttribute("aria-label", answer.label);
      found.forEach(function (place, index) {
        var option = document.createElement("li");
        option.id = id + "-" + index;
        option.className = "tt-combobox__option";
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.setAttribute("data-value", place.value);
        option.textContent = place.label + " ";
        if (place.note) {
          var note = document.createElement("span");
          note.className = "tt-combobox__note";
          note.textContent = place.note;
          option.appendChild(note);
        }
        list.appendChild(option);
      });
      active = -1;
      list.hidden = !found.length;
      input.setAttribute("aria-expanded", String(!!found.length));
      status.textContent = answer.status;
    }

    function ask() {
      var typed = window.tussentijdPostcode(input.value.trim());
      if (HOUSE.test(typed)) return close();
      var round = ++asked;
      var address = input.getAttribute("data-places") + "?waar=" + encodeURIComponent(typed);
      fetch(address, { headers: { Accept: "application/json" } })
        .then(function (answer) {
          if (!answer.ok) throw new Error(answer.status);
          return answer.json();
        })
        .then(function (answer) {
          if (round === asked && document.activeElement === input) show(answer);
        })
        .catch(close);
    }

    input.addEventListener("input", function () {
      clearTimeout(timer);
      if (input.value.trim().length < SHORTEST) return close();
      timer = setTimeout(ask, WAIT);
    });

    input.addEventListener("keydown", function (event) {
      var count = list.hidden ? 0 : options().length;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (!count) {
          if (event.key === "ArrowDown" && input.value.trim().length >= SHORTEST) ask();
          return;
        }
        var step = event.key === "ArrowDown" ? 1 : -1;
        mark(active < 0 && step < 0 ? count - 1 : (active + step + count) % count);
      } else if (event.key === "Enter" && active >= 0 && count) {
        event.preventDefault();
        choose(active);
      } else if (event.key === "Tab" && active >= 0 && count) {
        choose(active);
      } else if (event.key === "Enter") {
        close();
      } else if (event.key === "Escape" && count) {
        event.preventDefault();
        close();
      }
    });

    input.addEventListener("blur", close);
    list.addEventListener("mousedown", function (event) {
      event.preventDefault();
    });
    list.addEventListener("click", function (event) {
      var option = event.target.closest("[role=option]");
      if (option) choose(Array.prototype.indexOf.call(options(), option));
    });
  }

  function enhanceAll() {
    document.querySelectorAll("input[data-places]").forEach(enhance);
  }

  enhanceAll();
  document.addEventListener("htmx:after:swap", enhanceAll);
})();
