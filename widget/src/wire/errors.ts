import { asRecord, asText } from './messages';

/** The server said no, in words: the hub's JSON at the end of a HubException, or ABP's error body. */
export class ServerError extends Error {
  constructor(
    /** For example `Conversations:RateLimited`; empty when the server gave none. */
    readonly code: string,
    message: string,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(message);
    this.name = 'ServerError';
  }

  get isRateLimit(): boolean {
    return this.code.endsWith(':RateLimited');
  }

  /** Asking again could only bring the same answer. Without a code it is a fault of the server, which may pass. */
  get isPermanent(): boolean {
    return this.code !== '' && !this.isRateLimit;
  }
}

/** The visitor token is unknown or has expired. */
export class UnauthorizedError extends Error {
  override readonly name = 'UnauthorizedError';
}

/** The connection went away before the answer came: whether the call took effect is not known. */
export class ConnectionLostError extends Error {
  override readonly name = 'ConnectionLostError';
}

/** Reads what a hub call failed with: its message ends with `{"code", "message", "retryAfterSeconds"}`. */
export function readHubError(error: unknown): ServerError {
  const text = error instanceof Error ? error.message : String(error);
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
    const body = parse(text.slice(at));
    if (body) return fromBody(body, text);
  }
  return new ServerError('', text);
}

/** Reads ABP's `{"error": {...}}` of a refused request. */
export function readRestError(status: number, body: string, retryAfter: string | null): Error {
  const error = asRecord(asRecord(parse(body)).error);
  if (status === 401) return new UnauthorizedError(asText(error.message) || 'The visitor is not known');
  const seconds = Number(retryAfter);
  const code =
    status === 429 ? 'Http:RateLimited' : asText(error.code) || (status < 500 ? `Http:${status}` : '');
  return new ServerError(code, asText(error.message) || `HTTP ${status}`, seconds > 0 ? seconds : null);
}

function fromBody(body: object, fallback: string): ServerError {
  const raw = asRecord(body);
  const seconds = Number(raw.retryAfterSeconds);
  return new ServerError(asText(raw.code), asText(raw.message) || fallback, seconds > 0 ? seconds : null);
}

function parse(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
