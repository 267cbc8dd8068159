/*
 * Takes from the built stylesheet the rules that no page can use: those for classes which nothing in the built admin names.
 *
 *   node scripts/prune-styles.mjs <folder of the build>
 *
 * A class counts as named when its whole name stands anywhere in a script or page, or when the beginning of it does where a script puts names
 * together ('btn-' + …). A selector with :is() or :where() is left alone. The file gets a new name, which stands for what it holds now.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';

/** Put together of two expressions, with nothing but a hyphen in the script. */
const composed = /^bs-(tooltip|popover)-/;

const [folder] = process.argv.slice(2);
const names = readdirSync(folder);
const page = join(folder, 'index.html');
const [stylesheet, ...others] = names.filter((name) => /^styles-.*\.css$/.test(name));
if (!stylesheet || others.length > 0) throw new Error(`There should be one stylesheet in ${folder}.`);

const words = new Set();
const beginnings = new Set();
for (const name of names.filter((each) => /\.(js|html)$/.test(each))) {
  for (const [word] of readFileSync(join(folder, name), 'utf8').matchAll(/[A-Za-z_][\w-]*/g)) {
    words.add(word);
    // A variable of minified code before a minus is no beginning.
    if (/[\w]{2,}-$/.test(word)) beginnings.add(word);
  }
}

const before = readFileSync(join(folder, stylesheet), 'utf8');
const styles = postcss.parse(before);
styles.walkRules((rule) => {
  if (rule.parent.type === 'atrule' && /keyframes$/.test(rule.parent.name)) return;
  rule.selectors = rule.selectors.filter(isUsable);
  if (rule.selectors.length === 0 || rule.selector === '') rule.remove();
});
styles.walkAtRules((rule) => {
  if (rule.nodes?.length === 0) rule.remove();
});
const after = styles.toString();
const hash = createHash('sha256').update(after).digest('hex').slice(0, 8).toUpperCase();
const renamed = `styles-${hash}.css`;
rmSync(join(folder, stylesheet));
writeFileSync(join(folder, renamed), after);
writeFileSync(page, readFileSync(page, 'utf8').replaceAll(stylesheet, renamed));
console.log(`${stylesheet} is ${renamed}: ${kilobytes(before)} kB are ${kilobytes(after)} kB.`);

function isUsable(selector) {
  if (/:(is|where|has)\(/.test(selector)) return true;
  const classes = selector.replace(/:not\([^)]*\)/g, '').matchAll(/\.((?:\\.|[\w-])+)/g);
  return [...classes].every(([, name]) => isNamed(name.replaceAll('\\', '')));
}

function isNamed(name) {
  if (words.has(name) || composed.test(name)) return true;
  for (let end = name.indexOf('-') + 1; end > 0; end = name.indexOf('-', end) + 1) {
    if (beginnings.has(name.slice(0, end))) return true;
  }
  return false;
}

function kilobytes(text) {
  return Math.round(Buffer.byteLength(text) / 1000);
}
