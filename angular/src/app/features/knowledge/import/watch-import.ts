import { defer, repeat, retry, takeWhile, type Observable } from 'rxjs';
import type { ImportProgress } from './imports-api';

export const pauseMilliseconds = 700;
const allowedFailures = 5;

/**
 * Asks for the progress until the import has ended, each question a pause after the last answer, so that a slow server
 * is not asked faster than it answers. A few failures in a row are forgiven: the import itself goes on without us.
 */
export function watchImport(ask: () => Observable<ImportProgress>): Observable<ImportProgress> {
  return defer(ask).pipe(
    retry({ count: allowedFailures, delay: pauseMilliseconds }),
    repeat({ delay: pauseMilliseconds }),
    takeWhile(({ state }) => state === 'queued' || state === 'running', true),
  );
}
