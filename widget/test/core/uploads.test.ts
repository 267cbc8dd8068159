import { describe, expect, it } from 'vitest';
import { Uploads, largestFile } from '../../src/core/uploads';
import { ConnectionLostError, ServerError, UnauthorizedError } from '../../src/wire/errors';
import type { FileRoutes, FileToSend } from '../../src/wire/files';
import type { SendReceipt } from '../../src/wire/messages';

const picture = (name = 'shot.png', size = 10): File =>
  new File([new Uint8Array(size)], name, { type: 'image/png' });

class Desk {
  readonly sent: FileToSend[] = [];
  readonly tokens: string[] = [];
  readonly receipts: SendReceipt[] = [];
  readonly shares: number[] = [];
  conversationId: string | null = null;
  isBeginning = false;
  fail: Error[] = [];
  private running = 0;
  mostAtOnce = 0;

  readonly uploads = new Uploads(this.routes(), this.owner());

  private routes(): FileRoutes {
    return {
      send: async (what, token, progress) => {
        this.mostAtOnce = Math.max(this.mostAtOnce, ++this.running);
        this.tokens.push(token);
        progress(0.5);
        await Promise.resolve();
        this.running--;
        const error = this.fail.shift();
        if (error) throw error;
        this.sent.push(what);
        return { conversationId: 'c1', messageId: 'm1', sequence: this.sent.length, duplicate: false };
      },
      read: () => Promise.reject(new Error('not here')),
      readAgent: () => Promise.reject(new Error('not here')),
    };
  }

  private owner(): ConstructorParameters<typeof Uploads>[1] {
    const desk = this;
    return {
      get conversationId() {
        return desk.conversationId;
      },
      get isBeginning() {
        return desk.isBeginning;
      },
      token: async (mustRenew) => (mustRenew ? 'new' : 'old'),
      sent: (receipt) => {
        desk.receipts.push(receipt);
        desk.conversationId = receipt.conversationId;
      },
      changed: () => desk.shares.push(...desk.uploads.entries.map(({ share }) => share)),
    };
  }
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

describe('uploads', () => {
  it('go one after the other, show how far they are, and end as messages of one conversation', async () => {
    const desk = new Desk();
    desk.uploads.add(picture('a.png'));
    desk.uploads.add(picture('b.png'));
    await settle();
    expect(desk.mostAtOnce).toBe(1);
    expect(desk.shares).toContain(0.5);
    expect(desk.sent.map(({ file, conversationId }) => [file.name, conversationId])).toEqual([
      ['a.png', null],
      ['b.png', 'c1'],
    ]);
    expect(desk.receipts).toHaveLength(2);
    expect(desk.uploads.entries).toEqual([]);
  });

  it('wait while a message begins the conversation', async () => {
    const desk = new Desk();
    desk.isBeginning = true;
    desk.uploads.add(picture());
    await settle();
    expect(desk.sent).toEqual([]);
    desk.conversationId = 'c1';
    await desk.uploads.flush();
    expect(desk.sent[0]?.conversationId).toBe('c1');
  });

  it('that the server would refuse are not sent', async () => {
    const desk = new Desk();
    desk.uploads.add(picture('huge.png', largestFile + 1));
    desk.uploads.add(new File(['x'], 'page.html', { type: 'text/html' }));
    await settle();
    expect(desk.sent).toEqual([]);
    expect(desk.uploads.entries.map(({ failure }) => failure?.kind)).toEqual(['tooLarge', 'wrongKind']);
  });

  it('that got lost are tried again under the same id', async () => {
    const desk = new Desk();
    desk.fail = [new ConnectionLostError()];
    desk.uploads.add(picture());
    await settle();
    const [lost] = desk.uploads.entries;
    expect(lost?.failure).toEqual({ kind: 'lost' });
    desk.uploads.retry(lost!.clientMessageId);
    await settle();
    expect(desk.sent[0]?.clientMessageId).toBe(lost!.clientMessageId);
    expect(desk.uploads.entries).toEqual([]);
  });

  it('that are refused say why in the server’s words, and can be taken away', async () => {
    const desk = new Desk();
    desk.fail = [new ServerError('Conversations:AttachmentInvalid', 'Only PNG …')];
    desk.uploads.add(picture());
    await settle();
    expect(desk.uploads.entries[0]?.failure).toEqual({ kind: 'refused', words: 'Only PNG …' });
    desk.uploads.remove(desk.uploads.entries[0]!.clientMessageId);
    expect(desk.uploads.entries).toEqual([]);
  });

  it('renew an expired token once', async () => {
    const desk = new Desk();
    desk.fail = [new UnauthorizedError()];
    desk.uploads.add(picture());
    await settle();
    expect(desk.tokens).toEqual(['old', 'new']);
    expect(desk.sent).toHaveLength(1);
  });
});
