// node icons.mjs <list> <folder of SVG files> <target>: one sprite of the icons named in the list.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const [list, folder, target] = process.argv.slice(2);
const names = readFileSync(list, "utf8").split(/\s+/).filter(Boolean);
const symbols = names.map(name => {
  const svg = readFileSync(join(folder, `${name}.svg`), "utf8");
  const shapes = svg
    .replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, "")
    .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none"\s*\/>/, "")
    .replace(/>\s+</g, "><")
    .trim();
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
});

mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("\n")}</svg>\n`);
