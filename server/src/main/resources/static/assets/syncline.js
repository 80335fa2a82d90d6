// Shows times in the zone of whoever looks, with UTC on hover.
"use strict";
function local(root) {
  for (const time of root.querySelectorAll("time[datetime]")) {
    const at = new Date(time.dateTime);
    if (!Number.isNaN(at.getTime())) {
      time.title = time.dateTime;
      time.textContent = at.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "medium" });
    }
  }
}
local(document);
document.addEventListener("htmx:load", (event) => local(event.target));
