// Light or dark. Runs in the head, so that a page chosen dark never flashes white; without it the
// page follows the system, and no button is shown.
(() => {
  const root = document.documentElement;
  const night = matchMedia("(prefers-color-scheme: dark)");

  const kept = () => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null; // a browser that keeps nothing
    }
  };

  const keep = (theme) => {
    try {
      if (theme) localStorage.setItem("theme", theme);
      else localStorage.removeItem("theme");
    } catch {
      // The choice then holds for this page alone.
    }
  };

  const system = () => (night.matches ? "dark" : "light");
  const current = () => root.dataset.theme || system();

  const show = (theme) => {
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
  };

  const chosen = kept();
  if (chosen === "light" || chosen === "dark") show(chosen);

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.getElementById("theme");
    if (!button) return;
    const name = () => {
      button.textContent = current() === "dark" ? button.dataset.light : button.dataset.dark;
    };
    button.addEventListener("click", () => {
      const next = current() === "dark" ? "light" : "dark";
      const own = next === system() ? "" : next; // what the system says anyway is not kept
      show(own);
      keep(own);
      name();
    });
    night.addEventListener("change", name);
    name();
    button.hidden = false;
  });
})();
