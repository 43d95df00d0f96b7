// Runs in the browser, in the frame of the preview: puts the notebook's page into it, and keeps the reader's place.
const holder = document.getElementById("preview-page");
const status = document.getElementById("preview-status");
const problem = document.getElementById("preview-error");
const style = document.querySelectorAll("style")[1];
let shown;
let latest = Promise.resolve();

const events = new EventSource("/events");
events.onmessage = ({ data }) => {
  latest = latest.then(() => show(JSON.parse(data))).catch(lost);
};
events.onerror = lost;

function lost() {
  say(status, "Förhandsvisningen svarar inte.");
}

// What has not changed is not read out again.
function say(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

async function show({ running, page, error, whole }) {
  if (page !== undefined && page !== shown) {
    const answer = await fetch("/page");
    if (!answer.ok) throw new Error(String(answer.status));
    put(new DOMParser().parseFromString(await answer.text(), "text/html"));
    shown = page;
  }
  const standing = whole ? " Sidan visar senaste lyckade körning." : "";
  say(status, running ? "Kör notebooken …" : "");
  say(problem, error === undefined ? "" : `${error}.${standing}`);
  document.body.style.paddingBottom = `${problem.offsetHeight}px`;
}

// A parsed document's scripts never run, and the frame's policy forbids handlers in attributes.
function put(parsed) {
  const first = shown === undefined;
  const place = [window.scrollX, window.scrollY];
  const open = openDetails();
  document.title = parsed.title;
  style.textContent = [...parsed.querySelectorAll("head style")].map((sheet) => sheet.textContent).join("\n");
  holder.replaceChildren(...parsed.body.childNodes);
  for (const [key, details] of eachDetails()) if (open.has(key)) details.open = true;
  if (first && location.hash !== "") location.replace(location.hash);
  else window.scrollTo({ left: place[0], top: place[1], behavior: "instant" });
}

function openDetails() {
  return new Set([...eachDetails()].filter(([, details]) => details.open).map(([key]) => key));
}

// What the reader has unfolded is known by its cell, and its number there.
function* eachDetails() {
  for (const cell of holder.querySelectorAll(".cell[id]")) {
    for (const [at, details] of cell.querySelectorAll("details").entries()) yield [`${cell.id} ${at}`, details];
  }
}
