// A secret vote on the voter's own device. Papers are kept in this browser and nowhere else; a ballot goes to
// the box in a request that says nothing of who sends it.
import { newPaper, publicKey, unblinded, verifies } from "./blind-signature.js";

const place = document.querySelector("[data-secret-vote]");
const store = "digit-vote/" + place?.dataset.secretVote;
const kept = () => JSON.parse(localStorage.getItem(store) ?? "{}");
const keep = (papers) => localStorage.setItem(store, JSON.stringify(papers));
const said = (where, words) => {
  where.textContent = words;
};

async function reason(answer) {
  try {
    return (await answer.json()).detail;
  } catch {
    return place.dataset.failed;
  }
}

// A paper is kept before it is asked for, so that a lost answer can be asked for again.
async function draw(button, key) {
  const { municipality, papers } = button.dataset;
  const status = button.parentElement.querySelector("[role=status]");
  button.disabled = true;
  for (let number = 1; number <= Number(papers); number++) {
    const name = municipality + "/" + number;
    const all = kept();
    all[name] ??= await newPaper(key);
    keep(all);
    const body = new URLSearchParams({ municipality, number, blinded: all[name].blinded });
    body.set(place.dataset.csrfName, place.dataset.csrf);
    const answer = await fetch(place.dataset.papers, { method: "POST", body, headers: { Accept: "application/json" } });
    if (!answer.ok) {
      said(status, await reason(answer));
      button.disabled = false;
      return;
    }
    const signature = unblinded(key, (await answer.json()).signature, all[name].inverse);
    if (!(await verifies(key, all[name].receipt, signature))) {
      said(status, place.dataset.failed);
      return;
    }
    const now = kept();
    now[name].signature = signature;
    keep(now);
  }
  said(status, place.dataset.drawn);
}

async function putIn(form, name) {
  const paper = kept()[name];
  const status = form.querySelector("[role=status]");
  const button = form.querySelector("button");
  const choice = new FormData(form).getAll("choice").filter((mark) => mark !== "");
  button.disabled = true;
  const body = new URLSearchParams({ receipt: paper.receipt, signature: paper.signature });
  choice.forEach((mark) => body.append("choice", mark));
  const answer = await fetch(place.dataset.box, {
    method: "POST",
    body,
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    headers: { Accept: "application/json" },
  });
  if (!answer.ok && answer.status !== 409) {
    said(status, await reason(answer));
    button.disabled = false;
    return;
  }
  const words = answer.ok ? place.dataset.cast : await reason(answer);
  if (answer.ok) {
    await answer.text();
  }
  const all = kept();
  all[name].cast = true;
  keep(all);
  form.querySelector("fieldset").disabled = true;
  said(status, words + " " + place.dataset.receipt + " " + paper.receipt.slice(0, 16));
}

function ballots() {
  const pattern = place.querySelector("template");
  const papers = Object.entries(kept()).filter(([, paper]) => paper.signature);
  papers.forEach(([name, paper], index) => {
    const form = pattern.content.firstElementChild.cloneNode(true);
    form.querySelectorAll("input").forEach((input) => {
      const id = input.id + "-" + index;
      form.querySelector(`label[for="${input.id}"]`).htmlFor = id;
      input.id = id;
    });
    const title = form.querySelector("legend");
    title.textContent = papers.length > 1 ? title.textContent + " " + (index + 1) : title.textContent;
    place.append(form);
    if (paper.cast) {
      form.querySelector("fieldset").disabled = true;
      said(form.querySelector("[role=status]"), place.dataset.cast + " " + place.dataset.receipt + " " + paper.receipt.slice(0, 16));
    }
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      putIn(form, name).catch(() => said(form.querySelector("[role=status]"), place.dataset.failed));
    });
  });
  if (papers.length === 0) {
    place.querySelector("[data-none]").hidden = false;
  }
}

async function checked(key) {
  const own = new Set(Object.values(kept()).map((paper) => paper.receipt));
  const rows = [...place.querySelectorAll("tr[data-receipt]")];
  let valid = 0;
  let mine = 0;
  for (const row of rows) {
    const { receipt, signature } = row.dataset;
    valid += (await verifies(key, receipt, signature)) ? 1 : 0;
    if (own.has(receipt)) {
      mine++;
      row.querySelector("[data-own]").textContent = place.dataset.own;
    }
  }
  said(
    place.querySelector("[role=status]"),
    place.dataset.checked.replace("{valid}", valid).replace("{all}", rows.length).replace("{own}", mine),
  );
}

async function start() {
  if (!crypto.subtle) {
    return;
  }
  const key = await publicKey(place.dataset.key);
  place.querySelectorAll("[data-municipality]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => draw(button, key).catch(() => said(button.parentElement.querySelector("[role=status]"), place.dataset.failed)));
  });
  if (place.querySelector("template")) {
    ballots();
  }
  if (place.querySelector("tr[data-receipt]")) {
    await checked(key);
  }
}

if (place) {
  place.querySelectorAll("[data-without]").forEach((words) => {
    words.hidden = Boolean(crypto.subtle);
  });
  start();
}
