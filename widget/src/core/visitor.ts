import { ServerError, UnauthorizedError } from '../wire/errors';
import { asRecord, asText } from '../wire/messages';
import { readBranding } from '../wire/session';
import type { Branding, OpenSession, Session, SessionRequest, User } from '../wire/session';
import type { Exclusive } from './exclusive';
import { readJson, writeJson } from './json';
import type { Storage } from './storage';

/** A token this close to its end is renewed before it is used. */
const renewBeforeMs = 60_000;

export const visitorKey = 'visitor';
const brandingKey = 'branding';

interface KnownVisitor {
  readonly visitorToken: string;
  readonly expiresAt: string;
  readonly userId: string | null;
}

export interface OpenedSession extends Session {
  /** False when the server did not know the stored token, so that this visitor begins anew. */
  readonly isSameVisitor: boolean;
}

/** Who is chatting: the visitor token that all tabs share, and the customer the site has named. */
export class Visitor {
  private user: User | null = null;
  private opening: Promise<OpenedSession> | null = null;

  constructor(
    private readonly storage: Storage,
    private readonly openSession: OpenSession,
    private readonly context: () => Pick<SessionRequest, 'locale' | 'page'>,
    private readonly exclusive: Exclusive,
  ) {}

  /** The token, unless there is none or it is about to expire. */
  get validToken(): string | null {
    const known = this.known();
    if (!known) return null;
    const expiresAt = Date.parse(known.expiresAt);
    return expiresAt - Date.now() < renewBeforeMs ? null : known.visitorToken;
  }

  get userId(): string | null {
    return this.known()?.userId ?? null;
  }

  /** The branding of the last visit, to draw the launcher before the server has answered. */
  get lastBranding(): Branding | null {
    const stored = readJson(this.storage, brandingKey);
    return stored === null ? null : readBranding(stored);
  }

  /** Names the customer from the next session on. Returns false if that is someone else than before. */
  identify(user: User | null): boolean {
    const before = this.user?.id ?? this.userId;
    this.user = user;
    return before === null || before === user?.id;
  }

  /** Another tab has named another customer; the last word counts. */
  followOtherTab(): void {
    this.user = null;
  }

  forget(): void {
    this.storage.remove(visitorKey);
  }

  /** Opens a session with the stored token, and a new visitor's when the server does not know it any more. */
  open(): Promise<OpenedSession> {
    this.opening ??= this.exclusive(() => this.request()).finally(() => (this.opening = null));
    return this.opening;
  }

  private async request(): Promise<OpenedSession> {
    const visitorToken = this.known()?.visitorToken;
    const token = visitorToken ? { visitorToken } : {};
    const user = this.user ? { user: this.user } : {};
    // With a refused identity (a wrong hmac) the visitor can still chat, only not in that customer's name.
    const attempts: SessionRequest[] = [{ ...token, ...user }];
    if (this.user && visitorToken) attempts.push(user, token);
    if (this.user || visitorToken) attempts.push({});
    return this.firstAccepted(attempts);
  }

  private async firstAccepted(attempts: readonly SessionRequest[]): Promise<OpenedSession> {
    let refusal: unknown;
    for (const attempt of attempts) {
      try {
        const session = await this.openSession({ ...attempt, ...this.context() });
        const isSameVisitor = attempt.visitorToken !== undefined;
        this.remember(session, attempt.user ?? null, isSameVisitor);
        if (this.user && !attempt.user)
          console.warn(`SupportMax: identify() was refused: ${String(refusal)}`);
        return { ...session, isSameVisitor };
      } catch (error) {
        refusal ??= error;
        const mayHelp = error instanceof UnauthorizedError || (error instanceof ServerError && attempt.user);
        if (!mayHelp) throw error;
      }
    }
    throw refusal;
  }

  private remember(session: Session, user: User | null, isSameVisitor: boolean): void {
    const userId = user?.id ?? (isSameVisitor ? this.userId : null);
    const { visitorToken, expiresAt } = session;
    writeJson(this.storage, visitorKey, { visitorToken, expiresAt, userId });
    writeJson(this.storage, brandingKey, session.branding);
  }

  private known(): KnownVisitor | null {
    const raw = asRecord(readJson(this.storage, visitorKey));
    const visitorToken = asText(raw.visitorToken);
    if (!visitorToken) return null;
    return { visitorToken, expiresAt: asText(raw.expiresAt), userId: asText(raw.userId) || null };
  }
}
