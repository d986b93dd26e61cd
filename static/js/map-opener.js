/* Loads Leaflet and the map, both from this site, when someone asks for the map and not before. */
(function () {
  "use strict";

  var loading = null;

  function add(tag, attributes) {
    return new Promise(function (resolve, reject) {
      var element = document.createElement(tag);
      element.addEventListener("load", resolve);
      element.addEventListener("error", reject);
      Object.keys(attributes).forEach(function (name) {
        element[name] = attributes[name];
      });
      document.head.appendChild(element);
    });
  }

  function load(data) {
    loading =
      loading ||
      Promise.all([add("link", { rel: "stylesheet", href: data.leafletCss }), add("script", { src: data.leafletJs })])
        .then(function () {
          return Promise.all([
            add("link", { rel: "stylesheet", href: data.mapCss }),
            add("script", { src: data.mapNamesJs }),
            add("script", { src: data.mapJs }),
          ]);
        })
        .catch(function (error) {
          loading = null;
          throw error;
        });
    return loading;
  }

  function open(button) {
    var box = document.getElementById(button.getAttribute("data-open-map"));
    box.hidden = false;
    box.setAttribute("aria-busy", "true");
    load(box.dataset)
      .then(function () {
        box.removeAttribute("aria-busy");
        window.tussentijdMap(box);
      })
      .catch(function () {
        box.removeAttribute("aria-busy");
        box.textContent = box.getAttribute("data-text-failed");
      });
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-open-map]");
    if (button) open(button);
  });
})();
