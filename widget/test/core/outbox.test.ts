import { describe, expect, it } from 'vitest';
import { Outbox } from '../../src/core/outbox';
import { safeStorage } from '../../src/core/storage';
import { MemoryWebStorage } from '../support/web-storage';

const storage = (web = new MemoryWebStorage()) => safeStorage(() => web, 'site:');
const texts = (outbox: Outbox): string[] => outbox.entries().map(({ text }) => text);

describe('Outbox', () => {
  it('keeps the order within one millisecond', () => {
    const outbox = new Outbox(storage(), () => 5);
    const written = Array.from({ length: 12 }, (_, index) => `m${index}`);
    for (const text of written) outbox.add('message', text);
    expect(texts(outbox)).toEqual(written);
  });

  it('never overwrites what another tab has written', () => {
    const web = new MemoryWebStorage();
    const first = new Outbox(storage(web), () => 5);
    const second = new Outbox(storage(web), () => 6);
    first.add('message', 'a');
    second.add('message', 'b');
    first.remove(first.entries()[0]!.clientMessageId);
    expect(texts(second)).toEqual(['b']);
  });

  it('does not bring back an entry that another tab has delivered', () => {
    const web = new MemoryWebStorage();
    const first = new Outbox(storage(web), () => 5);
    const entry = first.add('message', 'a');
    new Outbox(storage(web), () => 5).remove(entry.clientMessageId);
    first.fail(entry, 'refused');
    expect(first.entries()).toEqual([]);
  });

  it('retries at the end of the order under the same id', () => {
    let now = 1;
    const outbox = new Outbox(storage(), () => now++);
    const failed = outbox.add('message', 'a');
    outbox.fail(failed, 'refused');
    outbox.add('message', 'b');
    outbox.retry(failed.clientMessageId);
    expect(texts(outbox)).toEqual(['b', 'a']);
    expect(outbox.entries()[1]).toMatchObject({ clientMessageId: failed.clientMessageId, failure: null });
  });

  it('ignores what it cannot read', () => {
    const web = new MemoryWebStorage();
    web.setItem('site:outbox:1', '{broken');
    web.setItem('site:outbox:2', '42');
    expect(new Outbox(storage(web), () => 5).entries()).toEqual([]);
  });
});
