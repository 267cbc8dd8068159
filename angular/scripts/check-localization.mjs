// Every text key in the code has an English and a German text, and no text is left over.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const keyPattern = /(\w+)::([A-Za-z0-9:._-]+(?: (?:asc|desc))?)?/g;
/** Asked for by ABP's page titles and error page, under the default resource. */
const usedElsewhere = ['AppName', 'Menu:Home'];

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(ts|html)$/.test(entry.name) && !entry.name.endsWith('.spec.ts')
      ? [readFileSync(path, 'utf8')]
      : [];
  });
}

function texts(name) {
  return JSON.parse(readFileSync(join(root, 'localization', name), 'utf8'));
}

/** Named with a number of things: exactly one has a text of its own, whose key ends with this. */
const one = ':One';
const countedPattern = /countedKey\(\s*'SupportMax::([^']+)'|'SupportMax::([^']+)'\s*\|\s*smCounted/g;

const keys = new Set(usedElsewhere);
const prefixes = new Set();
const abpKeys = new Set();
for (const source of sources(join(root, 'src'))) {
  for (const [, inCode, inTemplate] of source.matchAll(countedPattern))
    keys.add((inCode ?? inTemplate) + one);
  for (const literal of source.match(/(['"`])(?:\w+)::[^'"`]*\1/g) ?? []) {
    const [, resource, key = ''] = [...literal.matchAll(keyPattern)][0] ?? [];
    if (resource === 'SupportMax') (key.endsWith(':') ? prefixes : keys).add(key);
    else abpKeys.add(`${resource}::${key}`);
  }
}

const problems = [];
const [english, german] = ['SupportMax.en.json', 'SupportMax.de.json'].map((name) => texts(name).texts);
const [abpEnglish, abpGerman] = ['Abp.en.json', 'Abp.de.json'].map(texts);

for (const [name, found] of Object.entries({ en: english, de: german })) {
  for (const key of keys) if (!found[key]) problems.push(`SupportMax.${name}.json has no text for "${key}"`);
  for (const prefix of prefixes) {
    if (!Object.keys(found).some((key) => key.startsWith(prefix))) {
      problems.push(`SupportMax.${name}.json has no text that begins with "${prefix}"`);
    }
  }
  for (const key of Object.keys(found)) {
    const isUsed =
      keys.has(key) ||
      (key.endsWith(one) && keys.has(key.slice(0, -one.length))) ||
      [...prefixes].some((prefix) => key.startsWith(prefix));
    if (!isUsed) problems.push(`SupportMax.${name}.json: "${key}" is not used any more`);
  }
}
for (const [name, found] of Object.entries({ en: abpEnglish, de: abpGerman })) {
  for (const full of abpKeys) {
    const [resource, key] = full.split('::');
    if (!found[resource]?.[key]) problems.push(`Abp.${name}.json has no text for "${full}"`);
  }
}
compare('SupportMax', english, german);
for (const resource of new Set([...Object.keys(abpEnglish), ...Object.keys(abpGerman)])) {
  compare(resource, abpEnglish[resource] ?? {}, abpGerman[resource] ?? {});
}

/** Both languages know the same keys with the same placeholders. */
function compare(resource, left, right) {
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    if (left[key] === undefined || right[key] === undefined) {
      problems.push(`${resource}::${key} is missing in ${left[key] === undefined ? 'English' : 'German'}`);
    } else if (placeholders(left[key]) !== placeholders(right[key])) {
      problems.push(`${resource}::${key} has different placeholders in English and German`);
    }
  }
}

function placeholders(text) {
  return [...new Set(text.match(/\{\d\}/g) ?? [])].sort().join();
}

for (const problem of problems) console.error(problem);
console.log(
  problems.length ? `${problems.length} problems with texts` : `${keys.size} keys, both languages complete`,
);
process.exitCode = problems.length ? 1 : 0;
