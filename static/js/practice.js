/* What a practice keeps in this browser, and only after it was asked to: where, how far, which filters, the head of its sheets. */
(function () {
  "use strict";

  var KEY = "tussentijd.praktijk";

  function attempt(action) {
    try {
      return action();
    } catch {
      return null; // storage is switched off, or holds something else: the site works without it
    }
  }

  /* Only texts, whatever somebody or an older release left there: that one kept nothing but the digits of a postcode. */
  function sound(found) {
    var kept = found && typeof found === "object" ? found : { waar: found };
    return {
      waar: String(kept.waar || ""),
      straal: String(kept.straal || ""),
      choices: (Array.isArray(kept.choices) ? kept.choices : []).map(function (each) {
        return { name: String(each.name), value: String(each.value), label: String(each.label) };
      }),
      head: (Array.isArray(kept.head) ? kept.head : []).map(String)
    };
  }

  function isEmpty(settings) {
    return !settings.waar && !settings.straal && !settings.choices.length && !settings.head.length;
  }

  function read() {
    return attempt(function () { return sound(JSON.parse(localStorage.getItem(KEY))); }) || sound(null);
  }

  /* Says whether the browser kept it; what is empty is not kept. */
  function write(settings) {
    return attempt(function () {
      if (isEmpty(settings)) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, JSON.stringify(settings));
      return true;
    }) === true;
  }

  /* The part of which a search is made, as the address of a search says it. */
  function asked(settings) {
    var params = new URLSearchParams();
    if (settings.waar) params.append("waar", settings.waar);
    if (settings.straal) params.append("straal", settings.straal);
    settings.choices.forEach(function (each) { params.append(each.name, each.value); });
    return params;
  }

  window.tussentijdPraktijk = { read: read, write: write, isEmpty: isEmpty, asked: asked };
})();
