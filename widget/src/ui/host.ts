import styles from './widget.css?inline';

export const hostTag = 'supportmax-widget';

/**
 * Puts the widget's element into the page. Its shadow root keeps the page's style sheets out and ours in; a constructed
 * style sheet needs no permission of the page's Content-Security-Policy, unlike a `<style>` element.
 */
export function createHost(): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(hostTag);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  document.body.append(host);
  return { host, root };
}
