// A Chromium driven through its debugging pipe: as much of it as measuring a page takes.
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const quietMilliseconds = 1_000;
const patienceMilliseconds = 60_000;

/** Starts a browser with an empty profile. */
export async function launch() {
  const profile = mkdtempSync(join(tmpdir(), 'supportmax-browser-'));
  const process = spawn(
    findBrowser(),
    [
      '--headless=new',
      '--remote-debugging-pipe',
      '--no-first-run',
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--window-size=1440,900',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise((resolve) => process.once('exit', resolve));
  const connection = connect(process.stdio[3], process.stdio[4], ended);
  return {
    async open() {
      const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' });
      const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true });
      const page = new Page(connection, sessionId);
      await page.start();
      return page;
    },
    async close() {
      await connection.send('Browser.close').catch(() => process.kill());
      await ended;
      // What the browser started may still be writing its last.
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

class Page {
  #answers = [];
  #open = new Map();
  #lastChange = Date.now();

  constructor(connection, session) {
    this.send = (method, parameters) => connection.send(method, parameters, session);
    connection.listen(session, (method, parameters) => this.#note(method, parameters));
  }

  async start() {
    for (const domain of ['Network', 'Page', 'Runtime']) await this.send(`${domain}.enable`);
    await this.send('Emulation.setDeviceMetricsOverride', {
      width: 1440,
      height: 900,
      deviceScaleFactor: 1,
      mobile: false,
    });
  }

  navigate(url) {
    return this.send('Page.navigate', { url });
  }

  forgetFiles() {
    return this.send('Network.clearBrowserCache');
  }

  /** Runs a function in the page. It sees its argument and the page, nothing of here. */
  async run(action, argument) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression: `(${action})(${JSON.stringify(argument) ?? ''})`,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Each answer over the network from an act until nothing was on its way for a second. */
  async recordUntilQuiet(act) {
    this.#answers = [];
    this.#lastChange = Date.now();
    await act();
    const end = Date.now() + patienceMilliseconds;
    while (Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (
        this.#open.size === 0 &&
        this.#answers.length > 0 &&
        Date.now() - this.#lastChange > quietMilliseconds
      )
        return this.#answers;
    }
    throw new Error(
      `The page did not come to rest: ${[...this.#open.values()].map((answer) => answer.url).join(', ')}`,
    );
  }

  #note(method, parameters) {
    const { requestId } = parameters;
    if (method === 'Network.requestWillBeSent') {
      this.#open.set(requestId, {
        url: parameters.request.url,
        type: parameters.type,
        bytes: 0,
        encoding: '',
      });
    } else if (method === 'Network.responseReceived' && this.#open.has(requestId)) {
      const answer = this.#open.get(requestId);
      answer.type = parameters.type;
      answer.encoding =
        parameters.response.headers['content-encoding'] ??
        parameters.response.headers['Content-Encoding'] ??
        '';
      // A stream of events never ends by itself.
      if (answer.type === 'EventSource') this.#open.delete(requestId);
    } else if (method === 'Network.loadingFinished' || method === 'Network.loadingFailed') {
      const answer = this.#open.get(requestId);
      if (!answer) return;
      this.#open.delete(requestId);
      answer.bytes = parameters.encodedDataLength ?? 0;
      if (!answer.url.startsWith('data:')) this.#answers.push(answer);
    } else {
      return;
    }
    this.#lastChange = Date.now();
  }
}

/** Commands and events as JSON, each ended by a zero byte. */
function connect(input, output, ended) {
  const waiting = new Map();
  const listeners = new Map();
  let last = 0;
  let rest = '';
  output.setEncoding('utf8');
  output.on('data', (text) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop();
    for (const message of messages.map((each) => JSON.parse(each))) {
      if (!message.id) listeners.get(message.sessionId)?.(message.method, message.params);
      else if (message.error) waiting.get(message.id)?.reject(new Error(message.error.message));
      else waiting.get(message.id)?.resolve(message.result);
      waiting.delete(message.id);
    }
  });
  input.on('error', () => {});
  ended.then(() => waiting.forEach(({ reject }) => reject(new Error('The browser ended.'))));
  return {
    send(method, params = {}, sessionId = undefined) {
      const id = ++last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      });
    },
    listen: (session, listener) => listeners.set(session, listener),
  };
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
