// connect-simulator.mjs <host> <simulator>: connects northwind to the simulated Salesforce, as its administrator would on the CRM page.
// A connection to something else is left alone.
const [host, simulator] = process.argv.slice(2);
const cookies = new Map();

async function call(method, path, body) {
  const headers = { 'content-type': 'application/json', cookie: [...cookies].map((pair) => pair.join('=')).join('; ') };
  if (cookies.has('XSRF-TOKEN')) headers.RequestVerificationToken = decodeURIComponent(cookies.get('XSRF-TOKEN'));
  const response = await fetch(host + path, { method, headers, body: body && JSON.stringify(body) });
  for (const cookie of response.headers.getSetCookie()) {
    const [pair] = cookie.split(';');
    cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
  }
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`);
  return text ? JSON.parse(text) : null;
}

async function untilUp(address) {
  const end = Date.now() + 30_000;
  while (!(await fetch(address).catch(() => null))?.ok) {
    if (Date.now() > end) throw new Error(`${address} does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

try {
  await untilUp(simulator);
  await call('GET', '/api/abp/application-configuration');
  const password = process.env.SUPPORTMAX_ADMIN_PASSWORD || '1q2w3E*';
  const login = await call('POST', '/api/account/login', { userNameOrEmailAddress: 'admin', password, tenantName: 'northwind' });
  if (login.result !== 1) throw new Error('northwind\'s administrator has another password by now');
  await call('GET', '/api/abp/application-configuration');
  const before = await call('GET', '/api/crm/connection');
  if (before.isConnected && !/^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(before.address)) throw new Error(`northwind is connected to ${before.address} already`);
  const connection = {
    system: 'salesforce', signIn: 'clientCredentials', address: simulator, clientId: 'supportmax-demo', secret: 'supportmax-demo-secret',
    pollSeconds: 1, isEnabled: true,
  };
  const tried = await call('POST', '/api/crm/connection/test', { connection });
  if (!tried.isOk) throw new Error(`the simulator refuses: ${tried.code} ${tried.message ?? ''}`);
  await call('PUT', '/api/crm/connection', connection);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
