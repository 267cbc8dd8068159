// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { findScript, readConfig } from '../src/config';

afterEach(() => document.head.replaceChildren());

function script(attributes: Record<string, string>): HTMLScriptElement {
  const element = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

it("takes the script's own origin as host and its attributes as settings", () => {
  const element = script({
    src: 'https://chat.example/widget/widget.js?v=1',
    'data-website-token': 'abc',
    'data-locale': 'de',
    'data-color-scheme': 'dark',
  });
  expect(readConfig(element, {})).toEqual({
    host: 'https://chat.example',
    websiteToken: 'abc',
    locale: 'de',
    colorScheme: 'dark',
    user: null,
  });
});

it('takes what the page has set beside the script', () => {
  const element = script({ src: 'https://chat.example/widget/widget.js' });
  const config = readConfig(element, { websiteToken: 'abc', colorScheme: 'pink', user: { id: 'ada' } });
  expect(config).toMatchObject({ websiteToken: 'abc', colorScheme: 'auto', user: { id: 'ada' } });
});

it('does not start without a website token', () => {
  expect(readConfig(script({ src: 'https://chat.example/widget/widget.js' }), {})).toBeNull();
});

it('finds its script by the attribute when a loader has inserted it', () => {
  const element = script({ src: 'https://chat.example/widget/widget.js', 'data-website-token': 'abc' });
  element.type = 'text/plain';
  document.head.append(element);
  expect(findScript()).toBe(element);
});
