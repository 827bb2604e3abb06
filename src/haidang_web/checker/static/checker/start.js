// Dropping and pasting, and saying what was chosen; the form works without any of this.
const form = document.querySelector("[data-hand-in]");
const size = (bytes) => bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1).replace(".", ",")} MB`;
const line = (file) => { const item = document.createElement("li"); item.textContent = `${file.name} · ${size(file.size)}`; return item; };
document.querySelectorAll("[data-chooser]").forEach((chooser) => {
  const input = chooser.querySelector('input[type="file"]');
  const chosen = chooser.querySelector("[data-chosen]");
  const show = () => chosen.replaceChildren(...[...input.files].map(line));
  chooser.classList.add("scripted");
  input.addEventListener("change", show);
  for (const kind of ["dragenter", "dragover"]) chooser.addEventListener(kind, (event) => { event.preventDefault(); chooser.classList.add("over"); });
  for (const kind of ["dragleave", "drop"]) chooser.addEventListener(kind, () => chooser.classList.remove("over"));
  chooser.addEventListener("drop", (event) => {
    event.preventDefault();
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    show();
    (chooser.closest("form").querySelector(".button-main")).focus();
  });
  show();
});
if (form) {
  const input = form.querySelector('input[type="file"]');
  document.addEventListener("paste", (event) => {
    if (event.target.closest("textarea, input:not([type='file'])")) return;
    const words = event.clipboardData.getData("text/plain");
    if (event.clipboardData.files.length) {
      input.files = event.clipboardData.files;
      input.dispatchEvent(new Event("change"));
    } else if (words) {
      form.querySelector(".paste").open = true;
      form.querySelector("textarea").value = words;
    }
    form.querySelector(".button-main").focus();
  });
  form.addEventListener("submit", () => { form.querySelector("[data-sending]").hidden = false; });
}
