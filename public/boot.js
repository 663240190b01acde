// Starts the app that trunk built, in a file of its own: the page's policy refuses the inline script
// that trunk would write.
// Who cannot start the app (old browser, broken network) gets the telephone numbers instead.

// Who left and comes here by Forward is sent on: nothing of the visit is to be seen again.
const [arrival] = performance.getEntriesByType("navigation");
if (history.state === "left" && arrival?.type === "back_forward") {
  location.replace(document.querySelector("a[data-leave]")?.href ?? location.pathname);
}

// A page that frames this one learns at once that it may; `embed.js` wrote its origin behind the #.
const host = location.hash.startsWith("#host=") && location.hash.slice("#host=".length);
if (host && parent !== window) {
  parent.postMessage({ voiceIntake: 1, type: "hello" }, host);
}

// Whoever presses a button of the page before the app is there has begun all the same.
for (const button of document.querySelectorAll("#start, #open-receipt, #open-guides")) {
  button.addEventListener("click", () => { button.dataset.pressed = "yes"; }, { once: true });
}

// A jump by its address would be a step in the history, and drop what stands behind the #.
document.querySelector(".usa-skipnav")?.addEventListener("click", (event) => {
  event.preventDefault();
  document.querySelector("main:not([hidden])").focus();
});

const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
try {
  const app = await import(js);
  await app.default({ module_or_path: wasm });
} catch (reason) {
  document.getElementById("boot-failed")?.removeAttribute("hidden");
  throw reason;
}
