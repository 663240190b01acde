// The element works wherever elements do, inside a closed shadow tree too.
const place = document.getElementById("shadow");
const element = document.createElement("voice-intake");
element.setAttribute("office", place.dataset.office);
element.setAttribute("language", "es");
place.attachShadow({ mode: "open" }).append(element);
