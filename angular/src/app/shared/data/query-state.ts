import { computed, inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { sameContent } from './loadable';

type Query = Readonly<Record<string, string>>;

/**
 * Filters and the page number live in the address: they survive a reload, the back button and being sent to a
 * colleague. Values equal to their default are left out of it.
 */
export class QueryState<T extends Query> {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly params = toSignal(this.route.queryParamMap, { requireSync: true });

  readonly value: Signal<T>;

  constructor(private readonly defaults: T) {
    this.value = computed(
      () => {
        const entries = Object.entries(this.defaults).map(([key, fallback]) => [
          key,
          this.params().get(key) ?? fallback,
        ]);
        return Object.fromEntries(entries) as T;
      },
      { equal: sameContent },
    );
  }

  /** Changing a filter goes back to the first page, unless the change names the page itself. */
  patch(change: Partial<T>): void {
    const next: Record<string, string> = {
      ...this.value(),
      ...('page' in this.defaults ? { page: this.defaults['page'] } : {}),
      ...change,
    };
    const queryParams = Object.fromEntries(
      Object.entries(next).map(([key, value]) => [key, value === this.defaults[key] ? null : value]),
    );
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: !('page' in change),
    });
  }
}
