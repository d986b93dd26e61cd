/* A passkey that was refused or broken off: say so on the page. The rest is allauth's own script. */
document.addEventListener("allauth.error", function (event) {
  event.preventDefault();
  document.getElementById("passkey-mislukt").hidden = false;
});
