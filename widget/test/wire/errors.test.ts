import { describe, expect, it } from 'vitest';
import { ServerError, UnauthorizedError, readHubError, readRestError } from '../../src/wire/errors';

describe('hub errors', () => {
  it('reads the JSON at the end of the message', () => {
    const body = '{"code":"Conversations:RateLimited","message":"Wait {a bit}","retryAfterSeconds":2}';
    const error = readHubError(new Error(`An unexpected error {Send} occurred. HubException: ${body}`));
    expect(error).toMatchObject({
      code: 'Conversations:RateLimited',
      message: 'Wait {a bit}',
      retryAfterSeconds: 2,
    });
    expect([error.isRateLimit, error.isPermanent]).toEqual([true, false]);
  });

  it('takes an error without a code as one that may pass', () => {
    expect(readHubError(new Error('An unexpected error occurred')).isPermanent).toBe(false);
  });
});

describe('REST errors', () => {
  const body = (code: string): string => JSON.stringify({ error: { code, message: 'Sorry', details: null } });

  it('tells an unknown visitor from a wrong request and from a fault', () => {
    expect(readRestError(401, body('X:Y'), null)).toBeInstanceOf(UnauthorizedError);
    expect(readRestError(404, body('Channels:NotFound'), null)).toMatchObject({
      code: 'Channels:NotFound',
      isPermanent: true,
    });
    expect(readRestError(502, '<html>', null)).toMatchObject({ message: 'HTTP 502', isPermanent: false });
  });

  it('knows how long to wait', () => {
    const error = readRestError(429, body('X:Y'), '7') as ServerError;
    expect([error.isRateLimit, error.retryAfterSeconds]).toEqual([true, 7]);
  });
});
