import { describe, expect, it } from 'vitest';
import { safeStorage } from '../../src/core/storage';
import { MemoryWebStorage } from '../support/web-storage';

describe('safeStorage', () => {
  it('keeps in memory what a full storage refuses', () => {
    const web = new MemoryWebStorage();
    const storage = safeStorage(() => web, 'p:');
    storage.set('a', 'kept');
    web.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    storage.set('a', 'newer');
    storage.set('b', 'new');
    expect([storage.get('a'), storage.get('b'), storage.keys('')]).toEqual(['newer', 'new', ['a', 'b']]);
  });

  it('lives without a storage that may not even be touched', () => {
    const storage = safeStorage(() => {
      throw new DOMException('denied', 'SecurityError');
    }, 'p:');
    storage.set('a', '1');
    expect(storage.get('a')).toBe('1');
    storage.remove('a');
    expect([storage.get('a'), storage.keys('')]).toEqual([null, []]);
  });

  it("sees its own widget's keys only", () => {
    const web = new MemoryWebStorage();
    web.setItem('other:a', '1');
    expect(safeStorage(() => web, 'p:').keys('')).toEqual([]);
  });
});
