/* The map: our own outlines as ground, the same numbers as the list, near markers grouped. Needs Leaflet (L). */
(function () {
  "use strict";

  var CELL = 48; // pixels; markers in one cell of this size are grouped
  var MARK = 34; // pixels that a marker is wide and high
  var FARTHEST_IN = 17;
  var ZOOM_BUTTONS = 66; // pixels that the buttons at the top left take, with some air
  var EDGE = 14;
  var POPUP_MARGINS = 61; // beside the words of a pop-up, in map.css
  var views = {};

  function element(tag, className, text) {
    var made = document.createElement(tag);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function getJson(address) {
    return fetch(address).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    });
  }

  function label(spot) {
    return (spot.number ? spot.number + ". " : "") + spot.name;
  }

  /* Return the spots in groups: those that share a cell of the screen at this zoom. */
  function grouped(map, spots) {
    var cells = {};
    spots.forEach(function (spot) {
      var point = map.project([spot.lat, spot.lon]);
      var key = Math.floor(point.x / CELL) + ":" + Math.floor(point.y / CELL);
      (cells[key] = cells[key] || []).push(spot);
    });
    return Object.keys(cells).map(function (key) {
      return cells[key];
    });
  }

  function middle(group) {
    var total = group.reduce(
      function (sum, spot) {
        return [sum[0] + spot.lat, sum[1] + spot.lon];
      },
      [0, 0]
    );
    return [total[0] / group.length, total[1] / group.length];
  }

  function popup(group) {
    var list = element("ul", "tt-map-list");
    group.forEach(function (spot) {
      var row = element("li");
      var name = spot.url ? element("a", "", label(spot)) : element("strong", "", label(spot));
      if (spot.url) name.href = spot.url;
      row.appendChild(name);
      if (spot.where) row.appendChild(element("span", "tt-map-list__where", " " + spot.where));
      list.appendChild(row);
    });
    return list;
  }

  /* A pop-up fits between the zoom buttons and the right edge of the map. */
  function popupPlace(map) {
    var room = map.getSize().x - ZOOM_BUTTONS - EDGE - POPUP_MARGINS;
    return {
      maxWidth: Math.min(300, room),
      autoPanPaddingTopLeft: [ZOOM_BUTTONS, EDGE],
      autoPanPaddingBottomRight: [EDGE, EDGE],
    };
  }

  /* Return by how many pixels a marker steps aside for the reader's own mark, so that both can be read. */
  function aside(view, place) {
    var none = L.point(0, 0);
    if (!view.here) return none;
    var away = view.map.latLngToLayerPoint(place).subtract(view.map.latLngToLayerPoint(view.here));
    var far = away.distanceTo(none);
    if (far >= MARK) return none;
    return far ? away.multiplyBy((MARK - far) / far) : L.point(0, -MARK);
  }

  function marker(view, group) {
    var map = view.map;
    var place = middle(group);
    var single = group.length === 1;
    var text = single ? String(group[0].number || "") : group.length + "×";
    var name = single ? label(group[0]) : view.texts.textTogether.replace("%(n)s", group.length);
    var icon = L.divIcon({
      className: "tt-map-marker" + (single ? "" : " tt-map-marker--group"),
      html: element("span", "", text),
      iconSize: [MARK, MARK],
      iconAnchor: L.point(MARK / 2, MARK / 2).subtract(aside(view, place)),
    });
    var made = L.marker(place, { icon: icon, title: name, riseOnHover: true });
    function open() {
      if (single) made.openPopup();
      else openGroup(view, group, made.getLatLng());
    }
    made.on("add", function () {
      var shown = made.getElement();
      shown.setAttribute("aria-label", name);
      // Leaflet itself knows Enter alone, and that only where one pop-up belongs to a marker.
      shown.addEventListener("keydown", function (event) {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        open();
      });
      if (group.indexOf(view.goingTo) >= 0) {
        view.goingTo = null;
        shown.focus({ preventScroll: true });
      }
    });
    return single ? made.bindPopup(popup(group), popupPlace(map)) : made.on("click", open);
  }

  /* Come nearer to a group until it falls apart; where it never does, list what is there. */
  function openGroup(view, group, place) {
    var map = view.map;
    var bounds = L.latLngBounds(group);
    var closer = map.getBoundsZoom(bounds);
    if (closer > map.getZoom() && map.getZoom() < FARTHEST_IN && !bounds.getNorthEast().equals(bounds.getSouthWest())) {
      view.goingTo = group[0];
      map.fitBounds(bounds.pad(0.2), { maxZoom: FARTHEST_IN });
    } else {
      L.popup(popupPlace(map)).setLatLng(place).setContent(popup(group)).openOn(map);
    }
  }

  function ground(view, data) {
    var map = view.map;
    map.attributionControl.setPrefix(false).addAttribution(data.textCredit);
    if (data.tiles) L.tileLayer(data.tiles, { attribution: data.tilesAttribution || "" }).addTo(map);
    getJson(data.outlines)
      .then(function (outlines) {
        L.geoJSON(outlines, { interactive: false, style: { className: "tt-map-outline" } })
          .addTo(map)
          .bringToBack();
      })
      .catch(function () {}); // a map without borders still shows where things are
    if (data.tiles) return; // they bring names of their own
    getJson(data.names)
      .then(function (names) {
        view.names.all = names;
        view.names.draw();
      })
      .catch(function () {});
  }

  function build(box) {
    var still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    var head = element("div", "tt-map-head");
    var note = element("p", "tt-map-note");
    var close = element("button", "tt-button tt-button--second tt-map-close", box.dataset.textClose);
    var canvas = element("div", "tt-map");
    note.setAttribute("role", "status");
    close.type = "button";
    canvas.id = "kaart";
    canvas.setAttribute("role", "region");
    canvas.setAttribute("aria-label", box.dataset.textMap);
    head.appendChild(note);
    head.appendChild(close);
    box.textContent = "";
    box.appendChild(head);
    box.appendChild(canvas);

    var map = L.map(canvas, {
      zoomControl: false,
      maxZoom: FARTHEST_IN,
      minZoom: 6,
      zoomAnimation: !still,
      fadeAnimation: !still,
      markerZoomAnimation: !still,
    }).setView([52.2, 5.3], 7);
    L.control.zoom({ zoomInTitle: box.dataset.textNearer, zoomOutTitle: box.dataset.textFarther }).addTo(map);
    window.tussentijdMapPane(map, "here");
    map.on("popupopen", function (event) {
      var cross = event.popup.getElement().querySelector(".leaflet-popup-close-button");
      if (cross) cross.setAttribute("aria-label", box.dataset.textCross);
      view.opener = map.getContainer().contains(document.activeElement) ? document.activeElement : null;
      var link = event.popup.getElement().querySelector(".tt-map-list a");
      if (link) link.focus({ preventScroll: true });
    });
    canvas.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || !canvas.querySelector(".leaflet-popup")) return;
      var inside = event.target.closest(".leaflet-popup");
      event.stopPropagation();
      map.closePopup();
      if (!inside) return;
      if (view.opener && view.opener.isConnected) view.opener.focus();
      else canvas.focus();
    });

    var view = {
      map: map,
      note: note,
      layer: L.layerGroup().addTo(map),
      spots: [],
      here: null,
      opener: null,
      goingTo: null, // the spot whose marker takes the focus once a group fell apart
      texts: box.dataset,
    };
    view.names = window.tussentijdMapNames(map, view.layer, MARK);
    ground(view, box.dataset);
    map.on("zoomend", function () {
      draw(view);
    });
    map.on("moveend", view.names.draw);
    close.addEventListener("click", function () {
      box.hidden = true;
      document.documentElement.classList.remove("tt-map-open");
      var buttons = Array.prototype.slice.call(document.querySelectorAll("[data-open-map='" + box.id + "']"));
      var seen = buttons.find(function (button) {
        return button.offsetParent;
      });
      if (buttons.length) (seen || buttons[0]).focus();
    });
    return view;
  }

  function draw(view) {
    view.layer.clearLayers();
    if (view.here) {
      L.circleMarker(view.here, { pane: "here", radius: 8, interactive: false, className: "tt-map-here" }).addTo(view.layer);
    }
    grouped(view.map, view.spots).forEach(function (group) {
      view.layer.addLayer(marker(view, group));
    });
  }

  function show(view, spots, here, note) {
    view.spots = spots;
    view.here = here;
    view.note.textContent = note;
    view.map.closePopup();
    var points = spots.map(function (spot) {
      return [spot.lat, spot.lon];
    });
    if (here) points.push(here);
    if (points.length) view.map.fitBounds(L.latLngBounds(points).pad(0.1), { maxZoom: spots.length > 1 ? 13 : 11 });
    view.names.own = spots
      .filter(function (spot) {
        return spot.place;
      })
      .map(function (spot) {
        return [spot.place, spot.lat, spot.lon];
      });
    draw(view);
    view.names.draw();
  }

  /* The results on this page that have a place of their own, by the numbers of the list. */
  function spotsOfList() {
    return Array.prototype.map.call(document.querySelectorAll("[data-service][data-point]"), function (card) {
      var point = card.dataset.point.split(",");
      var link = card.querySelector("h3 a");
      return {
        lat: Number(point[0]),
        lon: Number(point[1]),
        number: parseInt(card.querySelector(".tt-card__number").textContent, 10),
        name: link.textContent,
        url: link.href,
        where: card.querySelector(".tt-facts span").textContent,
      };
    });
  }

  /* Fill the map with what the page says now: the results, or the places of one offer. */
  function refresh(box) {
    var view = views[box.id];
    if (box.dataset.spots) return show(view, JSON.parse(box.dataset.spots), null, "");
    var place = document.querySelector("[data-place-kind=postcode], [data-place-kind=place], [data-place-kind=district]");
    var here = place ? [Number(place.dataset.lat), Number(place.dataset.lon)] : null;
    show(view, spotsOfList(), here, document.querySelector("[data-map-note]").dataset.mapNote);
  }

  window.tussentijdMap = function (box) {
    if (!views[box.id] || !box.contains(views[box.id].map.getContainer())) views[box.id] = build(box);
    document.documentElement.classList.add("tt-map-open");
    views[box.id].map.invalidateSize();
    refresh(box);
    box.scrollIntoView({ block: "nearest" });
    views[box.id].map.getContainer().focus({ preventScroll: true });
  };

  document.addEventListener("htmx:after:swap", function () {
    Object.keys(views).forEach(function (id) {
      var box = document.getElementById(id);
      if (box && !box.hidden) refresh(box);
    });
  });
})();
