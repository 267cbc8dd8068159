/**
 * What to paste into a browser's console, or run in an app's WebView, on a page whose widget does not show: it tries
 * what the widget needs and prints a table.
 */
export function browserCheck(origin: string, token: string): string {
  return `(async () => {
  const results = {};
  const attempt = async (name, work) => { try { results[name] = (await work()) ?? 'ok'; } catch (error) { results[name] = 'FAILED: ' + error; } };
  await attempt('storage', () => { localStorage.setItem('sm-check', '1'); localStorage.removeItem('sm-check'); });
  await attempt('script', () => fetch('${origin}/widget/widget.js', { method: 'HEAD', mode: 'no-cors' }).then(() => undefined));
  await attempt('session', async () => {
    const answer = await fetch('${origin}/api/widget/${token}/sessions', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' });
    if (!answer.ok) throw new Error(answer.status + ' ' + (await answer.text()));
  });
  await attempt('websocket', () => new Promise((done, fail) => {
    const socket = new WebSocket('${origin.replace(/^http/, 'ws')}/hubs/chat');
    socket.onopen = () => (socket.close(), done());
    // The hub refuses strangers; a browser that may not connect at all reports a policy violation first.
    socket.onerror = () => done('reached or refused: see the lines above');
    addEventListener('securitypolicyviolation', (violation) => fail(violation.violatedDirective));
  }));
  results.embedded = document.querySelector('script[src*="widget/widget.js"]') ? 'ok' : 'MISSING';
  results.isolated = String(self.crossOriginIsolated);
  results.secure = String(self.isSecureContext);
  results.webView = /; wv\\)|FBAN|FBAV|Instagram/.test(navigator.userAgent) ? 'app WebView' : 'browser';
  console.table(results);
})();`;
}
