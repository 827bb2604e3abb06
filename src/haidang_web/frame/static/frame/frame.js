// What every page does beyond its links and forms; without script all of it can be done another way.
const choice = document.querySelector("[data-theme-choice]");
if (choice) {
  const root = document.documentElement;
  const show = () => choice.querySelectorAll("button").forEach((button) =>
    button.setAttribute("aria-pressed", String(button.value === root.dataset.theme)));
  choice.hidden = false;
  show();
  choice.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    root.dataset.theme = button.value;
    try { localStorage.setItem("haidang-theme", button.value); } catch { /* kept for this page only */ }
    show();
  });
}
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  document.querySelectorAll("details.menu[open]").forEach((menu) => {
    menu.open = false;
    menu.querySelector("summary").focus();
  });
});
document.addEventListener("click", (event) => {
  document.querySelectorAll("details.menu[open]").forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  const opener = event.target.closest("[data-opens]");
  if (opener) {
    const dialog = document.getElementById(opener.dataset.opens);
    if (dialog && dialog.showModal) { event.preventDefault(); dialog.showModal(); }
  }
});
