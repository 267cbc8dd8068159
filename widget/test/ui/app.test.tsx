// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Chat } from '../../src/core/chat';
import { safeStorage } from '../../src/core/storage';
import { Dates } from '../../src/i18n/dates';
import { textsFor } from '../../src/i18n/texts';
import { App } from '../../src/ui/app';
import { SupportServer } from '../server/support-server';
import type { StoredConversation } from '../server/support-server';
import { InMemoryNetwork } from '../support/in-memory-network';
import { openTab, pass } from '../support/tab';
import { MemoryWebStorage } from '../support/web-storage';

const bot = { kind: 'bot', name: 'Bot' } as const;
let server: SupportServer;
let chat: Chat;
let root: ShadowRoot;
let tab: MemoryWebStorage;

beforeEach(async () => {
  vi.useFakeTimers();
  server = new SupportServer();
  chat = openTab(new InMemoryNetwork(server));
  await chat.start();
  tab = new MemoryWebStorage();
  await draw('en');
});

afterEach(() => {
  act(() => render(null, root));
  document.body.replaceChildren();
  vi.useRealTimers();
});

async function draw(locale: string): Promise<void> {
  document.body.replaceChildren();
  const host = document.createElement('supportmax-widget');
  document.body.append(host);
  root = host.attachShadow({ mode: 'open' });
  const texts = textsFor(locale);
  const ui = { chat, texts, tab: safeStorage(() => tab, ''), dates: new Dates(locale, texts) };
  act(() => render(<App ui={ui} colorScheme="auto" />, root));
  await settle();
}

async function settle(): Promise<void> {
  await act(() => pass(50));
}

function one<T extends HTMLElement>(selector: string): T {
  const element = root.querySelector<T>(selector);
  if (!element) throw new Error(`No ${selector} in ${root.innerHTML}`);
  return element;
}

async function open(): Promise<void> {
  one('.launcher').click();
  await settle();
}

async function type(text: string, key?: KeyboardEventInit): Promise<KeyboardEvent> {
  const field = one<HTMLTextAreaElement>('.composer textarea');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...key });
  field.dispatchEvent(event);
  await settle();
  return event;
}

async function converse(): Promise<StoredConversation> {
  await open();
  await type('Hello');
  return [...server.conversations.values()][0]!;
}

describe('the composer', () => {
  it('sends with Enter and is empty again', async () => {
    const conversation = await converse();
    expect(conversation.messages.map(({ text }) => text)).toEqual(['Hello']);
    expect(one<HTMLTextAreaElement>('.composer textarea').value).toBe('');
  });

  it('does not send with Shift+Enter, nor while an input method composes', async () => {
    await open();
    expect((await type('one', { shiftKey: true })).defaultPrevented).toBe(false);
    expect((await type('かな', { isComposing: true })).defaultPrevented).toBe(false);
    expect((await type('かな', { keyCode: 229 })).defaultPrevented).toBe(false);
    expect(server.conversations.size).toBe(0);
  });

  it('counts near the end and refuses more than 4,000 characters', async () => {
    await open();
    await type('x'.repeat(3700), { shiftKey: true });
    expect(one('.counter').textContent).toBe('300 characters left');
    await type('x'.repeat(4002));
    expect(one('.counter').textContent).toBe('2 characters too many');
    expect(one('.send').hasAttribute('disabled')).toBe(true);
    expect(server.conversations.size).toBe(0);
  });

  it('keeps a draft for the next page', async () => {
    await open();
    await type('half a sen', { shiftKey: true });
    await draw('en');
    expect(one<HTMLTextAreaElement>('.composer textarea').value).toBe('half a sen');
  });
});

describe('messages', () => {
  it('show HTML as text', async () => {
    const conversation = await converse();
    server.say(conversation, bot, '<img src=x onerror=alert(1)> <b>bold</b> **strong**');
    await settle();
    const bubble = one('.theirs:last-of-type .bubble .markdown');
    expect(root.querySelector('.bubble img, .bubble b')).toBeNull();
    expect(bubble.textContent).toContain('<img src=x onerror=alert(1)> <b>bold</b>');
  });

  it('open links in a new tab that cannot reach back', async () => {
    const conversation = await converse();
    server.say(conversation, bot, 'See https://help.example/a', {
      citations: [
        { title: 'Good', url: 'https://help.example/b' },
        { title: 'Bad', url: 'javascript:alert(1)' },
      ],
    });
    await settle();
    const links = [...root.querySelectorAll('.bubble a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'https://help.example/a',
      'https://help.example/b',
    ]);
    expect(links.every((link) => link.getAttribute('rel') === 'noopener noreferrer')).toBe(true);
  });

  it('offer quick replies of the last message only', async () => {
    const conversation = await converse();
    server.say(conversation, bot, 'Which?', { quickReplies: ['Red', 'Blue'] });
    await settle();
    const replies = [...root.querySelectorAll<HTMLButtonElement>('.replies button')];
    expect(replies.map(({ textContent }) => textContent)).toEqual(['Red', 'Blue']);
    replies[1]!.click();
    await settle();
    expect(conversation.messages.at(-1)!.text).toBe('Blue');
    expect(root.querySelector('.replies')).toBeNull();
  });

  it('stand in a polite log, under their day', async () => {
    await converse();
    const log = one('[role=log]');
    expect(log.getAttribute('aria-live')).toBe('polite');
    expect(one('.day').textContent).toBe('Today');
  });
});

describe('the panel', () => {
  it('takes the focus, and gives it back when Escape closes it', async () => {
    const launcher = one('.launcher');
    launcher.focus();
    await open();
    expect(root.activeElement).toBe(one('.composer textarea'));
    one('.panel').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settle();
    expect(root.querySelector('.panel')).toBeNull();
    expect(root.activeElement).toBe(launcher);
  });

  it('keeps Tab inside', async () => {
    await open();
    await type('text', { shiftKey: true });
    one('.send').focus();
    const event = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true });
    one('.send').dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(one('.panel').contains(root.activeElement)).toBe(true);
    expect(root.activeElement).not.toBe(one('.send'));
  });

  it('says who answers', async () => {
    const conversation = await converse();
    expect(one('.header p').textContent).toBe('Answers right away');
    server.setStatus(conversation, 'waiting', null);
    await settle();
    expect(one('.header p').textContent).toBe('Waiting for a person');
    server.setStatus(conversation, 'pending', 'Mira');
    await settle();
    expect(one('.header p').textContent).toBe('Mira is here for you');
  });

  it('asks for a person from its menu', async () => {
    const conversation = await converse();
    one('.header .menu button').click();
    await settle();
    one('[role=menuitem]').click();
    await settle();
    expect(conversation.status).toBe('waiting');
  });

  it('asks for a rating once the conversation is resolved', async () => {
    const conversation = await converse();
    server.setStatus(conversation, 'resolved', null);
    await settle();
    one('.stars input[value="5"]').click();
    await settle();
    one<HTMLFormElement>('form.rating').requestSubmit();
    await settle();
    expect(conversation.rating).toEqual({ score: 5, comment: null });
    expect(one('.rating').textContent).toBe('Thank you for your rating!');
  });

  it('speaks German on a German page', async () => {
    await draw('de-AT');
    await open();
    expect(one('.launcher').getAttribute('aria-label')).toBe('Chat schließen');
    expect(one('.composer textarea').getAttribute('aria-label')).toBe('Nachricht schreiben…');
  });
});

describe('the launcher', () => {
  it('counts what is unread and shows its beginning', async () => {
    const conversation = await converse();
    chat.close();
    server.say(conversation, bot, 'Open **Billing** first');
    await settle();
    expect(one('.badge').textContent).toBe('1');
    expect(one('.launcher').getAttribute('aria-label')).toBe('Open chat, 1 unread message');
    expect(one('.preview-text').textContent).toBe('Open Billing first');
  });
});
