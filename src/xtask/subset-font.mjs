// Cuts Public Sans down to what the pages write: the letters of English, Spanish and their
// neighbours, in the weights that the sheets use. The rest would be a third of its bytes, on every
// first visit; a name with another letter is drawn in the system's own face.
// Trunk calls this before each build; the result lies where the pages' copy-file lines look.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import subset from "subset-font";

const NAME = "public-sans-latin-wght-normal.woff2";
const SOURCE = new URL(`../../node_modules/@fontsource-variable/public-sans/files/${NAME}`, import.meta.url);
const FOLDER = new URL("../../target/web/fonts/", import.meta.url);

const basicLatin = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 0x20 + index));
const accented = "áéíóúüñÁÉÍÓÚÜÑàâçèêëîïôöùûäßÀÂÇÈÊËÎÏÔÖÙÛÄ";
const punctuation = "\u00a0¿¡–—‘’“”…•·×©";

const font = await subset(await readFile(SOURCE), basicLatin + accented + punctuation, {
  targetFormat: "woff2",
  variationAxes: { wght: { min: 400, max: 700 } },
});
await mkdir(FOLDER, { recursive: true });
await writeFile(new URL(NAME, FOLDER), font);
