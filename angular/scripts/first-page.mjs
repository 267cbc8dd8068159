/*
 * What the admin's first page costs whoever opens it with an empty cache: bytes over the wire and time to the first paint, of the sign-in page
 * and of the dashboard behind it.
 *
 *   node scripts/first-page.mjs [address] [--company northwind] [--user admin] [--list]
 *
 * The address is http://localhost:8080 when none is given, the password SUPPORTMAX_ADMIN_PASSWORD or that of Development. --list names every
 * answer with its size. It takes an installed Chromium: CHROMIUM_PATH, or the first on the PATH. The exit code is 1 when more than 400 kB
 * travelled or a first paint took more than 1.5 s.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { Transfer } from './transfer.mjs';

const maximumBytes = 400_000;
const maximumPaint = 1_500;

const { address, company, user, list } = read(process.argv.slice(2));
const password = process.env.SUPPORTMAX_ADMIN_PASSWORD || '1q2w3E*';
const start = new URL('/', address).href;
const browser = await chromium.launch({ executablePath: findBrowser() });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  const signIn = await measure(() => page.goto(start), { page, network });
  await page.fill('#company', company);
  await page.fill('#username', user);
  await page.fill('#password', password);
  const dashboard = await measure(() => page.click('form button[type=submit]'), { page, network });
  // Opened again: a first paint is counted from where a page begins, and signing in does not always begin one.
  await network.send('Network.clearBrowserCache');
  const opened = await measure(() => page.goto(start), { page, network });
  const shown = (await page.locator('h1').first().textContent()).trim();

  report('Sign-in page', signIn);
  report('Dashboard after it', dashboard);
  report('Both', { answers: [...signIn.answers, ...dashboard.answers] });
  report(`Dashboard at once (${shown})`, opened);
  const bytes = sum([...signIn.answers, ...dashboard.answers]);
  const paint = Math.max(signIn.paint, opened.paint);
  if (bytes > maximumBytes || paint > maximumPaint) {
    console.error(`More than ${maximumBytes / 1000} kB or ${maximumPaint} ms.`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
}

/** What travelled until nothing was on its way for a while, and when something was first painted. */
async function measure(act, { page, network }) {
  const transfer = new Transfer(network);
  await act();
  const answers = await transfer.untilQuiet();
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-paint')[0]?.startTime ?? NaN,
    content: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  }));
  return { answers, ...times };
}

function report(title, { answers, paint, content }) {
  const kilobytes = (chosen) => `${(sum(chosen) / 1000).toFixed(1)} kB`.padStart(9);
  const of = (...types) => answers.filter((answer) => types.includes(answer.type));
  const rest = answers.filter(
    (answer) => !['Script', 'Stylesheet', 'Font', 'XHR', 'Fetch'].includes(answer.type),
  );
  console.log(
    `${title.padEnd(32)}${kilobytes(answers)}   scripts ${kilobytes(of('Script'))}   styles ${kilobytes(of('Stylesheet'))}   fonts ${kilobytes(of('Font'))}` +
      `   data ${kilobytes(of('XHR', 'Fetch'))}   rest ${kilobytes(rest)}` +
      (paint ? `   first paint ${Math.round(paint)} ms, of content ${Math.round(content)} ms` : ''),
  );
  if (list && paint) {
    for (const answer of [...answers].sort((one, other) => other.bytes - one.bytes))
      console.log(
        `  ${String(answer.bytes).padStart(8)}  ${answer.encoding.padEnd(4)}  ${answer.url.replace(address, '')}`,
      );
  }
}

function sum(answers) {
  return answers.reduce((total, answer) => total + answer.bytes, 0);
}

function read(given) {
  const options = { address: 'http://localhost:8080', company: 'northwind', user: 'admin', list: false };
  for (let at = 0; at < given.length; at++) {
    const option = given[at];
    if (option === '--list') options.list = true;
    else if (option === '--company' || option === '--user') options[option.slice(2)] = given[++at] ?? '';
    else if (/^https?:\/\//.test(option)) options.address = option;
    else {
      console.error(
        `There is no option ${option}. Usage: node scripts/first-page.mjs [address] [--company northwind] [--user admin] [--list]`,
      );
      process.exit(2);
    }
  }
  return options;
}

function findBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // The next place, then.
      }
    }
  }
  throw new Error(
    'There is no Chromium or Chrome: install one (on Debian: apt install chromium), or set CHROMIUM_PATH to its path.',
  );
}
