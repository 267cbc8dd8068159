// new-partner-client.mjs [--address http://localhost:8080] [--tenant northwind] [--scopes conversations,contacts]: makes a client for a partner's
// program, as an administrator would under Developer, and prints what the program reads from its environment:
//
//   eval "$(node etc/scripts/new-partner-client.mjs)"
//
// The administrator's password is SUPPORTMAX_ADMIN_PASSWORD, in Development 1q2w3E* when not given.
import { signInAsAdmin } from './admin-session.mjs';

const option = (name, otherwise) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise);
const address = option('--address', process.env.SUPPORTMAX_URL ?? 'http://localhost:8080').replace(/\/$/, '');
const scopes = option('--scopes', 'conversations').split(',');

try {
  const call = await signInAsAdmin(address, option('--tenant', 'northwind'));
  const made = await call('POST', '/api/partners/clients', { name: 'Quick start', scopes });
  console.log(`export SUPPORTMAX_URL=${address}\nexport SUPPORTMAX_CLIENT_ID=${made.client.id}\nexport SUPPORTMAX_CLIENT_SECRET=${made.secret}`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
