// Shows times in the zone of whoever looks, with UTC on hover; copies commands; keeps what is live from getting in the way; misses nothing that is typed.
"use strict";
const QUIET_AFTER = 10 * 60 * 1000;
let lastTouched = Date.now();
for (const kind of ["pointerdown", "keydown", "pointermove"]) {
  document.addEventListener(kind, () => { lastTouched = Date.now(); }, { passive: true });
}

function local(root) {
  for (const time of root.querySelectorAll("time[datetime]")) {
    const at = new Date(time.dateTime);
    if (!Number.isNaN(at.getTime())) {
      time.title = time.dateTime;
      time.textContent = at.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "medium" });
    }
  }
  for (const button of root.querySelectorAll("button.copy")) button.hidden = false;
}
// What somebody typed before this page could listen is looked at like what is typed after.
function typedBefore(root) {
  for (const form of root.querySelectorAll("form[hx-trigger*=input]")) {
    const typed = [...form.elements].find((field) => "defaultValue" in field && field.type !== "hidden" && field.value !== field.defaultValue);
    if (typed) typed.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

local(document);
document.addEventListener("htmx:load", (event) => {
  local(event.target);
  typedBefore(event.target);
});

document.addEventListener("click", async (event) => {
  const button = event.target.closest("button.copy");
  if (button) {
    await navigator.clipboard.writeText(button.previousElementSibling.textContent);
    button.textContent = "Copied";
  }
});

// Nothing moves under the focus of a keyboard, and a page that nobody looks at does not keep the session open.
document.addEventListener("htmx:beforeRequest", (event) => {
  const live = event.target;
  const idle = document.hidden || Date.now() - lastTouched > QUIET_AFTER;
  if (live.hasAttribute("data-live") && (idle || live.contains(document.activeElement))) event.preventDefault();
});
