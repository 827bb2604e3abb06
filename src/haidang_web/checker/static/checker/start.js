// Dropping files, and saying what was chosen; the form works without any of this.
const form = document.querySelector("[data-hand-in]");
const drop = form?.querySelector("[data-drop]");
const input = form?.querySelector('input[type="file"]');
const chosen = form?.querySelector("[data-chosen]");
const size = (bytes) => bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1).replace(".", ",")} MB`;
const show = () => chosen.replaceChildren(...[...input.files].map((file) => {
  const line = document.createElement("li");
  line.textContent = `${file.name} · ${size(file.size)}`;
  return line;
}));
if (drop) {
  input.addEventListener("change", show);
  for (const kind of ["dragenter", "dragover"]) drop.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add("over"); });
  for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length) { input.files = event.dataTransfer.files; show(); form.querySelector(".button-main").focus(); }
  });
  form.addEventListener("submit", () => { form.querySelector("[data-sending]").hidden = false; });
}
