/*
 * What the admin's first page costs whoever opens it with an empty cache: bytes over the wire and time to the first paint, of the sign-in page
 * and of the dashboard behind it.
 *
 *   node scripts/first-page.mjs [address] [--company northwind] [--user admin] [--list]
 *
 * The address is http://localhost:8080 when none is given, the password SUPPORTMAX_ADMIN_PASSWORD or that of Development. --list names every
 * answer with its size. It speaks to an installed Chromium (CHROMIUM_PATH, or the first on the PATH) through its debugging pipe and needs
 * no package. The exit code is 1 when more than 400 kB travelled or a first paint took more than 1.5 s.
 */
import { launch } from './browser.mjs';

const maximumBytes = 400_000;
const maximumPaint = 1_500;

const { address, company, user, list } = read(process.argv.slice(2));
const password = process.env.SUPPORTMAX_ADMIN_PASSWORD || '1q2w3E*';
const browser = await launch();
try {
  const page = await browser.open();
  const signIn = await measure(page, () => page.navigate(new URL('/', address).href));
  await page.run(signInWith, { company, user, password });
  const dashboard = await measure(page, () => page.run(submit));
  // Opened again: a first paint is counted from where a page begins, and signing in does not always begin one.
  await page.forgetFiles();
  const opened = await measure(page, () => page.navigate(new URL('/', address).href));
  const shown = await page.run(() => document.querySelector('h1')?.textContent?.trim());

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
async function measure(page, act) {
  const answers = await page.recordUntilQuiet(act);
  const times = await page.run(() => ({
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

/* These two run in the page. */
function signInWith(entered) {
  for (const [field, value] of Object.entries({
    company: entered.company,
    username: entered.user,
    password: entered.password,
  })) {
    const input = document.getElementById(field);
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function submit() {
  document.querySelector('form button[type=submit]').click();
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
