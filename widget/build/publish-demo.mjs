// Copies the demo pages to the host's wwwroot/demo, and keeps them honest: they are served under a
// Content-Security-Policy that allows neither inline scripts nor inline styles.
import { cpSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../demo/', import.meta.url));
const target = fileURLToPath(
  new URL('../../src/SupportMax.Saas.HttpApi.Host/wwwroot/demo/', import.meta.url),
);
const forbidden = [/<style/i, /\sstyle=/i, /\son[a-z]+=/i, /<script(?![^>]*\ssrc=)/i, /(src|href)="https?:/i];

for (const page of readdirSync(source, { recursive: true }).filter((name) => name.endsWith('.html'))) {
  const html = readFileSync(source + page, 'utf8');
  const found = forbidden.find((pattern) => pattern.test(html));
  if (found) throw new Error(`demo/${page} has something its Content-Security-Policy forbids: ${found}`);
  if (!html.includes('data-website-token="{{websiteToken}}"'))
    throw new Error(`demo/${page} lacks the embed`);
}
rmSync(target, { recursive: true, force: true });
cpSync(source, target, { recursive: true });
