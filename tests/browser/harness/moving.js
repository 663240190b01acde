// A button that is hard to hit for a while. Whatever is pressed is written down, in order.
const target = document.getElementById("target");
const pressed = [];

// Does something in each of many frames, which are counted down, and then what ends it.
const for_a_while = (each, end) => {
  let left = 30;
  const next = () => {
    each(left);
    left -= 1;
    if (left < 0) end();
    else requestAnimationFrame(next);
  };
  next();
};

const makes_it_hard = {
  slide: () => for_a_while((left) => { target.style.marginInlineStart = `${left * 6}px`; }, () => {}),
  cover: () => {
    const sheet = document.createElement("div");
    Object.assign(sheet.style, { position: "fixed", inset: 0, background: "white" });
    sheet.textContent = "A sheet";
    document.body.append(sheet);
    for_a_while(() => {}, () => sheet.remove());
  },
  sleep: () => {
    target.disabled = true;
    for_a_while(() => {}, () => { target.disabled = false; });
  },
  step: () => {
    // A pointer comes and then presses. A finger comes with the press: before anybody hears of that.
    const stepping = new AbortController();
    const aside = () => {
      target.style.marginInlineStart = "200px";
      stepping.abort();
    };
    target.addEventListener("pointermove", aside, { signal: stepping.signal });
    window.addEventListener("pointerdown", aside, { capture: true, signal: stepping.signal });
  },
};

document.addEventListener("click", ({ target: { id, textContent } }) => {
  pressed.push(textContent.trim());
  document.getElementById("pressed").textContent = `Pressed: ${pressed.join(", ")}.`;
  makes_it_hard[id]?.();
});
