// Panels and menus that open over the page close on Escape and on a click beside them.
const OPEN = "details.drop[open], details.mobile-menu[open]";

export function watchPanels() {
  document.addEventListener("click", (event) => {
    for (const panel of document.querySelectorAll(OPEN)) {
      if (!panel.contains(event.target)) {
        panel.open = false;
      }
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") {
      return;
    }
    for (const panel of document.querySelectorAll(OPEN)) {
      const inside = panel.contains(document.activeElement);
      panel.open = false;
      if (inside) {
        panel.querySelector("summary").focus();
      }
    }
  });
}
