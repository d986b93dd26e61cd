/* Names on the map, from our own register of gemeenten: a drawing for the eye, the list says the same. Needs Leaflet (L). */
(function () {
  "use strict";

  var LETTER = 9; // pixels that a letter takes, at most
  var LINE = 24; // pixels that a name is high

  /* Add a pane for what only eyes need. */
  window.tussentijdMapPane = function (map, name) {
    var pane = map.createPane(name);
    pane.classList.add("tt-map-pane-" + name);
    pane.setAttribute("aria-hidden", "true");
  };

  function boxAround(point, width, height) {
    return L.bounds([point.x - width / 2, point.y - height / 2], [point.x + width / 2, point.y + height / 2]);
  }

  function boxesOfControls(map) {
    var frame = map.getContainer().getBoundingClientRect();
    return Array.prototype.map.call(map.getContainer().querySelectorAll(".leaflet-control"), function (control) {
      var box = control.getBoundingClientRect();
      return L.bounds([box.left - frame.left, box.top - frame.top], [box.right - frame.left, box.bottom - frame.top]);
    });
  }

  function icon(text) {
    var written = document.createElement("span");
    written.textContent = text;
    return L.divIcon({ className: "tt-map-name", html: written, iconSize: [0, 0] });
  }

  /* Return what writes names, [text, latitude, longitude], most important first: `own` before `all`. Each stands on its
     place or just under or over it, where it is whole and free of marks, buttons and other names; else it is left out. */
  window.tussentijdMapNames = function (map, marks, size) {
    window.tussentijdMapPane(map, "names");
    var layer = L.layerGroup().addTo(map);
    var names = { own: [], all: [], draw: draw };

    function freePlace(point, width, taken) {
      var frame = L.bounds([0, 0], map.getSize());
      var ways = [[0, 0], [0, size], [0, -size]];
      for (var i = 0; i < ways.length; i++) {
        var place = point.add(ways[i]);
        var box = boxAround(place, width, LINE);
        if (frame.contains(box) && !taken.some(box.intersects, box)) return place;
      }
      return null;
    }

    function draw() {
      var written = {};
      var taken = boxesOfControls(map);
      marks.eachLayer(function (mark) {
        taken.push(boxAround(map.latLngToContainerPoint(mark.getLatLng()), size, size));
      });
      layer.clearLayers();
      names.own.concat(names.all).forEach(function (name) {
        var width = name[0].length * LETTER;
        var place = written[name[0]] ? null : freePlace(map.latLngToContainerPoint([name[1], name[2]]), width, taken);
        if (!place) return;
        written[name[0]] = true;
        taken.push(boxAround(place, width, LINE));
        var at = map.containerPointToLatLng(place);
        L.marker(at, { icon: icon(name[0]), pane: "names", interactive: false, keyboard: false }).addTo(layer);
      });
    }

    return names;
  };
})();
