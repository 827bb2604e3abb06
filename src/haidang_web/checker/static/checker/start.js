// Dropping and pasting, and saying what was chosen; the form works without any of this.
const form = document.querySelector("[data-hand-in]");
const choosers = [...document.querySelectorAll("[data-chooser]")];
const inputOf = (chooser) => chooser.querySelector('input[type="file"]');
const size = (bytes) => bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1).replace(".", ",")} MB`;
const line = (file) => { const item = document.createElement("li"); item.textContent = `${file.name} · ${size(file.size)}`; return item; };
const show = (chooser) => chooser.querySelector("[data-chosen]").replaceChildren(...[...inputOf(chooser).files].map(line));
const give = (chooser, files) => {
  const carried = new DataTransfer();
  files.forEach((file) => carried.items.add(file));
  inputOf(chooser).files = carried.files;
  show(chooser);
};
// What takes one file takes the first; the next in line takes the next.
const hand = (chooser, files) => {
  if (inputOf(chooser).multiple) give(chooser, files);
  else choosers.slice(choosers.indexOf(chooser)).forEach((each, place) => { if (files[place]) give(each, [files[place]]); });
};
// A file let go beside the field is for the field too: a browser would leave the page for it.
const chooserAt = (event) => event.target.closest?.("[data-chooser]") ?? (choosers.length === 1 ? choosers[0] : null);
const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
const mark = (chooser) => choosers.forEach((each) => each.classList.toggle("over", each === chooser));
choosers.forEach((chooser) => {
  chooser.classList.add("scripted");
  inputOf(chooser).addEventListener("change", () => show(chooser));
  show(chooser);
});
for (const kind of ["dragenter", "dragover"]) document.addEventListener(kind, (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  mark(chooserAt(event));
});
document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) mark(null); });
document.addEventListener("drop", (event) => {
  mark(null);
  if (!carriesFiles(event)) return;
  event.preventDefault();
  const chooser = chooserAt(event), files = [...event.dataTransfer.files];
  if (!chooser || !files.length) return;
  hand(chooser, files);
  chooser.closest("form").querySelector(".button-main").focus();
});
if (form) {
  document.addEventListener("paste", (event) => {
    if (event.target.closest?.("textarea, input:not([type='file'])")) return;
    const words = event.clipboardData.getData("text/plain"), files = [...event.clipboardData.files];
    if (files.length) give(choosers[0], files);
    else if (words) {
      form.querySelector(".paste").open = true;
      form.querySelector("textarea").value = words;
    }
    form.querySelector(".button-main").focus();
  });
}
document.querySelectorAll("[data-sends]").forEach((each) => {
  const sending = each.querySelector("[data-sending]");
  each.addEventListener("submit", () => { sending.hidden = false; });
  // Come back to by the back button, it sends nothing any more.
  addEventListener("pageshow", () => { sending.hidden = true; });
});
