import WebSocket from 'ws';
import { SupportMaxClient } from '../dist/index.js';

const client = new SupportMaxClient({
  address: process.env.SUPPORTMAX_URL ?? 'http://localhost:8080',
  clientId: process.env.SUPPORTMAX_CLIENT_ID,
  clientSecret: process.env.SUPPORTMAX_CLIENT_SECRET,
  webSocket: WebSocket,
});
client.onMessage = (message) => {
  console.log(`${message.author.kind}: ${message.text}`);
  if (message.author.kind === 'visitor')
    client.send(message.conversationId, `You said: ${message.text}`, { as: 'bot', name: 'Echo', clientMessageId: `echo-${message.messageId}` });
  else client.close();
};
await client.connect();
const conversation = await client.open(`echo-${crypto.randomUUID()}`, { contact: { name: 'Ada' }, answeredBy: 'partner' });
await client.send(conversation.conversationId, 'Hello?');
