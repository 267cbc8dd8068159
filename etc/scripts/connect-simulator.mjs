// connect-simulator.mjs <host> <salesforce> <chat model>: connects northwind to the simulated Salesforce and to the simulated chat model, as its
// administrator would on their pages. A connection to something else is left alone.
import { signInAsAdmin } from './admin-session.mjs';

const [host, salesforce, chatModel] = process.argv.slice(2);
const isOfThisMachine = (address) => /^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(address);

async function untilUp(address) {
  const end = Date.now() + 30_000;
  while (!(await fetch(address).catch(() => null))?.ok) {
    if (Date.now() > end) throw new Error(`${address} does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function connectSalesforce(call) {
  await untilUp(salesforce);
  const before = await call('GET', '/api/crm/connection');
  if (before.isConnected && !isOfThisMachine(before.address)) throw new Error(`northwind is connected to ${before.address} already`);
  const connection = {
    system: 'salesforce', signIn: 'clientCredentials', address: salesforce, clientId: 'supportmax-demo', secret: 'supportmax-demo-secret',
    pollSeconds: 1, isEnabled: true,
  };
  const tried = await call('POST', '/api/crm/connection/test', { connection });
  if (!tried.isOk) throw new Error(`the simulator refuses: ${tried.code} ${tried.message ?? ''}`);
  await call('PUT', '/api/crm/connection', connection);
}

async function connectChatModel(call) {
  await untilUp(`${chatModel}/simulator/usage`);
  const before = await call('GET', '/api/chat-models/settings');
  if (before.hasKey && !isOfThisMachine(before.endpoint)) throw new Error(`northwind uses the chat model at ${before.endpoint} already`);
  await call('PUT', '/api/chat-models/settings', {
    ...before, isEnabled: true, provider: 'Compatible', endpoint: `${chatModel}/v1`, key: 'sk-simulator-0123456789', entra: null,
    smallModel: { name: 'small', inputPrice: 0.15, outputPrice: 0.6 }, largeModel: { name: 'large', inputPrice: 2.5, outputPrice: 10 }, ticketCost: before.ticketCost || 8,
  });
  const tried = await call('POST', '/api/chat-models/test', {});
  if (!tried.works) throw new Error(`the simulated chat model refuses: ${tried.results.map((result) => result.message).join('; ')}`);
}

try {
  const call = await signInAsAdmin(host, 'northwind');
  await connectSalesforce(call);
  await connectChatModel(call);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
