// A finding and its words light each other up; arrows go from one to the next. Links do the same without script.
const doc = document.querySelector("[data-doc]");
const list = document.querySelector("[data-list]");
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
const marksOf = (number) => doc.querySelectorAll(`mark[data-findings~="${number}"]`);
let current = null;
const light = (number) => {
  doc.querySelectorAll("mark.on").forEach((mark) => mark.classList.remove("on"));
  list?.querySelectorAll(".finding.on").forEach((item) => item.classList.remove("on"));
  if (!number) return;
  marksOf(number).forEach((mark) => mark.classList.add("on"));
  list?.querySelector(`[data-finding="${number}"]`)?.classList.add("on");
};
const go = (number, { toDocument = true, toList = true } = {}) => {
  current = number;
  light(number);
  const item = list?.querySelector(`[data-finding="${number}"]`);
  if (toList && item) { item.scrollIntoView({ block: "nearest", behavior: calm }); item.focus({ preventScroll: true }); }
  if (toDocument) marksOf(number)[0]?.scrollIntoView({ block: "center", behavior: calm });
};
if (doc && list) {
  list.addEventListener("mouseover", (event) => { const item = event.target.closest("[data-finding]"); if (item) light(item.dataset.finding); });
  list.addEventListener("mouseleave", () => light(current));
  list.addEventListener("focusin", (event) => { const item = event.target.closest("[data-finding]"); if (item) { current = item.dataset.finding; light(current); } });
  list.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#v"]');
    if (link) { event.preventDefault(); go(link.hash.slice(2), { toList: false }); history.replaceState(null, "", link.hash); }
  });
  doc.addEventListener("click", (event) => { const mark = event.target.closest("mark"); if (mark) go(mark.dataset.findings.split(" ")[0], { toDocument: false }); });
  document.addEventListener("keydown", (event) => {
    if (event.target.closest("input, select, textarea") || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (!step || !(event.target === document.body || list.contains(event.target) || doc.contains(event.target))) return;
    const items = [...list.querySelectorAll("[data-finding]")];
    if (!items.length) return;
    const at = items.findIndex((item) => item.dataset.finding === current);
    event.preventDefault();
    go(items[Math.min(Math.max(at + step, 0), items.length - 1)].dataset.finding);
  });
}
document.querySelector("[data-filter] select")?.addEventListener("change", (event) => event.target.form.submit());
