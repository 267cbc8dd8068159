// new-partner-client.mjs [--address http://localhost:8080] [--tenant northwind] [--scopes conversations,contacts]: makes a client for a partner's
// program, as an administrator would under Developer, and prints what the program reads from its environment:
//
//   eval "$(node etc/scripts/new-partner-client.mjs)"
//
// The administrator's password is SUPPORTMAX_ADMIN_PASSWORD, in Development 1q2w3E* when not given.
const option = (name, otherwise) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise);
const address = option('--address', process.env.SUPPORTMAX_URL ?? 'http://localhost:8080').replace(/\/$/, '');
const tenantName = option('--tenant', 'northwind');
const scopes = option('--scopes', 'conversations').split(',');
const cookies = new Map();

async function call(method, path, body) {
  const headers = { 'content-type': 'application/json', cookie: [...cookies].map((pair) => pair.join('=')).join('; ') };
  if (cookies.has('XSRF-TOKEN')) headers.RequestVerificationToken = decodeURIComponent(cookies.get('XSRF-TOKEN'));
  const response = await fetch(address + path, { method, headers, body: body && JSON.stringify(body) }).catch((error) => {
    throw new Error(`${address} does not answer (${error.cause?.code ?? error.message}). Start it with ./run.sh, or name another with --address.`);
  });
  for (const cookie of response.headers.getSetCookie()) {
    const [pair] = cookie.split(';');
    cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
  }
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`);
  return text ? JSON.parse(text) : null;
}

try {
  await call('GET', '/api/abp/application-configuration');
  const password = process.env.SUPPORTMAX_ADMIN_PASSWORD || '1q2w3E*';
  const login = await call('POST', '/api/account/login', { userNameOrEmailAddress: 'admin', password, tenantName });
  if (login.result !== 1) throw new Error(`${tenantName}'s administrator has another password: set SUPPORTMAX_ADMIN_PASSWORD`);
  await call('GET', '/api/abp/application-configuration');
  const made = await call('POST', '/api/partners/clients', { name: 'Quick start', scopes });
  console.log(`export SUPPORTMAX_URL=${address}\nexport SUPPORTMAX_CLIENT_ID=${made.client.id}\nexport SUPPORTMAX_CLIENT_SECRET=${made.secret}`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
