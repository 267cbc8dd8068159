import { computed, signal, type Signal } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { catchError, combineLatest, EMPTY, finalize, switchMap, tap, type Observable } from 'rxjs';

/** Something that comes from the server: the last value stays visible while a newer one is on its way. */
export interface Loadable<T> {
  readonly value: Signal<T | undefined>;
  readonly error: Signal<unknown>;
  readonly loading: Signal<boolean>;
  /** What is shown answers an earlier request than the one that is on its way; a refresh of the same one leaves it as true as it was. */
  readonly stale: Signal<boolean>;
  /** Nothing to show yet, neither a value nor an error. */
  readonly pending: Signal<boolean>;
  reload(): void;
  /** Replaces the value by one that is known to be newer, such as the answer to a change. */
  set(value: T): void;
}

/**
 * Loads whenever `params` changes; only the answer to the latest request counts. `params` must compare by content
 * (a computed with `equal`, or primitive values). Call it in an injection context.
 */
export function loadable<P, T>(params: Signal<P>, load: (params: P) => Observable<T>): Loadable<T> {
  const value = signal<T | undefined>(undefined);
  const error = signal<unknown>(null);
  const loading = signal(true);
  const attempt = signal(0);
  const stale = signal(false);
  let shown: P | undefined;

  combineLatest([toObservable(params), toObservable(attempt)])
    .pipe(
      switchMap(([request]) => {
        loading.set(true);
        stale.set(value() !== undefined && !Object.is(request, shown));
        return load(request).pipe(
          tap((loaded) => {
            shown = request;
            value.set(loaded);
            error.set(null);
            stale.set(false);
          }),
          catchError((failure: unknown) => {
            error.set(failure);
            return EMPTY;
          }),
          finalize(() => loading.set(false)),
        );
      }),
      takeUntilDestroyed(),
    )
    .subscribe();

  return {
    value: value.asReadonly(),
    error: error.asReadonly(),
    loading: loading.asReadonly(),
    stale: stale.asReadonly(),
    pending: computed(() => value() === undefined && error() === null),
    reload: () => attempt.update((n) => n + 1),
    set: (newer) => value.set(newer),
  };
}

/** Compares requests by content, so that equal filters do not load twice. */
export function sameContent<T>(left: T, right: T): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
