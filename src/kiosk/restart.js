// A fault in the app leaves a page that no longer counts down and no longer wipes itself, perhaps with
// somebody's answers on it. So it is covered at once and begun anew; what was sealed waits on the disk
// and is not touched. It is a file of its own, so that it works however little of the app does.

const FAILED = "#failed=yes";
// A page that fails as soon as it begins is not begun anew without a pause.
const SOON = 10_000;
const PAUSE = 60_000;
const failedBefore = location.hash === FAILED;

addEventListener("error", (event) => {
  if (!(event.error instanceof WebAssembly.RuntimeError)) return;
  document.getElementById("boot-failed")?.removeAttribute("hidden");
  const cover = document.getElementById("boot-failed") ?? document.createElement("p");
  document.body.replaceChildren(cover);
  const wait = failedBefore && performance.now() < SOON ? PAUSE : 0;
  setTimeout(() => {
    history.replaceState(null, "", location.pathname + FAILED);
    location.reload();
  }, wait);
});
