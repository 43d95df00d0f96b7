/* The script of interactive pages: each still drawing gets a live one in its place, which tells its values. */
(() => {
  const { vega } = globalThis;
  const refuse = () => Promise.reject(new Error("nothing is loaded"));
  const loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

  // A tip that the keyboard moves away from under a pointer at rest has not been left.
  const pointer = { x: -1, y: -1 };
  addEventListener("pointermove", ({ clientX, clientY }) => Object.assign(pointer, { x: clientX, y: clientY }));
  const isAtRest = ({ clientX, clientY }) => clientX === pointer.x && clientY === pointer.y;

  for (const data of document.querySelectorAll("script.chart-data")) {
    const figure = data.previousElementSibling;
    const tip = document.createElement("div");
    tip.className = "chart-tip";
    tip.setAttribute("role", "status");
    figure.append(tip);
    for (const [size, spec] of Object.entries(JSON.parse(data.textContent))) {
      enliven(figure.querySelector(`.chart-${size}`), spec, tip);
    }
  }

  /** A drawing that fails leaves the still one where it is. */
  async function enliven(place, spec, tip) {
    const still = place.querySelector("svg");
    const name = still.getAttribute("aria-label");
    const live = element("chart-live", { role: "group", "aria-label": `${name} (piltangenterna visar värdena)` });
    const drawing = element("", {});
    live.tabIndex = 0;
    live.append(drawing);
    place.append(live);
    const view = new vega.View(vega.parse(spec, null, { ast: true }), {
      renderer: "svg",
      container: drawing,
      expr: vega.expressionInterpreter,
      loader,
      hover: false,
    });
    let shown = -1;

    const hide = () => {
      shown = -1;
      tip.textContent = "";
      view.signal("active", -1).runAsync();
    };
    const show = (hit, at) => {
      shown = hit.datum.id;
      tip.textContent = hit.datum.tip;
      placeTip(tip, at);
      view.signal("active", shown).runAsync();
    };

    view.tooltip((_, event, hit, text) => {
      if (text) show(hit, { x: event.clientX, y: event.clientY });
      // A pointer may go on to the tip, to read or to mark its text.
      else if (shown !== -1 && !tip.contains(event.relatedTarget) && !isAtRest(event)) hide();
    });
    try {
      await view.runAsync();
    } catch (error) {
      live.remove();
      throw error;
    }
    drawing.setAttribute("role", "img");
    drawing.setAttribute("aria-label", `${name}. ${still.querySelector("desc").textContent}`);
    drawing.querySelector("svg").setAttribute("aria-hidden", "true");
    place.classList.add("is-live");

    const hits = hitsOf(view);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    live.addEventListener("keydown", (event) => {
      const by = step[event.key];
      if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      const next = shown === -1 ? (by === 1 ? 0 : hits.length - 1) : (shown + by + hits.length) % hits.length;
      show(hits[next], onScreen(view, drawing, hits[next]));
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && shown !== -1) hide();
    });
    const gone = () => {
      if (shown !== -1) hide();
    };
    live.addEventListener("blur", gone);
    tip.addEventListener("pointerleave", (event) => {
      if (!isAtRest(event)) gone();
    });
  }

  function element(className, attributes) {
    const made = document.createElement("div");
    made.className = className;
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  }

  /** The hits in order of their numbers. */
  function hitsOf(view) {
    const found = [];
    const look = (item) => {
      if (item.mark?.name === "hits_marks") found.push(item);
      for (const child of item.items ?? []) look(child);
    };
    look(view.scenegraph().root);
    return found.sort((a, b) => a.datum.id - b.datum.id);
  }

  /** The middle of a hit, in pixels of the window. */
  function onScreen(view, drawing, { bounds }) {
    const svg = drawing.querySelector("svg");
    const box = svg.getBoundingClientRect();
    const scale = box.width / svg.viewBox.baseVal.width;
    const [left, top] = view.origin();
    return {
      x: box.left + scale * (left + (bounds.x1 + bounds.x2) / 2),
      y: box.top + scale * (top + (bounds.y1 + bounds.y2) / 2),
    };
  }

  /** Above the place, or below it where there is no room; always inside the window. */
  function placeTip(tip, { x, y }) {
    const gap = 14;
    const figure = tip.parentElement.getBoundingClientRect();
    tip.style.left = "0";
    tip.style.top = "0";
    const { width, height } = tip.getBoundingClientRect();
    const left = Math.max(8, Math.min(x - width / 2, document.documentElement.clientWidth - width - 8));
    const above = y - height - gap;
    tip.style.left = `${left - figure.left}px`;
    tip.style.top = `${(above >= 8 ? above : y + gap) - figure.top}px`;
  }
})();
