// `npm run preview`: the built demo pages with a scripted bot behind the real wire, to look at the widget without the
// rest of the house. Say "person", "clarify", "resolve" or "refuse" to see the other sides of it.
import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { SignalRServer } from './signalr-server';
import { HubRefusal, SupportServer, northwindBranding } from './support-server';
import type { StoredConversation } from './support-server';

const root = resolve(import.meta.dirname, '../../../src/SupportMax.Saas.HttpApi.Host/wwwroot');
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const bot = { kind: 'bot', name: 'Northwind Assistant' } as const;
const person = { kind: 'agent', name: 'Mira Olsen' } as const;
const thinkingMs = 700;

const answer = `Here is how you invite people to a **workspace**:

1. Open **Avatar menu → Admin console → Members**.
2. Choose *Invite*, enter the addresses, and pick a role:
   - **Member** can see and edit everything
   - **Guest** sees only what you share
3. Press \`Enter\`. The link works for **7 days**.

More about roles: https://help.northwind.app/roles.`;

const support = new SupportServer();
support.brandings.set('harbor', {
  ...northwindBranding,
  name: 'Harbor',
  color: '#e8b04a',
  greeting: 'Welcome aboard ⚓ Questions about beans, grinders or your order?',
  quickStarts: ['Where is my order?', 'Which grinder for a V60?'],
  launcherText: 'Ask Harbor',
});
let messagesInBurst = 0;
support.guard = (method, args) => {
  if (method !== 'Send') return;
  if (args[2] === 'refuse') throw new HubRefusal('Conversations:TextRefused', 'This text is not allowed.');
  setTimeout(() => messagesInBurst--, 2000);
  if (++messagesInBurst > 5) throw new HubRefusal('Conversations:RateLimited', 'A little slower, please.', 2);
};
support.bot = (conversation, text) => {
  if (conversation.status === 'waiting' || conversation.status === 'pending') return;
  const { id, visitorId } = conversation;
  support.push(visitorId, 'typing', { conversationId: id, author: bot });
  setTimeout(() => reply(conversation, text.toLowerCase()), thinkingMs);
};

function reply(conversation: StoredConversation, text: string): void {
  if (text.includes('person')) {
    support.setStatus(conversation, 'waiting', null);
    support.say(
      conversation,
      { kind: 'system', name: '' },
      'Your request **#1042** is with our team. We usually answer within 10 minutes.',
    );
    setTimeout(() => {
      support.setStatus(conversation, 'pending', person.name);
      support.say(
        conversation,
        person,
        'Hi, this is Mira. I have read your question and I am looking into it right now.',
      );
    }, 3000);
  } else if (text.includes('clarify') || text.includes('cost')) {
    const quickReplies = ['Price of the Business plan', 'Change to yearly billing', 'Talk to a person'];
    support.say(conversation, bot, 'Happy to help with that. Which of these do you mean?', { quickReplies });
  } else if (text.includes('resolve') || text.includes('thank')) {
    support.say(conversation, bot, 'You are welcome! Have a good day.');
    support.setStatus(conversation, 'resolved', null);
  } else {
    const citations = [{ title: 'Inviting members', url: 'https://help.northwind.app/invite' }];
    support.say(conversation, bot, answer, { citations });
  }
}

const server = new SignalRServer(support, (path) => {
  const tenant = /^\/demo\/(\w+)\/?$/.exec(path)?.[1];
  if (tenant === undefined) return serve(path);
  const page = serve(`/demo/${tenant}/index.html`) ?? serve('/demo/default/index.html');
  const html = page?.body.toString('utf8') ?? 'Run `npm run build` first.';
  const body = html.replaceAll('{{websiteToken}}', tenant).replaceAll('{{tenantName}}', 'Acme');
  return { type: 'text/html; charset=utf-8', body };
});

function serve(path: string): { type: string; body: Buffer } | null {
  const full = resolve(root, `.${path}`);
  if (!full.startsWith(root)) return null;
  try {
    return { type: types[extname(full)] ?? 'application/octet-stream', body: readFileSync(full) };
  } catch {
    return null;
  }
}

console.log(`${await server.listen(Number(process.env.PORT ?? 5199))}/demo/northwind`);
