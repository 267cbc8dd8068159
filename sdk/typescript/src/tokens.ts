import { SupportMaxError } from './frames.js';

/** The server tells two minutes before the end; a token that is this near to it is replaced rather than used again. */
const USED_UP_TO = 0.9;

/** Gets access tokens by client credentials, and keeps the last one while it is good. For servers: a browser must not know the secret. */
export class AccessTokens {
  private kept: { token: string; goodUntil: number } | undefined;

  constructor(
    private readonly address: string,
    private readonly clientId: string,
    private readonly clientSecret: string,
  ) {}

  /** Gets a new token next time: the last one may be worth nothing. */
  forget(): void {
    this.kept = undefined;
  }

  async get(): Promise<string> {
    if (this.kept && performance.now() < this.kept.goodUntil) return this.kept.token;
    const askedAt = performance.now();
    const credentials = `${encodeURIComponent(this.clientId)}:${encodeURIComponent(this.clientSecret)}`;
    const response = await fetch(new URL('/connect/token', this.address), {
      method: 'POST',
      headers: { Authorization: `Basic ${btoa(credentials)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'conversations' }),
    });
    if (response.status === 400 || response.status === 401) {
      const refusal = (await response.json()) as { error: string; error_description: string };
      throw new SupportMaxError(refusal.error, refusal.error_description);
    }
    if (!response.ok) throw new Error(`The token endpoint answered ${response.status}.`);
    const { access_token: token, expires_in: seconds } = (await response.json()) as { access_token: string; expires_in: number };
    this.kept = { token, goodUntil: askedAt + seconds * 1000 * USED_UP_TO };
    return token;
  }
}
