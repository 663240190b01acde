// Keeps the kiosk's app on the kiosk, so that it starts without the office. A version is kept whole or
// not at all: every file is held against the sum that the build wrote here, and the new version waits
// until the page hands over, before anybody begins. Of the API only the list of where else to find help
// passes through here.

const { version, files } = {/* what the build lists */};
const PREFIX = "kiosk-";
const NAME = PREFIX + version;
const PAGE = "/kiosk";
const DIRECTORY = "/api/directory";

addEventListener("install", (event) => event.waitUntil(keepWhole()));
addEventListener("activate", (event) => event.waitUntil(dropOthers().then(() => clients.claim())));
addEventListener("message", (event) => {
  if (event.data === "take-over") skipWaiting();
});

addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (origin !== location.origin || event.request.method !== "GET") return;
  if (event.request.mode === "navigate" && pathname === PAGE) {
    event.respondWith(page(event));
  } else if (pathname === DIRECTORY) {
    event.respondWith(file(event.request, DIRECTORY));
  } else if (Object.hasOwn(files, pathname)) {
    event.respondWith(file(event.request, pathname));
  }
});

// The sum of a file as the build wrote it: SHA-256 in hexadecimal digits.
const sum = async (response) => {
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
};

// Past what the browser remembers, from the office itself. Past redirections: a network that asks
// people to sign in first answers with those.
const fresh = async (path) => {
  const response = await fetch(path, { cache: "no-store", credentials: "omit", redirect: "error" });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
};

// Whether a page is of this version: it starts the script and the sheet that were kept with it.
const belongs = async (response) => {
  const text = await response.text();
  return Object.keys(files).filter((path) => /-[0-9a-f]{16}(_bg)?\./.test(path))
    .every((path) => text.includes(path));
};

async function keepWhole() {
  const kept = await Promise.all(Object.entries(files).map(async ([path, expected]) => {
    const response = await fresh(path);
    if (await sum(response.clone()) !== expected) throw new Error(`${path} is of another version`);
    return [path, response];
  }));
  const start = await fresh(PAGE);
  if (!await belongs(start.clone())) throw new Error("the page is of another version");
  const cache = await caches.open(NAME);
  try {
    await Promise.all([...kept, [PAGE, start]].map(([path, response]) => cache.put(path, response)));
  } catch (reason) {
    await caches.delete(NAME);
    throw reason;
  }
  await keepDirectory(cache);
}

// Anew for each visit, so that what the office edited arrives. Without it the kiosk works all the same.
const keepDirectory = (cache) => fresh(DIRECTORY).then(async (newer) => {
  const { entries } = await newer.clone().json();
  if (entries.length > 0) await cache.put(DIRECTORY, newer);
}).catch(() => {});

async function dropOthers() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(others.map((name) => caches.delete(name)));
}

// From here, and anew from the office for the next time: what the office wrote into its page may have
// changed without a new version.
async function page(event) {
  const cache = await caches.open(NAME);
  const kept = await cache.match(PAGE);
  event.waitUntil(keepDirectory(cache));
  if (!kept) return fetch(event.request);
  event.waitUntil(fresh(PAGE).then(async (newer) => {
    if (await belongs(newer.clone())) await cache.put(PAGE, newer);
  }).catch(() => {}));
  return kept;
}

async function file(request, path) {
  const kept = await caches.open(NAME).then((cache) => cache.match(path));
  return kept ?? fetch(request);
}
