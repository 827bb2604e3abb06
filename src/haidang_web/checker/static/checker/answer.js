// A finding and its words light each other up, with the sum drawn beside the figure; arrows go from one to the next.
// Links do the same without script.
const doc = document.querySelector("[data-doc]");
const list = document.querySelector("[data-list]");
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
const marksOf = (number) => doc.querySelectorAll(`mark[data-findings~="${number}"]`);
const itemOf = (number) => list.querySelector(`[data-finding="${number}"]`);
const firstOf = (mark) => mark.querySelector("a")?.hash.slice(2) ?? mark.dataset.findings.split(" ")[0];
let current = null;
let lit = [];
let beside = null;
const light = (number) => {
  lit.forEach((each) => each.classList.remove("on"));
  lit = number ? [...marksOf(number), itemOf(number)].filter(Boolean) : [];
  lit.forEach((each) => each.classList.add("on"));
};
const hide = () => { beside?.remove(); beside = null; };
// What the finding says, drawn under the mark that is pointed at; the words are those of the list.
const draw = (mark, number) => {
  hide();
  const item = itemOf(number);
  if (!item) return;
  beside = document.createElement("div");
  beside.className = `beside-sum ${item.classList.contains("error") ? "error" : item.classList.contains("warning") ? "warning" : "note"}`;
  beside.setAttribute("aria-hidden", "true");
  beside.lang = document.documentElement.lang;
  const said = item.querySelector(".sum") ?? item.querySelector("p");
  beside.append(item.querySelector("h2").cloneNode(true), said.cloneNode(true));
  const page = doc.getBoundingClientRect(), at = mark.getClientRects()[0];
  doc.append(beside);
  beside.style.left = `${Math.max(8, Math.min(at.left - page.left, page.width - beside.offsetWidth - 8))}px`;
  const below = at.bottom - page.top + 8;
  const above = at.top - page.top - beside.offsetHeight - 8;
  beside.style.top = `${at.bottom + beside.offsetHeight + 16 > innerHeight && above > 0 ? above : below}px`;
};
const go = (number, { toDocument = true, toList = true } = {}) => {
  current = number;
  light(number);
  const item = itemOf(number);
  if (toList && item) { item.scrollIntoView({ block: "nearest", behavior: calm }); item.focus({ preventScroll: true }); }
  if (toDocument) (doc.querySelector(`#v${number}`) ?? marksOf(number)[0])?.scrollIntoView({ block: "center", behavior: calm });
};
if (doc && list) {
  list.addEventListener("mouseover", (event) => { const item = event.target.closest("[data-finding]"); if (item) light(item.dataset.finding); });
  list.addEventListener("mouseleave", () => light(current));
  list.addEventListener("focusin", (event) => { const item = event.target.closest("[data-finding]"); if (item) { current = item.dataset.finding; light(current); } });
  list.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#v"]');
    if (link) { event.preventDefault(); hide(); go(link.hash.slice(2), { toList: false }); history.replaceState(null, "", link.hash); }
  });
  const point = (event) => {
    const mark = event.target.closest("mark");
    if (mark) { light(firstOf(mark)); draw(mark, firstOf(mark)); } else if (event.type === "mouseover") { hide(); light(current); }
  };
  doc.addEventListener("mouseover", point);
  doc.addEventListener("focusin", point);
  doc.addEventListener("mouseleave", () => { hide(); light(current); });
  doc.addEventListener("focusout", hide);
  doc.addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    if (!mark || !itemOf(firstOf(mark))) return;
    event.preventDefault();
    const narrow = !matchMedia("(min-width: 1101px)").matches;
    go(firstOf(mark), { toDocument: false, toList: !narrow });
    if (narrow) draw(mark, current);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { hide(); current = null; light(null); return; }
    if (event.target.closest("input, select, textarea, summary") || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (!step || !(event.target === document.body || list.contains(event.target) || doc.contains(event.target))) return;
    const items = [...list.querySelectorAll("[data-finding]")];
    const at = items.findIndex((item) => item.dataset.finding === current);
    event.preventDefault();
    go(items[Math.min(Math.max(at + step, 0), items.length - 1)].dataset.finding);
  });
}
