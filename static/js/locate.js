/* "Gebruik mijn locatie": the point becomes the nearest four-digit postcode here; coordinates are never sent. */
(function () {
  "use strict";

  var FARTHEST = 60; // km; beyond that someone is not in the Netherlands

  function nearest(rows, lat, lon) {
    var narrow = Math.cos((lat * Math.PI) / 180);
    var best = null;
    var least = Infinity;
    rows.forEach(function (row) {
      var north = row[1] - lat;
      var east = (row[2] - lon) * narrow;
      var square = north * north + east * east;
      if (square < least) {
        least = square;
        best = row[0];
      }
    });
    return Math.sqrt(least) * 111 <= FARTHEST ? best : null;
  }

  /* Show one of the texts that the button carries. */
  function say(button, name, pc4) {
    var line = button.nextElementSibling;
    if (!line || !line.matches("[data-locate-status]")) {
      line = document.createElement("p");
      line.className = "tt-hint";
      line.setAttribute("role", "status");
      line.setAttribute("data-locate-status", "");
      button.insertAdjacentElement("afterend", line);
    }
    line.textContent = button.getAttribute("data-text-" + name).replace("%(postcode)s", pc4);
  }

  function fill(button, pc4) {
    var input = document.getElementById(button.getAttribute("data-locate-for"));
    input.value = pc4;
    say(button, "near", pc4);
    input.dispatchEvent(new CustomEvent("chosen", { bubbles: true }));
  }

  function locate(button) {
    if (!navigator.geolocation) return say(button, "without");
    say(button, "wait");
    var rows = fetch(button.getAttribute("data-locate")).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    });
    rows.catch(function () {}); // said below, once the position is known or refused
    navigator.geolocation.getCurrentPosition(
      function (position) {
        rows
          .then(function (table) {
            var pc4 = nearest(table, position.coords.latitude, position.coords.longitude);
            if (pc4) fill(button, pc4);
            else say(button, "abroad");
          })
          .catch(function () {
            say(button, "failed");
          });
      },
      function () {
        say(button, "refused");
      },
      { enableHighAccuracy: false, timeout: 10000, maximumAge: 600000 }
    );
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-locate]");
    if (button) locate(button);
  });
})();
