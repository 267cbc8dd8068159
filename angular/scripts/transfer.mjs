const quietMilliseconds = 1_000;
const patienceMilliseconds = 60_000;

/** The answers that a page gets over the network, each with the bytes that travelled for it: 0 when it was in the cache. */
export class Transfer {
  #network;
  #answers = [];
  #open = new Map();
  #lastChange = Date.now();
  #handlers = {
    'Network.requestWillBeSent': ({ requestId, request, type }) =>
      this.#open.set(requestId, { url: request.url, type, bytes: 0, encoding: '' }),
    'Network.responseReceived': ({ requestId, type, response }) => {
      const answer = this.#open.get(requestId);
      if (!answer) return;
      answer.type = type;
      const { headers } = response;
      answer.encoding = headers['content-encoding'] ?? headers['Content-Encoding'] ?? '';
      answer.bytes = response.encodedDataLength;
      // A stream of events never ends by itself.
      if (type === 'EventSource') this.#open.delete(requestId);
    },
    'Network.dataReceived': ({ requestId, encodedDataLength }) => {
      const answer = this.#open.get(requestId);
      if (answer) answer.bytes += encodedDataLength;
    },
    'Network.loadingFinished': (finished) => this.#end(finished),
    'Network.loadingFailed': (failed) => this.#end(failed),
  };

  /** @param network A session of Chromium's debugging protocol, in which Network is enabled. */
  constructor(network) {
    this.#network = network;
    for (const [name, handle] of Object.entries(this.#handlers)) {
      this.#handlers[name] = (event) => {
        this.#lastChange = Date.now();
        handle(event);
      };
      network.on(name, this.#handlers[name]);
    }
  }

  /** All answers, once nothing was on its way for a second. */
  async untilQuiet() {
    const end = Date.now() + patienceMilliseconds;
    while (Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const isQuiet = this.#open.size === 0 && Date.now() - this.#lastChange > quietMilliseconds;
      if (!isQuiet || this.#answers.length === 0) continue;
      for (const [name, handle] of Object.entries(this.#handlers)) this.#network.off(name, handle);
      return this.#answers;
    }
    const urls = [...this.#open.values()].map((answer) => answer.url);
    throw new Error(`The page did not come to rest: ${urls.join(', ')}`);
  }

  #end({ requestId, encodedDataLength = 0 }) {
    const answer = this.#open.get(requestId);
    this.#open.delete(requestId);
    if (answer && !answer.url.startsWith('data:'))
      this.#answers.push({ ...answer, bytes: encodedDataLength });
  }
}
