/* Copy the words of a block, or print the page. Without this both can be done by hand. */
(function () {
  "use strict";

  function copied(button) {
    var status = document.getElementById(button.getAttribute("aria-describedby"));
    if (status) status.textContent = button.getAttribute("data-text-copied");
  }

  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-print]")) window.print();
    var button = event.target.closest("[data-copy]");
    if (!button) return;
    var block = document.getElementById(button.getAttribute("data-copy"));
    if (navigator.clipboard) {
      navigator.clipboard.writeText(block.innerText.trim()).then(function () {
        copied(button);
      }, function () {
        window.getSelection().selectAllChildren(block);
      });
    } else {
      window.getSelection().selectAllChildren(block);
    }
  });
})();
