/* A form that came back after a post takes its place in the history as a question: Back shows the form again, where the
   browser would otherwise say that it cannot send the answers once more. */
(function () {
  "use strict";

  history.replaceState(history.state, "", location.href);
})();
