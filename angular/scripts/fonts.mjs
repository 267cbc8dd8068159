/*
 * Makes the fonts of the admin in dist/fonts, with one stylesheet: of the two icon fonts the icons that our pages, ABP's and the theme's name, of
 * Inter's Latin letters the weights and features that are used. Whole, they would be two thirds of what a first visit transfers.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const target = join(root, 'dist/fonts');
/** Kerning, accents and contextual forms, as text has them by itself, and figures of one width, which our tables ask for. */
const textFeatures = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'calt', 'liga', 'rlig', 'clig', 'tnum'];
const textWeights = { wght: { min: 400, max: 700 } };

const named = namesOfIcons([
  join(root, 'src'),
  ...['@abp', '@volo'].flatMap((scope) =>
    readdirSync(join(modules, scope)).map((name) => join(modules, scope, name, 'fesm2022')),
  ),
]);

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const styles = [await inter(), await bootstrapIcons(), await fontAwesome()];
writeFileSync(join(target, 'fonts.css'), styles.join('\n'));

async function bootstrapIcons() {
  const folder = join(modules, 'bootstrap-icons/font');
  const icon = /^\.(bi-[a-z0-9-]+)::before \{ content: "\\([0-9a-f]+)"; \}\n/gm;
  const { rules, characters } = onlyNamed(readFileSync(join(folder, 'bootstrap-icons.css'), 'utf8'), icon);
  await write('bootstrap-icons.woff2', join(folder, 'fonts/bootstrap-icons.woff2'), characters);
  return withSource(rules, './bootstrap-icons.woff2');
}

async function fontAwesome() {
  const folder = join(modules, '@fortawesome/fontawesome-free');
  const icon = /(\.fa-[a-z0-9-]+(?:,\.fa-[a-z0-9-]+)*)\{--fa:"\\?([^"]+)"\}/g;
  const { rules, characters } = onlyNamed(
    readFileSync(join(folder, 'css/fontawesome.min.css'), 'utf8'),
    icon,
  );
  await write('fa-solid-900.woff2', join(folder, 'webfonts/fa-solid-900.woff2'), characters);
  return rules + withSource(readFileSync(join(folder, 'css/solid.min.css'), 'utf8'), './fa-solid-900.woff2');
}

async function inter() {
  const folder = join(modules, '@fontsource-variable/inter');
  const latin = 'inter-latin-wght-normal.woff2';
  const styles = readFileSync(join(folder, 'wght.css'), 'utf8');
  const range = styles.match(new RegExp(`${latin}[^}]*unicode-range: ([^;]+);`))[1];
  await write(latin, join(folder, 'files', latin), textOf(range), {
    keepFeatures: textFeatures,
    variationAxes: textWeights,
  });
  // Other alphabets are fetched by whoever reads them.
  return styles.replace(/url\(\.\/files\/([^)]+)\)/g, (_, file) =>
    file === latin ? `url(./${latin})` : `url(../../node_modules/@fontsource-variable/inter/files/${file})`,
  );
}

async function write(name, source, text, options = {}) {
  const font = await subsetFont(readFileSync(source), text, { targetFormat: 'woff2', ...options });
  writeFileSync(join(target, name), font);
}

/** A stylesheet without the icons that nobody names, and the characters of the others. */
function onlyNamed(styles, icon) {
  let characters = '';
  const rules = styles.replace(icon, (rule, selector, code) => {
    if (!selector.split(',').some((each) => named.has(each.replace('.', '')))) return '';
    characters += /^[0-9a-f]{2,5}$/.test(code) ? String.fromCodePoint(parseInt(code, 16)) : code;
    return rule;
  });
  if (!characters) throw new Error('No icon was found: has the form of the stylesheet changed?');
  return { rules, characters };
}

function withSource(styles, file) {
  return styles.replace(/src:[^;}]+/, `src: url(${file}) format("woff2")`);
}

/** All characters of a CSS unicode-range. */
function textOf(range) {
  return range
    .split(',')
    .map((part) => part.trim().replace('U+', '').split('-'))
    .flatMap(([from, to = from]) => {
      const first = parseInt(from, 16);
      return Array.from({ length: parseInt(to, 16) - first + 1 }, (_, at) =>
        String.fromCodePoint(first + at),
      );
    })
    .join('');
}

function namesOfIcons(folders) {
  const names = new Set();
  for (const folder of folders) {
    for (const file of filesIn(folder)) {
      for (const [name] of readFileSync(file, 'utf8').matchAll(/\b(?:bi|fa)-[a-z0-9-]+/g)) names.add(name);
    }
  }
  return names;
}

function filesIn(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|html|css|mjs)$/.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  } catch {
    return [];
  }
}
