// Starts the app that trunk built: the page's policy refuses the script that trunk would write.
// Who cannot start the app gets the telephone numbers instead.

// Who left and comes here by Forward is sent on: nothing of the visit is to be seen again.
const [arrival] = performance.getEntriesByType("navigation");
if (history.state === "left" && arrival?.type === "back_forward") {
  location.replace(document.querySelector("a[data-leave]")?.href ?? location.pathname);
}

// A page that frames this one learns at once that it may; `embed.js` wrote its origin behind the #.
const [, host] = location.hash.split("#host=");
if (host && parent !== window) {
  parent.postMessage({ voiceIntake: 1, type: "hello" }, host);
}

// A button that is pressed before the app is there is pressed all the same.
for (const button of document.querySelectorAll("#start, #open-receipt, #open-guides")) {
  button.onclick = () => { button.dataset.pressed = "yes"; };
}

// By its address it would be a step in the history, and drop what stands behind the #.
const skip = document.querySelector(".usa-skipnav");
if (skip) {
  skip.onclick = () => {
    document.querySelector("main:not([hidden])").focus();
    return false;
  };
}

const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
try {
  const app = await import(js);
  await app.default({ module_or_path: wasm });
} catch (reason) {
  document.getElementById("boot-failed")?.removeAttribute("hidden");
  throw reason;
}
