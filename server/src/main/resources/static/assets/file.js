// Leads from a finding to its place in the text.
"use strict";
(() => {
  const text = document.getElementById("text");
  if (!text) return;
  document.addEventListener("click", (event) => {
    const place = event.target.closest("button[data-line]");
    if (!place) return;
    const lines = text.value.split("\n");
    const line = Math.min(Number(place.dataset.line), lines.length) - 1;
    const start = lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
    const at = start + Math.min(Number(place.dataset.column) - 1, lines[line].length);
    text.focus();
    text.setSelectionRange(at, at);
    text.scrollTop = Math.max(0, (line - 5) * (text.scrollHeight / lines.length));
  });
})();
