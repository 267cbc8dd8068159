import { defer, of, throwError } from 'rxjs';
import type { ImportProgress } from './imports-api';
import { pauseMilliseconds, watchImport } from './watch-import';

const progress = (state: ImportProgress['state'], processed = 0): ImportProgress => ({
  state,
  total: 10,
  processed,
  imported: processed,
  updated: 0,
  rejectedCount: 0,
  rejected: [],
});

describe('watchImport', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function watch(answers: readonly (ImportProgress | Error)[]) {
    let asked = 0;
    const seen: string[] = [];
    watchImport(() =>
      defer(() => {
        const answer = answers[Math.min(asked++, answers.length - 1)];
        return answer instanceof Error ? throwError(() => answer) : of(answer);
      }),
    ).subscribe({
      next: ({ state, processed }) => seen.push(`${state} ${processed}`),
      error: (error: Error) => seen.push(`error ${error.message}`),
      complete: () => seen.push('complete'),
    });
    return { seen, asked: () => asked };
  }

  it('asks at once and again after each pause, until the import is done', async () => {
    const { seen, asked } = watch([progress('queued'), progress('running', 4), progress('done', 10)]);
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toEqual(['queued 0']);
    await vi.advanceTimersByTimeAsync(pauseMilliseconds);
    expect(seen).toEqual(['queued 0', 'running 4']);
    await vi.advanceTimersByTimeAsync(pauseMilliseconds * 10);
    expect(seen).toEqual(['queued 0', 'running 4', 'done 10', 'complete']);
    expect(asked()).toBe(3);
  });

  it('stops when the import has failed', async () => {
    const { seen } = watch([progress('failed')]);
    await vi.advanceTimersByTimeAsync(pauseMilliseconds * 3);
    expect(seen).toEqual(['failed 0', 'complete']);
  });

  it('forgives a few failures in a row, each row anew', async () => {
    const lost = new Error('offline');
    const row = [lost, lost, lost, lost];
    const { seen } = watch([...row, progress('running', 1), ...row, progress('done', 10)]);
    await vi.advanceTimersByTimeAsync(pauseMilliseconds * 20);
    expect(seen).toEqual(['running 1', 'done 10', 'complete']);
  });

  it('gives up when the server stays away', async () => {
    const { seen } = watch([new Error('offline')]);
    await vi.advanceTimersByTimeAsync(pauseMilliseconds * 20);
    expect(seen).toEqual(['error offline']);
  });
});
