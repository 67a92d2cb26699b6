// The box in the header: titles while one types, and a key to get there.
const WAIT = 150;
const SHORTCUT = "digit.shortcut";

export function watchSearch() {
  const form = document.querySelector("form.find");
  if (!form) {
    return;
  }
  const box = form.querySelector("input[type=search]");
  suggest(form, box);
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && shortcut() && !writes(event.target)) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });
  offerShortcut(box);
}

function writes(element) {
  return element.isContentEditable || element.matches("input, textarea, select");
}

function shortcut() {
  return localStorage.getItem(SHORTCUT) !== "off";
}

// Whoever speaks to the machine, or strikes keys by chance, can switch the key off.
function offerShortcut(box) {
  const choice = document.querySelector("[data-shortcut]");
  const show = () => (shortcut() ? box.setAttribute("aria-keyshortcuts", "/") : box.removeAttribute("aria-keyshortcuts"));
  show();
  if (choice) {
    const tick = choice.querySelector("input");
    tick.checked = shortcut();
    tick.addEventListener("change", () => {
      localStorage.setItem(SHORTCUT, tick.checked ? "on" : "off");
      show();
    });
    choice.hidden = false;
  }
}

function suggest(form, box) {
  const list = document.createElement("ul");
  list.className = "find-list";
  list.id = "find-list";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.getAttribute("aria-label"));
  const told = document.createElement("p");
  told.className = "sr-only";
  told.setAttribute("role", "status");
  box.after(list);
  form.append(told);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]]) {
    box.setAttribute(name, value);
  }
  let timer;
  let asking;
  let chosen = -1;

  const close = () => {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    chosen = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };
  const choose = (index) => {
    const options = list.children;
    options[chosen]?.setAttribute("aria-selected", "false");
    chosen = options.length === 0 ? -1 : (index + options.length) % options.length;
    options[chosen]?.setAttribute("aria-selected", "true");
    options[chosen]?.scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", options[chosen]?.id ?? "");
  };
  const show = (suggestions) => {
    list.replaceChildren(...suggestions.map(option));
    chosen = -1;
    box.removeAttribute("aria-activedescendant");
    list.hidden = suggestions.length === 0;
    box.setAttribute("aria-expanded", String(!list.hidden));
    told.textContent = list.hidden ? form.dataset.none : form.dataset.some.replace("{0}", suggestions.length);
  };
  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const address = new URL(form.dataset.suggestions, location.href);
    address.searchParams.set("q", box.value.trim());
    try {
      const answer = await fetch(address, { signal: asking.signal, headers: { Accept: "application/json" } });
      if (answer.ok && document.activeElement === box) {
        show(await answer.json());
      }
    } catch (failure) {
      if (failure.name !== "AbortError") {
        close();
      }
    }
  };

  box.addEventListener("input", () => {
    clearTimeout(timer);
    if (box.value.trim().length < 2) {
      close();
    } else {
      timer = setTimeout(ask, WAIT);
    }
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "ArrowDown" && !list.hidden) {
      event.preventDefault();
      choose(chosen + 1);
    } else if (event.key === "ArrowUp" && !list.hidden) {
      event.preventDefault();
      choose(chosen < 0 ? -1 : chosen - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.assign(list.children[chosen].dataset.path);
    }
  });
  box.addEventListener("blur", close);
  form.addEventListener("submit", close);
  // Before the box loses the focus and the list with it.
  list.addEventListener("pointerdown", (event) => {
    const option = event.target.closest("li");
    if (option && event.button === 0) {
      event.preventDefault();
      location.assign(option.dataset.path);
    }
  });
}

function option(suggestion, index) {
  const item = document.createElement("li");
  item.id = "find-option-" + index;
  item.dataset.path = suggestion.path;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  const title = document.createElement("span");
  title.lang = suggestion.lang;
  title.textContent = suggestion.title;
  const kind = document.createElement("span");
  kind.className = "find-kind";
  kind.textContent = suggestion.kind;
  item.append(title, kind);
  return item;
}
