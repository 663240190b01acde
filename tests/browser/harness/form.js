// The little form's behaviour: says what it received, leaves traces when asked to.
const form = document.querySelector("form");
const said = document.getElementById("said");
const heading = document.querySelector("h1");

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const received = ["means", "when", "other", "name", "state"].map((name) => new FormData(form).get(name));
  form.remove();
  said.textContent = received.join(" ");
  heading.textContent = "Thank you";
  heading.focus();
});

addEventListener("keydown", ({ key }) => {
  if (key === "Escape") said.textContent = `key ${key}`;
});

document.getElementById("touch").addEventListener("pointerup", ({ pointerType }) => {
  said.textContent = `by ${pointerType}`;
});

document.getElementById("traces").addEventListener("click", async () => {
  localStorage.setItem("where", "canary-local");
  sessionStorage.setItem("where", "canary-session");
  document.cookie = "where=canary-cookie";
  const open = indexedDB.open("kept", 1);
  open.onupgradeneeded = () => open.result.createObjectStore("things").put({ where: "canary-database" }, 1);
  await new Promise((resolve) => (open.onsuccess = resolve));
  open.result.close();
  await fetch("/canary-address", { method: "POST", body: "canary-body" });
  said.textContent = "traces left";
});

const wide = () => {
  const forced = matchMedia("(forced-colors: active)").matches;
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  document.getElementById("screen").textContent = `${innerWidth} wide, ${forced ? "forced" : dark ? "dark" : "light"}`;
};
wide();
addEventListener("resize", wide);
for (const query of ["(forced-colors: active)", "(prefers-color-scheme: dark)"]) {
  matchMedia(query).addEventListener("change", wide);
}
