// Buttons above a field for structured text. They only write the marks that one may type as well.
const TOOLS = [
  ["heading", (text) => lines(text, (line) => "## " + line)],
  ["bold", (text) => "**" + text + "**"],
  ["italic", (text) => "*" + text + "*"],
  ["list", (text) => lines(text, (line) => "- " + line)],
  ["numbers", (text) => lines(text, (line, at) => at + 1 + ". " + line)],
  ["table", (text, field) => "\n" + field.dataset.tableText.replaceAll("/", "\n") + "\n"],
  ["link", (text, field) => "[" + (text || field.dataset.linkText) + "](https://)"],
];

export function watchProse() {
  for (const field of document.querySelectorAll("textarea[data-prose]")) {
    const bar = document.createElement("div");
    bar.className = "prose-tools";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", field.dataset.prose);
    for (const [name, change] of TOOLS) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button button-secondary button-small";
      button.textContent = field.dataset[name];
      button.addEventListener("click", () => apply(field, change));
      bar.append(button);
    }
    field.before(bar);
  }
}

function lines(text, change) {
  return text.split("\n").map(change).join("\n");
}

function apply(field, change) {
  const { selectionStart: from, selectionEnd: to, value } = field;
  field.setRangeText(change(value.slice(from, to), field), from, to, "end");
  field.focus();
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
