(function (root) {
  "use strict";
  var kept = null;
  try { kept = localStorage.getItem("farger"); } catch (closed) { /* follow the system */ }
  if (kept === "lys" || kept === "mork") root.dataset.farger = kept;
  root.classList.add("js");
  addEventListener("DOMContentLoaded", function () {
    var button = document.querySelector(".farger");
    var system = matchMedia("(prefers-color-scheme: dark)");
    function dark() { return root.dataset.farger ? root.dataset.farger === "mork" : system.matches; }
    function show() { button.setAttribute("aria-pressed", String(dark())); }
    button.addEventListener("click", function () {
      var chosen = dark() ? "lys" : "mork";
      root.dataset.farger = chosen;
      try { localStorage.setItem("farger", chosen); } catch (closed) { /* holds for this page */ }
      show();
    });
    system.addEventListener("change", show);
    show();
    /* The open menu covers a small screen, so it goes when the focus goes on to what lies under it. */
    var menu = document.getElementById("hovedmeny");
    menu.addEventListener("focusout", function (event) {
      if (event.relatedTarget && !menu.contains(event.relatedTarget) && menu.hidePopover) menu.hidePopover();
    });
  });
})(document.documentElement);
