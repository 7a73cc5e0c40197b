// Pan and zoom for the map, by its view box. Everything else on the page
// works without this script.
const first = document.getElementById("stage");
if (first) start(first);

// start makes the map on a stage live, unless it is already.
export function start(stage) {
  const svg = stage.querySelector("svg.entente-map");
  if (!svg || stage.classList.contains("live")) return;
  const whole = svg.viewBox.baseVal;
  const size = { w: whole.width, h: whole.height };
  const pixels = 96 / 72; // of a point, at its natural size
  // The smallest share of its natural size at which names can be read: on a
  // wide screen the whole map, no name cut off, is worth small letters.
  const readable = () => window.innerWidth < 640 ? 0.56 : 0.42;
  const pleasant = 0.66; // and the share at which they read well
  let view = { x: 0, y: 0, w: size.w, h: size.h }, begun = null; // what is shown, and was before the reader moved it

  stage.classList.add("live");
  resize();
  begin();
  new ResizeObserver(() => { resize(); view === begun ? begin() : show(view); }).observe(stage.parentElement);

  // resize gives the stage the height that the map needs, as far as the window has it.
  function resize() {
    if (stage.clientWidth === 0) return;
    const room = Math.max(320, window.innerHeight * 0.7, window.innerHeight - stage.getBoundingClientRect().top - window.scrollY - 64);
    const natural = Math.max(size.h * Math.min(pixels, stage.clientWidth / size.w), 220);
    const most = window.innerWidth < 640 ? window.innerHeight * 0.62 : room;
    const least = window.innerWidth < 640 ? Math.min(most, size.h * pixels * pleasant) : 0;
    stage.style.height = Math.round(Math.min(most, Math.max(natural, least))) + "px";
  }

  // begin shows the whole map, or, where that would be too small to read, the part around what was picked.
  function begin() {
    if (stage.clientWidth === 0) return; // it is hidden just now
    fit();
    if (scale() < readable() * pixels) {
      const at = svg.querySelector(".selected") ?? svg.querySelector(".actor .frame[stroke-width='2.2']")?.closest(".actor");
      const c = at ? middle(at) : heaviest();
      zoomTo(pleasant * pixels, c);
    }
    begun = view;
  }

  function middle(element) {
    const box = element.getBBox();
    const m = element.getCTM(), root = svg.getCTM();
    const p = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2).matrixTransform(m);
    return p.matrixTransform(root.inverse());
  }

  // heaviest is the actor nearest to the middle of all actors.
  function heaviest() {
    const all = [...svg.querySelectorAll(".actor")].map(middle);
    if (all.length === 0) return { x: size.w / 2, y: size.h / 2 };
    const mean = { x: all.reduce((s, p) => s + p.x, 0) / all.length, y: all.reduce((s, p) => s + p.y, 0) / all.length };
    return all.reduce((best, p) => Math.hypot(p.x - mean.x, p.y - mean.y) < Math.hypot(best.x - mean.x, best.y - mean.y) ? p : best);
  }

  function scale() { return stage.clientWidth / view.w; }

  function show(v) {
    if (stage.clientWidth === 0) return; // it is hidden just now
    // The view box has the shape of the stage and never leaves the map behind.
    const h = v.w * stage.clientHeight / stage.clientWidth;
    const clamp = (at, part, all) => part >= all ? (all - part) / 2 : Math.min(Math.max(at, 0), all - part);
    view = { w: v.w, h, x: clamp(v.x, v.w, size.w), y: clamp(v.y, h, size.h) };
    stage.style.touchAction = h >= size.h - 1 ? "pan-y" : "none"; // one finger scrolls the page where the map has no more above or below
    svg.setAttribute("viewBox", [view.x, view.y, view.w, view.h].map((n) => n.toFixed(2)).join(" "));
  }

  function fit() {
    const s = Math.min(stage.clientWidth / size.w, stage.clientHeight / size.h, pixels * 1.15);
    zoomTo(s, { x: size.w / 2, y: size.h / 2 });
  }

  function limits(s) {
    const whole = Math.min(stage.clientWidth / size.w, stage.clientHeight / size.h);
    return Math.min(Math.max(s, Math.min(whole, pixels) * 0.9), pixels * 4);
  }

  function zoomTo(s, centre) {
    const w = stage.clientWidth / limits(s), h = w * stage.clientHeight / stage.clientWidth;
    show({ x: centre.x - w / 2, y: centre.y - h / 2, w });
  }

  // zoom keeps the point at px, py of the stage where it is.
  function zoom(factor, px = stage.clientWidth / 2, py = stage.clientHeight / 2) {
    const x = view.x + px / scale(), y = view.y + py / scale();
    const s = limits(scale() * factor);
    show({ x: x - px / s, y: y - py / s, w: stage.clientWidth / s });
  }

  function pan(dx, dy) { show({ ...view, x: view.x - dx / scale(), y: view.y - dy / scale() }); }

  const local = (e) => { const r = stage.getBoundingClientRect(); return { x: e.clientX - r.left, y: e.clientY - r.top }; };

  stage.addEventListener("wheel", (e) => {
    if (!e.ctrlKey && !e.metaKey) return; // plain turning scrolls the page
    e.preventDefault();
    const p = local(e);
    zoom(Math.exp(-e.deltaY * (e.deltaMode === 1 ? 0.05 : 0.0022)), p.x, p.y);
  }, { passive: false });

  const fingers = new Map();
  let moved = 0;
  stage.addEventListener("pointerdown", (e) => {
    if (e.button !== 0) return;
    if (fingers.size === 0) moved = 0;
    fingers.set(e.pointerId, local(e));
  });
  stage.addEventListener("pointermove", (e) => {
    const last = fingers.get(e.pointerId);
    if (!last) return;
    const now = local(e);
    moved += Math.hypot(now.x - last.x, now.y - last.y);
    if (moved > 5 && !stage.hasPointerCapture(e.pointerId)) {
      stage.setPointerCapture(e.pointerId);
      stage.classList.add("dragging");
    }
    if (fingers.size === 2) {
      const other = [...fingers].find(([id]) => id !== e.pointerId)[1];
      const before = Math.hypot(last.x - other.x, last.y - other.y), after = Math.hypot(now.x - other.x, now.y - other.y);
      if (before > 0) zoom(after / before, (now.x + other.x) / 2, (now.y + other.y) / 2);
      pan((now.x - last.x) / 2, (now.y - last.y) / 2);
    } else if (moved > 5) pan(now.x - last.x, now.y - last.y);
    fingers.set(e.pointerId, now);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    stage.addEventListener(end, (e) => { fingers.delete(e.pointerId); if (fingers.size === 0) stage.classList.remove("dragging"); });
  }
  stage.addEventListener("click", (e) => { if (moved > 5) { e.preventDefault(); e.stopPropagation(); moved = 0; } }, true);
  stage.addEventListener("dragstart", (e) => e.preventDefault());

  // On paper stands the whole map.
  addEventListener("beforeprint", () => svg.setAttribute("viewBox", `0 0 ${size.w} ${size.h}`));
  addEventListener("afterprint", () => show(view));

  const keys = {
    "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), 0: fit,
    ArrowLeft: () => pan(70, 0), ArrowRight: () => pan(-70, 0), ArrowUp: () => pan(0, 70), ArrowDown: () => pan(0, -70),
  };
  stage.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || !keys[e.key]) return;
    e.preventDefault();
    keys[e.key]();
  });

  // What is tabbed to comes into view.
  svg.addEventListener("focusin", (e) => {
    stage.scrollTo(0, 0);
    const c = middle(e.target), edge = 0.08;
    const inside = c.x > view.x + view.w * edge && c.x < view.x + view.w * (1 - edge) && c.y > view.y + view.h * edge && c.y < view.y + view.h * (1 - edge);
    if (!inside) show({ ...view, x: c.x - view.w / 2, y: c.y - view.h / 2 });
  });

  const buttons = document.createElement("div");
  buttons.className = "zoom";
  buttons.setAttribute("role", "group");
  buttons.setAttribute("aria-label", "Zoom");
  for (const [text, name, act] of [["+", "Zoom in (+)", keys["+"]], ["−", "Zoom out (-)", keys["-"]], ["fit", "Fit the map (0)", fit]]) {
    const b = document.createElement("button");
    b.type = "button";
    b.textContent = text;
    b.title = name;
    b.setAttribute("aria-label", name);
    b.addEventListener("click", act);
    buttons.append(b);
  }
  stage.parentElement.querySelector(".under").append(buttons);
}

// An open list of filters closes with Escape, and when the reader goes elsewhere.
addEventListener("keydown", (e) => {
  const open = e.key === "Escape" && document.querySelector(".bar details[open]");
  if (open) { open.open = false; open.querySelector("summary").focus(); }
});
for (const gone of ["click", "focusin"]) {
  addEventListener(gone, (e) => {
    for (const d of document.querySelectorAll(".bar details[open]")) if (!d.contains(e.target)) d.open = false;
  });
}
