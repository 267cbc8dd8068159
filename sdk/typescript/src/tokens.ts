import { SupportMaxError } from './frames.js';

/** Gets an access token by client credentials. For servers: a browser must not know the secret. */
export async function fetchToken(address: string, clientId: string, clientSecret: string): Promise<string> {
  const credentials = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`;
  const response = await fetch(new URL('/connect/token', address), {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(credentials)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'conversations' }),
  });
  if (response.status === 400 || response.status === 401) {
    const refusal = (await response.json()) as { error: string; error_description: string };
    throw new SupportMaxError(refusal.error, refusal.error_description);
  }
  if (!response.ok) throw new Error(`The token endpoint answered ${response.status}.`);
  return ((await response.json()) as { access_token: string }).access_token;
}
