import { render } from 'preact';
import { createApi } from './api';
import type { SupportMaxApi } from './api';
import { findScript, readConfig } from './config';
import type { Config, Settings } from './config';
import { Chat } from './core/chat';
import { browserLock } from './core/exclusive';
import { safeStorage } from './core/storage';
import type { Storage } from './core/storage';
import { Visitor } from './core/visitor';
import { Dates } from './i18n/dates';
import { textsFor } from './i18n/texts';
import { App } from './ui/app';
import { createHost } from './ui/host';
import { fileRoutes } from './wire/files';
import { sessionRoute, transcriptRoute } from './wire/session';
import { signalRTransport } from './wire/signalr';

declare global {
  interface Window {
    SupportMax?: SupportMaxApi;
    SupportMaxSettings?: Settings;
  }
}

const openKey = 'open';

function start(config: Config): void {
  const prefix = `supportmax:${config.websiteToken}:`;
  const storage = safeStorage(() => localStorage, prefix);
  const tab = safeStorage(() => sessionStorage, prefix);
  const chat = createChat(config, storage, prefix);
  watchBrowser(chat, prefix);
  rememberOpen(chat, tab);
  draw(chat, tab, config);
  window.SupportMax = createApi(chat);
  window.dispatchEvent(new CustomEvent('supportmax:ready'));
  if (config.user) chat.identify(config.user).catch((error: unknown) => console.warn('SupportMax:', error));
  whenIdle(() => void chat.start());
}

function createChat(config: Config, storage: Storage, prefix: string): Chat {
  const openSession = sessionRoute(config.host, config.websiteToken);
  // Without query and fragment: those may hold what is nobody's business.
  const context = () => ({ locale: config.locale, page: location.origin + location.pathname });
  const visitor = new Visitor(storage, openSession, context, browserLock(`${prefix}session`));
  return new Chat(
    storage,
    visitor,
    signalRTransport(config.host),
    Math.random,
    transcriptRoute(config.host),
    fileRoutes(config.host),
  );
}

function draw(chat: Chat, tab: Storage, config: Config): void {
  const texts = textsFor(config.locale);
  const ui = { chat, tab, texts, dates: new Dates(config.locale, texts) };
  const { host, root } = createHost();
  host.lang = config.locale;
  render(<App ui={ui} colorScheme={config.colorScheme} />, root);
}

/** The panel stays open while the visitor goes from page to page. */
function rememberOpen(chat: Chat, tab: Storage): void {
  if (tab.get(openKey) !== null) chat.open();
  chat.events.on('open', () => tab.set(openKey, '1'));
  chat.events.on('close', () => tab.remove(openKey));
}

function watchBrowser(chat: Chat, prefix: string): void {
  let wasOffline = !navigator.onLine;
  window.addEventListener('offline', () => (wasOffline = true));
  window.addEventListener('online', () => {
    if (wasOffline) chat.networkChanged();
    wasOffline = false;
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) chat.networkChanged();
  });
  window.addEventListener('storage', ({ key }) => {
    if (key?.startsWith(prefix)) chat.storageChanged(key.slice(prefix.length));
  });
  const visibility = (): void => chat.setVisible(document.visibilityState === 'visible');
  document.addEventListener('visibilitychange', visibility);
  visibility();
}

/** The page comes first: the chat waits until the browser has nothing better to do. */
function whenIdle(action: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(action, { timeout: 3000 });
  else setTimeout(action, 200);
}

function boot(): void {
  if (window.SupportMax) return;
  const script = findScript();
  const config = script && readConfig(script, window.SupportMaxSettings ?? {});
  if (!config) {
    console.warn(
      'SupportMax: the script needs data-website-token="…"; see the channel\'s page in the admin.',
    );
    return;
  }
  if (document.body) start(config);
  else document.addEventListener('DOMContentLoaded', () => start(config), { once: true });
}

boot();
