// Asks about an expression while it is typed: not before there is one; and an object that was picked stays picked.
"use strict";
(() => {
  const form = document.getElementById("try");
  if (!form) return;
  form.addEventListener("click", (event) => {
    const picked = event.target.closest("button[name=picked]");
    if (picked) document.getElementById("object").value = picked.value;
  });
  form.addEventListener("htmx:beforeRequest", (event) => {
    if (document.getElementById("expression").value.trim() === "") {
      event.preventDefault();
      document.getElementById("answer").replaceChildren();
    }
  });
})();
