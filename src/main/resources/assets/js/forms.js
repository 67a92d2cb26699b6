// Forms: say what is wrong when a field is left, keep what was typed from being lost, send once.
const CHECKS = {
  day: /^(\d{1,2}[-./ ]{1,2}\d{1,2}[-./ ]{1,2}\d{4}|\d{4}-\d{2}-\d{2})$/,
  time: /^(kl\.? *)?([01]?\d|2[0-3])([.:][0-5]\d)?$/,
  number: /^-?(\d{1,3}(\.\d{3})+|\d{1,15})$/,
  amount: /^[+-]?(\d{1,3}(\.\d{3})+|\d{1,16})(,\d{1,2})?(\s*(kr\.?|DKK))?$/,
};

export function watchForms() {
  document.querySelector("[data-focus]")?.focus();
  for (const form of document.querySelectorAll("form[method=post]")) {
    sendOnce(form);
    if (form.matches(".form, [data-guard]")) {
      guard(form);
    }
  }
  for (const field of document.querySelectorAll("[data-check]")) {
    field.addEventListener("blur", () => check(field));
  }
}

function sendOnce(form) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    for (const button of form.querySelectorAll("button:not([type=button])")) {
      button.setAttribute("aria-disabled", "true");
    }
  });
  window.addEventListener("pageshow", () => {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll("button[aria-disabled]")) {
      button.removeAttribute("aria-disabled");
    }
  });
}

function guard(form) {
  const opened = form.querySelector("[data-focus]") ? null : written(form);
  window.addEventListener("beforeunload", (event) => {
    if (!form.dataset.sent && written(form) !== opened) {
      event.preventDefault();
    }
  });
}

function written(form) {
  const pairs = [];
  for (const [name, value] of new FormData(form)) {
    pairs.push(name, typeof value === "string" ? value : value.name);
  }
  return JSON.stringify(pairs);
}

function check(field) {
  const text = field.value.trim();
  const wrong = text !== "" && !CHECKS[field.dataset.check].test(text);
  const group = field.closest(".form-group");
  const id = field.id + "-error";
  const shown = document.getElementById(id);
  if (!wrong) {
    if (shown) {
      shown.remove();
      describe(field, id, false);
    }
    group.classList.remove("form-error");
    field.removeAttribute("aria-invalid");
    return;
  }
  if (!shown) {
    const message = document.createElement("span");
    message.className = "form-error-message";
    message.id = id;
    message.textContent = field.dataset.wrong.replace("…", text);
    const place = field.closest(".form-input-wrapper") ?? field;
    place.before(message);
    describe(field, id, true);
  }
  group.classList.add("form-error");
  field.setAttribute("aria-invalid", "true");
}

function describe(field, id, add) {
  const ids = new Set((field.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  if (add) {
    ids.add(id);
  } else {
    ids.delete(id);
  }
  if (ids.size > 0) {
    field.setAttribute("aria-describedby", [...ids].join(" "));
  } else {
    field.removeAttribute("aria-describedby");
  }
}
