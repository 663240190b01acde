// Writes the list of the kiosk's files, each with its sum, into the service worker. Trunk runs it last,
// over the finished bundle; any change of any file is a new version of the worker.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const PLACE = "{/* what the build lists */}";
const folder = process.env.TRUNK_STAGING_DIR;
const worker = join(folder, "worker.js");
const sum = (bytes) => createHash("sha256").update(bytes).digest("hex");

const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
  .filter((name) => name !== "index.html" && name !== "worker.js")
  .sort();
const files = Object.fromEntries(names.map((name) => [`/kiosk/${name}`, sum(readFileSync(join(folder, name)))]));
// The page is filled in by the server; what it is filled in from is part of the version.
const version = sum(JSON.stringify(files) + sum(readFileSync(join(folder, "index.html")))).slice(0, 16);

const script = readFileSync(worker, "utf8");
if (!script.includes(PLACE)) throw new Error(`no place for the list in ${worker}`);
writeFileSync(worker, script.replace(PLACE, JSON.stringify({ version, files })));
