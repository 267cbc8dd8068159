import { ToasterService } from '@abp/ng.theme.shared';
import { DestroyRef, inject, signal, type Signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { finalize, type Observable } from 'rxjs';
import { ErrorText } from './error-text';

/** Something that a person does by a button: one at a time, with what went wrong in words. */
export interface Action {
  readonly busy: Signal<boolean>;
  /** Empty while nothing is wrong. */
  readonly error: Signal<string>;
  /** Does it, and says so in a toast where `said` is a text's key. */
  run<T>(work: Observable<T>, done?: (result: T) => void, said?: string): void;
}

/** Call it in an injection context. */
export function createAction(): Action {
  const toaster = inject(ToasterService);
  const errors = inject(ErrorText);
  const destroyed = inject(DestroyRef);
  const busy = signal(false);
  const error = signal('');
  return {
    busy: busy.asReadonly(),
    error: error.asReadonly(),
    run(work, done, said) {
      if (busy()) return;
      busy.set(true);
      error.set('');
      work
        .pipe(
          finalize(() => busy.set(false)),
          takeUntilDestroyed(destroyed),
        )
        .subscribe({
          next: (result) => {
            if (said) toaster.success(said);
            done?.(result);
          },
          error: (failure: unknown) => error.set(errors.of(failure)),
        });
    },
  };
}
