// A tenant's administrator, signed in to a host's routes as the admin's pages are. The password is SUPPORTMAX_ADMIN_PASSWORD, in Development 1q2w3E* when not given.

/** Signs in, and returns what calls a route: `call(method, path, body)` resolves to the answer's JSON, or rejects with what the host said. */
export async function signInAsAdmin(address, tenantName) {
  const cookies = new Map();

  async function call(method, path, body) {
    const headers = { 'content-type': 'application/json', cookie: [...cookies].map((pair) => pair.join('=')).join('; ') };
    if (cookies.has('XSRF-TOKEN')) headers.RequestVerificationToken = decodeURIComponent(cookies.get('XSRF-TOKEN'));
    const response = await fetch(address + path, { method, headers, body: body && JSON.stringify(body) }).catch((error) => {
      throw new Error(`${address} does not answer (${error.cause?.code ?? error.message}). Is it started with ./run.sh, and is this its address?`);
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair] = cookie.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`);
    return text ? JSON.parse(text) : null;
  }

  await call('GET', '/api/abp/application-configuration');
  const password = process.env.SUPPORTMAX_ADMIN_PASSWORD || '1q2w3E*';
  const login = await call('POST', '/api/account/login', { userNameOrEmailAddress: 'admin', password, tenantName });
  if (login.result !== 1) throw new Error(`${tenantName}'s administrator has another password: set SUPPORTMAX_ADMIN_PASSWORD`);
  // The antiforgery cookie is the signed-in person's from here on.
  await call('GET', '/api/abp/application-configuration');
  return call;
}
