import { readRestError } from './errors';
import { asRecord, asText, readList, readMessages, readStatus } from './messages';
import type { Message, StatusChange } from './messages';

export interface Branding {
  readonly name: string;
  readonly color: string;
  readonly textColor: string;
  readonly avatarUrl: string | null;
  readonly greeting: string;
  readonly launcherText: string | null;
  readonly position: 'right' | 'left';
  readonly quickStarts: readonly string[];
}

export interface User {
  readonly id: string;
  readonly name?: string;
  readonly email?: string;
  /** HMAC of the id, made by the tenant's server, so that nobody can pose as another customer. */
  readonly hmac?: string;
}

export interface Snapshot extends StatusChange {
  readonly lastSequence: number;
  readonly messages: readonly Message[];
}

export interface Session {
  readonly visitorToken: string;
  readonly expiresAt: string;
  readonly conversation: Snapshot | null;
  readonly branding: Branding;
}

export interface SessionRequest {
  readonly visitorToken?: string;
  readonly user?: User;
  readonly locale?: string;
  readonly page?: string;
}

/** Opens or renews a visitor's session. */
export type OpenSession = (request: SessionRequest) => Promise<Session>;

const timeoutMs = 15_000;

export function sessionRoute(host: string, websiteToken: string): OpenSession {
  const url = `${host}/api/widget/${encodeURIComponent(websiteToken)}/sessions`;
  return async (request) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(request),
      credentials: 'omit',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.ok) return readSession(await response.json());
    throw readRestError(response.status, await response.text(), response.headers.get('Retry-After'));
  };
}

/** Reads everything that was said in a conversation, as a file. */
export type ReadTranscript = (conversationId: string, visitorToken: string) => Promise<Blob>;

export function transcriptRoute(host: string): ReadTranscript {
  return async (conversationId, visitorToken) => {
    const response = await fetch(`${host}/api/widget/conversations/${conversationId}/transcript`, {
      headers: { Authorization: `Bearer ${visitorToken}` },
      credentials: 'omit',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.ok) return response.blob();
    throw readRestError(response.status, await response.text(), response.headers.get('Retry-After'));
  };
}

export function readSession(value: unknown): Session {
  const raw = asRecord(value);
  return {
    visitorToken: asText(raw.visitorToken),
    expiresAt: asText(raw.expiresAt),
    conversation: readSnapshot(raw.conversation),
    branding: readBranding(raw.branding),
  };
}

export function readBranding(value: unknown): Branding {
  const raw = asRecord(value);
  return {
    name: asText(raw.name),
    color: asText(raw.color),
    textColor: asText(raw.textColor),
    avatarUrl: asText(raw.avatarUrl) || null,
    greeting: asText(raw.greeting),
    launcherText: asText(raw.launcherText) || null,
    position: raw.position === 'left' ? 'left' : 'right',
    quickStarts: readList(raw.quickStarts).map(asText).filter(Boolean),
  };
}

function readSnapshot(value: unknown): Snapshot | null {
  const status = readStatus(value);
  if (!status) return null;
  const raw = asRecord(value);
  const messages = readMessages(
    readList(raw.messages).map((message) => ({
      conversationId: status.conversationId,
      ...asRecord(message),
    })),
  );
  return { ...status, lastSequence: Number(raw.lastSequence) || 0, messages };
}
