import type { User } from './wire/session';
import type { ColorScheme } from './ui/app';

/** How a page has embedded the widget. */
export interface Config {
  /** The origin that serves the script, its REST routes and its hub. */
  readonly host: string;
  readonly websiteToken: string;
  readonly locale: string;
  readonly colorScheme: ColorScheme;
  readonly user: User | null;
}

/** What a page may set in `window.SupportMaxSettings` before the script, instead of or beside the attributes. */
export interface Settings {
  readonly websiteToken?: string;
  readonly locale?: string;
  readonly colorScheme?: string;
  readonly user?: User;
}

/** Reads the script's own element and the page's settings; null without a website token. */
export function readConfig(script: HTMLScriptElement, settings: Settings): Config | null {
  const { dataset } = script;
  const websiteToken = dataset.websiteToken || settings.websiteToken;
  if (!websiteToken) return null;
  const locale = dataset.locale || settings.locale || document.documentElement.lang || navigator.language;
  const scheme = dataset.colorScheme || settings.colorScheme;
  const colorScheme = scheme === 'light' || scheme === 'dark' ? scheme : 'auto';
  return { host: new URL(script.src).origin, websiteToken, locale, colorScheme, user: settings.user ?? null };
}

/** The element that loaded this script. A loader may have removed the "current" mark, but not the attribute. */
export function findScript(): HTMLScriptElement | null {
  const current = document.currentScript;
  if (current instanceof HTMLScriptElement && current.src) return current;
  return document.querySelector<HTMLScriptElement>('script[data-website-token][src]');
}
