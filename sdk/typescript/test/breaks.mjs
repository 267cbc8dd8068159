// Sends 60 messages over a line that is broken six times, and prints as JSON what was acknowledged, what was seen, and what came of a message after the end.
import WebSocket from 'ws';
import { SupportMaxClient } from '../dist/index.js';

let line;
class BreakableSocket extends WebSocket {
  constructor(...args) {
    super(...args);
    line = this;
  }
}

const count = 60;
const seen = [];
const client = new SupportMaxClient({
  address: process.env.SUPPORTMAX_URL,
  clientId: process.env.SUPPORTMAX_CLIENT_ID,
  clientSecret: process.env.SUPPORTMAX_CLIENT_SECRET,
  webSocket: BreakableSocket,
});
const allSeen = new Promise((resolve) => {
  client.onMessage = (message) => seen.push(message.sequence) === count && resolve();
});
await client.connect();
const { conversationId } = await client.open(crypto.randomUUID(), { answeredBy: 'partner' });
const sending = [];
for (let number = 0; number < count; number++) {
  sending.push(client.send(conversationId, `message ${number}`));
  if (number % 10 === 5) line.terminate();
  await new Promise((resolve) => setTimeout(resolve, 5));
}
const acknowledged = (await Promise.all(sending)).map((ack) => ack.sequence);
await allSeen;
await client.close();
// Nobody waits for a line that never comes.
const late = await client.send(conversationId, 'too late').catch((reason) => reason.message);
console.log(JSON.stringify({ acknowledged, seen, late }));
