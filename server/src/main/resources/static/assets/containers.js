// What is ticked in the tree of containers, as the fewest containers to read and to leave out.
"use strict";
(() => {
  const form = document.getElementById("selection");
  if (!form) return;
  const boxes = [...form.querySelectorAll("input[type=checkbox][data-dn]")];
  const item = (box) => box.closest("li");
  const beneath = (box) => [...item(box).querySelectorAll("input[type=checkbox]")].filter((one) => one !== box);
  const above = (box) => item(box).parentElement.closest("li")?.querySelector("input[type=checkbox]");

  function note(name, dn) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = dn;
    return field;
  }

  function settle() {
    for (const box of boxes) box.indeterminate = beneath(box).some((one) => one.checked !== box.checked);
    document.getElementById("chosen").replaceChildren(...boxes
        .filter((box) => box.checked !== (above(box)?.checked ?? false))
        .map((box) => note(box.checked ? "include" : "exclude", box.dataset.dn)));
  }

  form.addEventListener("change", (event) => {
    for (const one of beneath(event.target)) one.checked = event.target.checked;
    settle();
    document.getElementById("effect").replaceChildren();
  });

  const find = document.getElementById("find");
  find.addEventListener("input", () => {
    const text = find.value.trim().toLowerCase();
    for (const box of [...boxes].reverse()) {
      const li = item(box);
      const own = box.dataset.dn.toLowerCase().split(/(?<!\\),/)[0].includes(text);
      const inside = [...li.querySelectorAll("li")].some((one) => !one.hidden);
      li.hidden = text !== "" && !own && !inside;
      const fold = li.querySelector(":scope > details");
      if (fold && text !== "" && inside) fold.open = true;
    }
  });
  settle();
})();
