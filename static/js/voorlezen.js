/* Read the page aloud with the browser's own voice; the button is hidden where it has none. */
(function () {
  "use strict";

  var place = document.querySelector("[data-speak]");
  var voice = window.speechSynthesis;
  if (!place || !voice || !window.SpeechSynthesisUtterance) return;
  var button = place.querySelector("button");
  var label = button.querySelector("span");
  var start = label.textContent;

  function local() {
    return voice.getVoices().find(function (each) {
      return each.lang.slice(0, 2) === document.documentElement.lang && each.localService; // another would send the text away
    });
  }

  function offer() {
    place.hidden = !local();
  }

  function stopped() {
    label.textContent = start;
  }

  function texts() {
    var parts = document.querySelectorAll("[data-spoken]");
    return Array.prototype.map.call(parts, function (part) { return part.innerText; }).filter(Boolean);
  }

  button.addEventListener("click", function () {
    if (voice.speaking) {
      voice.cancel();
      stopped();
      return;
    }
    label.textContent = button.dataset.textStop;
    texts().forEach(function (text, at, all) {
      var said = new SpeechSynthesisUtterance(text);
      said.voice = local();
      said.lang = document.documentElement.lang;
      if (at === all.length - 1) said.onend = stopped;
      voice.speak(said);
    });
  });

  voice.addEventListener("voiceschanged", offer);
  window.addEventListener("pagehide", function () { voice.cancel(); });
  offer();
})();
