/* Brings who made a slip to the list of what to mend, and from there into the field, also one that is folded away or
   the first of a group. It comes along with that list; without it the list stands on top, with plain links. */
(function () {
  "use strict";

  function openTo(target) {
    for (var each = target; each; each = each.parentElement) if (each.tagName === "DETAILS") each.open = true;
  }

  var list = document.getElementById("fouten");
  if (!list) return;
  list.focus();
  list.addEventListener("click", function (event) {
    var link = event.target.closest("a");
    var target = link && document.getElementById(link.hash.slice(1));
    if (!target) return;
    openTo(target);
    var field = target.matches("fieldset") ? target.querySelector("input") : target;
    if (!field || field.tabIndex < 0) return;
    event.preventDefault();
    field.focus();
  });
})();
