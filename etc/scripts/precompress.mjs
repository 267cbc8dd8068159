/*
 * Compresses built files once, as small as can be, so that no host does it for each visitor.
 *
 *   node precompress.mjs <folder>
 *
 * Beside each script, stylesheet, picture of vectors and text of at least 1 kB it puts NAME.br (Brotli) and, for browsers that are reached
 * without TLS and so do not take Brotli, NAME.gz; what was left of an earlier build is removed.
 */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: node precompress.mjs <folder>');
  process.exit(2);
}
const files = readdirSync(folder, { recursive: true })
  .map((name) => join(folder, name))
  .filter((path) => statSync(path).isFile());
for (const path of files.filter((each) => /\.(br|gz)$/.test(each))) rmSync(path);

const compress = { br: promisify(brotliCompress), gz: promisify(gzip) };
let before = 0;
let after = 0;
for (const path of files.filter((each) => /\.(js|css|svg|json)$/.test(each))) {
  const content = readFileSync(path);
  if (content.length < 1_000) continue;
  const brotli = await compress.br(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  writeFileSync(`${path}.br`, brotli);
  writeFileSync(`${path}.gz`, await compress.gz(content, { level: constants.Z_BEST_COMPRESSION }));
  before += content.length;
  after += brotli.length;
}
console.log(`Compressed ${folder}: ${Math.round(before / 1000)} kB are ${Math.round(after / 1000)} kB.`);
