import { describe, expect, it, vi } from 'vitest';
import { safeStorage } from '../../src/core/storage';
import { Visitor } from '../../src/core/visitor';
import { UnauthorizedError } from '../../src/wire/errors';
import { readSession } from '../../src/wire/session';
import type { SessionRequest } from '../../src/wire/session';
import { MemoryWebStorage } from '../support/web-storage';

function visitorWith(accepts: (request: SessionRequest) => boolean) {
  const requests: SessionRequest[] = [];
  const storage = safeStorage(() => new MemoryWebStorage(), '');
  const open = async (request: SessionRequest) => {
    requests.push(request);
    if (!accepts(request)) throw new UnauthorizedError();
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    return readSession({ visitorToken: `t${requests.length}`, expiresAt, branding: { name: 'Shop' } });
  };
  const visitor = new Visitor(
    storage,
    open,
    () => ({}),
    (action) => action(),
  );
  return { visitor, requests };
}

describe('Visitor', () => {
  it('opens one session for callers at the same time', async () => {
    const { visitor, requests } = visitorWith(() => true);
    await Promise.all([visitor.open(), visitor.open()]);
    expect(requests).toHaveLength(1);
  });

  it('comes back with the token it was given', async () => {
    const { visitor, requests } = visitorWith(() => true);
    await visitor.open();
    expect((await visitor.open()).isSameVisitor).toBe(true);
    expect(requests[1]).toEqual({ visitorToken: 't1' });
  });

  it('chats without a name when the identity is refused, and says so to the developer', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    const { visitor, requests } = visitorWith((request) => request.user === undefined);
    await visitor.open();
    visitor.identify({ id: 'ada', hmac: 'wrong' });
    expect((await visitor.open()).isSameVisitor).toBe(true);
    expect(requests.at(-1)).toEqual({ visitorToken: 't1' });
    expect(warned).toHaveBeenCalledOnce();
  });

  it('renews a token that is about to expire', async () => {
    const { visitor } = visitorWith(() => true);
    await visitor.open();
    expect(visitor.validToken).toBe('t1');
    vi.useFakeTimers({ now: Date.now() + 3_590_000 });
    expect(visitor.validToken).toBeNull();
    vi.useRealTimers();
  });

  it('shows the last branding before the server has answered', async () => {
    const { visitor } = visitorWith(() => true);
    expect(visitor.lastBranding).toBeNull();
    await visitor.open();
    expect(visitor.lastBranding).toMatchObject({ name: 'Shop', position: 'right', quickStarts: [] });
  });
});
